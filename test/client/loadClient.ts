import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** So much of the editor as rows of a tree are made of. */
const EDITOR = `
  class ThemeIcon { constructor(id, color) { Object.assign(this, { id, color }); } }
  class ThemeColor { constructor(id) { this.id = id; } }
  class MarkdownString { constructor(value) { this.value = value; } }
  class Range { constructor(...at) { this.at = at; } }
  const l10n = { t: (words, ...values) => words.replace(/\\{(\\d+)\\}/g, (_, at) => values[at]) };
  const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
  module.exports = { ThemeIcon, ThemeColor, MarkdownString, Range, l10n, TreeItemCollapsibleState };`;

/** A module of the client, in an editor of which there is no more than `EDITOR`. */
export async function loadClient(file: string): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rightsdraft-client-'));
  try {
    const outfile = path.join(folder, 'client.cjs');
    await build({
      entryPoints: [file],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      logLevel: 'warning',
      plugins: [
        {
          name: 'editor',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'editor' }));
            onLoad({ filter: /.*/, namespace: 'editor' }, () => ({ contents: EDITOR }));
          },
        },
      ],
    });
    return (await import(pathToFileURL(outfile).href)).default;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
