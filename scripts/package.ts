import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const VSIX = path.join(ROOT, 'rightsdraft.vsix');

/** In bytes. */
const MOST = 1_000_000;

/** `npm run package`: the extension, as it was built, to rightsdraft.vsix. */
const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', VSIX];
const { status } = spawnSync(process.execPath, [vsce, 'package', ...options], { cwd: ROOT, stdio: 'inherit' });
if (status !== 0) process.exitCode = 1;
else if (statSync(VSIX).size > MOST) {
  console.error(`${VSIX} has ${statSync(VSIX).size} bytes; at most ${MOST} are wanted.`);
  process.exitCode = 1;
}
