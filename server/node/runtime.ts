import { lstat, readdir, readFile } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { Disk, Runtime } from '../runtime.ts';

const DRAFT = /\.(?:md|markdown|txt)$/i;

const disk: Disk = {
  async readFile(uri) {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return null;
    // What a link leads to may lie anywhere.
    const isFile = await lstat(fsPath).then(
      (entry) => entry.isFile(),
      () => false,
    );
    if (!isFile) return null;
    return readFile(fsPath, 'utf8').then(
      (text) => text.replace(/^\uFEFF/, ''),
      () => null,
    );
  },
  async listDrafts(folder) {
    const { scheme, fsPath } = URI.parse(folder);
    return scheme === 'file' ? draftsIn(fsPath) : [];
  },
};

/** Symbolic links are not followed; a folder that may not be read holds nothing. */
async function draftsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const nested = entries.map(async (entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : draftsIn(path);
    return entry.isFile() && DRAFT.test(entry.name) ? [URI.file(path).toString()] : [];
  });
  return (await Promise.all(nested)).flat();
}

export const runtime: Runtime = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  turn: () => new Promise((resolve) => setImmediate(resolve)),
  disk,
};
