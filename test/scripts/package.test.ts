import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, cp, readdir, readFile, symlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { inFolder, ROOT } from '../cli/inFolder.ts';
import { ELSEWHERE, LONG_AGO } from '../elsewhere.ts';

/** What a build makes anew, or does not look at. */
const LEFT_OUT = new Set([
  '.git',
  '.vscode-test',
  'dist',
  'node_modules',
  'out/editor',
  'out/ruleset.json',
  'rightsdraft.vsix',
]);

const run = promisify(execFile);
const node = (root: string, script: string, env = {}) =>
  run(process.execPath, [path.join(root, 'out/scripts', script)], { env: { ...process.env, ...env } });
const packageIn = async (root: string, env = {}): Promise<Buffer> => {
  await node(root, 'package.js', env);
  return readFile(path.join(root, 'rightsdraft.vsix'));
};

/** It is the same machine, with the same packages: that others give these bytes is what the lock file and WASM are for. */
test('the package is the same bytes, built in another folder, year, time zone, language and with other modes of files', () =>
  inFolder({}, async ({ path: folder }) => {
    const here = packageIn(ROOT);
    const copy = path.join(folder, 'another folder');
    await cp(ROOT, copy, { recursive: true, filter: (from) => !LEFT_OUT.has(path.relative(ROOT, from)) });
    await symlink(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    for (const one of await readdir(copy, { recursive: true, withFileTypes: true })) {
      if (!one.isFile()) continue;
      const file = path.join(one.parentPath, one.name);
      await utimes(file, LONG_AGO, LONG_AGO);
      await chmod(file, 0o600);
    }
    await node(copy, 'build.js', ELSEWHERE);
    const there = await packageIn(copy, ELSEWHERE);
    assert.ok((await here).equals(there), 'the two packages differ');
  }));
