import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NO_CONFIGURATION, parseConfiguration, type Settings, type Terms } from '../../configuration/configuration.ts';
import { type Fault, systemFault } from '../drafts/fault.ts';
import { shownPath } from '../drafts/findDrafts.ts';

/** A configuration file as read: what is unsound in it is left out, and told in its faults. */
export interface ConfigurationOnDisk {
  /** `draft` is absolute. */
  settingsOf(draft: string): Settings;
  readonly faults: readonly Fault[];
}

export interface Sources extends Terms {
  readonly cwd: string;
}

export const NONE: ConfigurationOnDisk = { settingsOf: NO_CONFIGURATION.settingsOf, faults: [] };

/** Reads a configuration; null where there is no such file. */
export async function readConfiguration(file: string, { cwd, ...terms }: Sources): Promise<ConfigurationOnDisk | null> {
  const shown = shownPath(file, cwd);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    return { ...NONE, faults: [{ file: shown, message: systemFault(error) }] };
  }
  const { problems, settingsOf } = parseConfiguration(text, terms);
  const folder = path.dirname(file);
  return {
    settingsOf: (draft) => settingsOf(path.relative(folder, draft).replaceAll(path.sep, '/')),
    faults: problems.map(({ line, column, message }) => ({ file: shown, line, column, message })),
  };
}
