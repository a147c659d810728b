import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { desktopEditor } from '../../scripts/editor/desktop.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SHIM = path.join(ROOT, 'out/scripts/editor/codeShim.js');

/** Runs the Mocha suite in a real extension host, over a copy of the examples; rejects when a test of it fails. */
export async function runSuite(host: 'node' | 'web'): Promise<void> {
  // Only the embedded editor runs the web's host, in its browser.
  const desktop = host === 'node' ? desktopEditor() : undefined;
  await chmod(SHIM, 0o755);
  const workspace = await mkdtemp(path.join(tmpdir(), 'rightsdraft-drafts-'));
  try {
    await cp(path.join(ROOT, 'examples'), workspace, { recursive: true });
    await commit(workspace);
    await runTests({
      vscodeExecutablePath: desktop ?? SHIM,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: await bundleSuite(),
      extensionTestsEnv: { EXTENSION_HOST: host },
      launchArgs: [workspace, '--disable-extensions'],
    });
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

/** Makes the folder a git repository with one draft committed. */
async function commit(folder: string): Promise<void> {
  const bill = '---\nkind: legislation\n---\n# Bill\n\n## 1. Detention\n\nDetention is subject to judicial review.\n';
  await writeFile(path.join(folder, 'committed.md'), bill);
  const author = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org'];
  for (const argv of [
    ['init', '--quiet'],
    ['add', 'committed.md'],
    [...author, 'commit', '--quiet', '-m', 'Bill'],
  ])
    execFileSync('git', argv, { cwd: folder });
}

/** The suite and Mocha in one file that either host can load. */
async function bundleSuite(): Promise<string> {
  const file = path.join(ROOT, 'out/editor/suite.cjs');
  // Mocha's browser build sets `module.exports` where it finds one, and the suite needs its own.
  const mocha = await readFile(createRequire(import.meta.url).resolve('mocha/mocha.js'), 'utf8');
  const shielded = `(function (module, exports, define) {${mocha}\n}).call(globalThis);`;
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/editor/suite/main.ts'],
    outfile: file,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    banner: { js: shielded },
    logLevel: 'warning',
  });
  return file;
}
