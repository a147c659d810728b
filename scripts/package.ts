import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { deflateAnew } from './deflateAnew.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const VSIX = path.join(ROOT, 'rightsdraft.vsix');

/** In bytes. */
const MOST = 850_000;

/** The same sources give the same bytes: nothing in the package tells when and where it was made. */
const ANYWHERE = { TZ: 'UTC', LC_ALL: 'C', SOURCE_DATE_EPOCH: String(Date.UTC(1980, 0) / 1000) };

/** `npm run package`: the extension, as it was built, to rightsdraft.vsix. */
Object.assign(process.env, ANYWHERE);
const require = createRequire(import.meta.url);
const vsce = require.resolve('@vscode/vsce/vsce');
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', VSIX];
const { status } = spawnSync(process.execPath, [vsce, 'package', ...options], { cwd: ROOT, stdio: 'inherit' });
if (status !== 0) process.exitCode = 1;
else {
  await deflateAnew(VSIX);
  const { size } = statSync(VSIX);
  console.log(`${VSIX}: ${size} bytes`);
  if (size > MOST) {
    console.error(`${VSIX} has ${size} bytes; at most ${MOST} are wanted.`);
    process.exitCode = 1;
  }
}
