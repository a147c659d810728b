/** What a command may see of its host, so that tests can stand in for it. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Terminal {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** How wide prose is set: the terminal's width where it is known, never too wide to read, never too narrow to set. */
export const widthOf = ({ columns }: Terminal): number => Math.max(40, Math.min(columns || 100, 100));
