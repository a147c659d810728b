/** What the server needs of its host. Without a disk (a web worker) the client sends what is to be known. */
export interface Runtime {
  /** Runs once after a time; the function returned calls it off. */
  after(milliseconds: number, run: () => void): () => void;
  /** Resolves when what has come in meanwhile has had its turn. */
  turn(): Promise<void>;
  readonly disk?: Disk;
}

/** Files by their URI. Neither rejects: what cannot be read is not there. */
export interface Disk {
  readFile(uri: string): Promise<string | null>;
  /** The drafts in a folder and below, dot folders and node_modules left out. */
  listDrafts(folder: string): Promise<readonly string[]>;
}
