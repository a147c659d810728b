import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';

/** Both hosts run one file, so that the protocol, which is most of it, is carried once. */
const ENTRY = `
module.exports = typeof WorkerGlobalScope === 'undefined'
  ? require('./client/node/main.ts')
  : require('./client/browser/main.ts');`;

/** The extension, for desktops, remotes and the web, to dist/client.cjs. */
export async function bundleClient(root: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: ENTRY, resolveDir: root, sourcefile: 'client.js' },
    outfile: 'dist/client.cjs',
    bundle: true,
    platform: 'node',
    conditions: ['browser'],
    external: ['vscode'],
    target: ['node20.9', 'es2022'],
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

/** The clauses of all files in snippets/ as one that the manifest names, so that a new file needs no registration. */
export async function gatherSnippets(root: string): Promise<void> {
  const folder = path.join(root, 'snippets');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  const clauses: [string, unknown][] = files.flatMap((file) => Object.entries(JSON.parse(file)));
  await mkdir(path.join(root, 'dist'), { recursive: true });
  await writeFile(path.join(root, 'dist/snippets.json'), JSON.stringify(Object.fromEntries(clauses)));
}
