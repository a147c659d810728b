import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { type Fault, systemFault } from './fault.ts';

const EXTENSIONS = ['.md', '.markdown', '.txt'];
const KINDS_OF_FILE = `(${EXTENSIONS.join(', ')})`;

export interface DraftFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the working folder where it lies inside, with forward slashes. */
  readonly shown: string;
  /** Named itself, not found in a folder or by a glob. */
  readonly named: boolean;
}

export interface Found {
  /** Each once, in the order of their shown paths. */
  readonly drafts: readonly DraftFile[];
  readonly faults: readonly Fault[];
}

/** The drafts that files, folders and globs stand for. Every input yields a draft or a fault. */
export async function findDrafts(inputs: readonly string[], cwd: string): Promise<Found> {
  const drafts = new Map<string, DraftFile>();
  const faults: Fault[] = [];
  const add = (file: string, named: boolean): void => {
    if (named || !drafts.has(file)) drafts.set(file, { path: file, shown: shownPath(file, cwd), named });
  };
  for (const input of inputs) {
    const absolute = path.resolve(cwd, input);
    const shown = shownPath(absolute, cwd);
    const there = await stat(absolute).catch((error: NodeJS.ErrnoException) => error);
    if (there instanceof Error) {
      const pattern = path.sep === '\\' ? input.replaceAll('\\', '/') : input;
      if (there.code === 'ENOENT' && isDynamicPattern(pattern)) {
        const matches = await glob(pattern, { cwd, absolute: true, ignore: ['**/node_modules/**'] });
        const found = matches.filter(isDraft);
        for (const file of found) add(path.normalize(file), false);
        if (found.length === 0) faults.push({ file: input, message: emptyGlob(matches.length) });
      } else faults.push({ file: shown, message: systemFault(there) });
    } else if (there.isDirectory()) {
      const before = faults.length;
      const inside = await draftsIn(absolute, cwd, faults);
      for (const file of inside) add(file, false);
      if (inside.length === 0 && faults.length === before) {
        faults.push({ file: shown, message: `holds no drafts ${KINDS_OF_FILE}; name a folder or a file that does` });
      }
    } else if (there.isFile() || there.isFIFO()) add(absolute, true);
    else faults.push({ file: shown, message: 'is neither a file nor a folder' });
  }
  return { drafts: [...drafts.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1)), faults };
}

export function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const outside = relative.startsWith('..') || path.isAbsolute(relative);
  return (outside ? file : relative || '.').replaceAll(path.sep, '/');
}

const isDraft = (file: string): boolean => EXTENSIONS.includes(path.extname(file).toLowerCase());

const emptyGlob = (others: number): string =>
  others === 0
    ? 'matches no file; check the pattern'
    : `matches no drafts ${KINDS_OF_FILE}, only ${others} other ${others === 1 ? 'file' : 'files'}`;

/**
 * Recursively; symbolic links to folders are not followed, nor those that lead out of the folder that was named, nor dot
 * folders and node_modules entered.
 */
async function draftsIn(folder: string, cwd: string, faults: Fault[], root = folder): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    faults.push({ file: shownPath(folder, cwd), message: systemFault(error) });
    return [];
  });
  const nested = entries.map(async (entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return skipped(entry.name) ? [] : draftsIn(file, cwd, faults, root);
    if (!isDraft(entry.name)) return [];
    if (entry.isSymbolicLink()) return (await leadsOut(file, root)) ? [] : [file];
    return entry.isFile() ? [file] : [];
  });
  return (await Promise.all(nested)).flat();
}

/** Whether a link leads to a folder, or elsewhere than into `root`. One that leads nowhere is told when it is read. */
async function leadsOut(link: string, root: string): Promise<boolean> {
  const target = await realpath(link).catch(() => null);
  if (target === null) return false;
  const relative = path.relative(await realpath(root), target);
  return relative.startsWith('..') || path.isAbsolute(relative) || !(await stat(target)).isFile();
}

const skipped = (name: string): boolean => name === 'node_modules' || name.startsWith('.');
