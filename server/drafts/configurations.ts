import { URI, Utils } from 'vscode-uri';
import {
  CONFIGURATION_FILE,
  type Configuration,
  NO_CONFIGURATION,
  parseConfiguration,
  type Settings,
  type Terms,
} from '../../configuration/configuration.ts';

/** Where the text of a configuration comes from; null where there is no such file. */
export type ReadText = (uri: string) => Promise<string | null>;

export interface Configurations {
  /** The settings that hold for a draft, by the nearest configuration above it; none from above its workspace folder. */
  settingsOf(draft: string): Promise<Settings>;
  /** The nearest configuration's address, and its text; null where there is none. */
  nearest(draft: string): Promise<{ readonly uri: string; readonly text: string } | null>;
  /** Forgets what was read, but for the last good state of each file. */
  invalidate(): void;
  /** Grows with each invalidation. */
  generation(): number;
}

interface Known {
  readonly text: string | null;
  readonly configuration: Configuration | null;
}

/** A draft that is nowhere yet counts as one in the root of the first workspace folder. */
export function configurations(
  terms: Terms,
  readText: ReadText,
  workspace: () => readonly string[],
  onRead: (uri: string, configuration: Configuration | null) => void,
): Configurations {
  let known = new Map<string, Promise<Known>>();
  const lastGood = new Map<string, Configuration>();
  let generation = 0;

  const read = (uri: string): Promise<Known> => {
    const before = known.get(uri);
    if (before) return before;
    const reading = readText(uri).then((text): Known => {
      const parsed = text === null ? null : parseConfiguration(text, terms);
      onRead(uri, parsed);
      if (parsed === null) lastGood.delete(uri);
      else if (!parsed.malformed) lastGood.set(uri, parsed);
      return { text, configuration: parsed?.malformed ? (lastGood.get(uri) ?? NO_CONFIGURATION) : parsed };
    });
    known.set(uri, reading);
    return reading;
  };
  const find = async (draft: URI) => {
    for (const folder of foldersAbove(draft, workspace())) {
      const uri = Utils.joinPath(folder, CONFIGURATION_FILE).toString();
      const { configuration, text } = await read(uri);
      if (configuration && text !== null) return { folder, uri, configuration, text };
    }
    return null;
  };
  const placed = (draft: string): URI | null => {
    const uri = URI.parse(draft);
    if (uri.scheme !== 'untitled') return uri;
    const [folder] = workspace();
    return folder === undefined ? null : Utils.joinPath(URI.parse(folder), Utils.basename(uri) || 'untitled');
  };
  return {
    async settingsOf(draft) {
      const uri = placed(draft);
      const found = uri && (await find(uri));
      if (!uri || !found) return NO_CONFIGURATION.settingsOf('');
      return found.configuration.settingsOf(uri.path.slice(found.folder.path.replace(/\/$/, '').length + 1));
    },
    async nearest(draft) {
      const uri = placed(draft);
      const found = uri && (await find(uri));
      return found ? { uri: found.uri, text: found.text } : null;
    },
    invalidate() {
      known = new Map();
      generation++;
    },
    generation: () => generation,
  };
}

/** The folder of a draft and those above it, the innermost first, up to the workspace folder that it lies in. */
function foldersAbove(draft: URI, workspace: readonly string[]): URI[] {
  const ends = new Set(workspace.map((folder) => addressOf(URI.parse(folder))));
  const folders: URI[] = [];
  for (let folder = Utils.dirname(draft); ; folder = Utils.dirname(folder)) {
    folders.push(folder);
    if (ends.has(addressOf(folder))) return folders;
    if (folder.path === '/' || folder.path === '' || folder.path === Utils.dirname(folder).path) return folders;
  }
}

const addressOf = (folder: URI): string => folder.toString().replace(/\/$/, '');
