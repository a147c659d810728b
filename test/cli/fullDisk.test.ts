import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { FLAGGED, inFolder, ROOT } from './inFolder.ts';
import { unprivileged } from './unprivileged.ts';

const CLI = path.join(ROOT, 'dist/cli.js');
const OLD = '# The memo of yesterday\n';

/** Runs a line of shell, in which `$CLI` is the command. */
function shell(line: string, cwd: string) {
  const env = { ...process.env, CLI: `${process.execPath} ${CLI}` };
  const { status, stderr } = spawnSync('sh', ['-c', line], { cwd, env, encoding: 'utf8' });
  return { status, stderr };
}

test('a disk that fills while a memo is written: told, and the memo before is still whole', () =>
  inFolder({ 'bill.md': FLAGGED, 'bill.memo.md': OLD }, async ({ path: cwd }) => {
    for (const line of ['memo bill.md --output bill.memo.md', 'memo bill.md --output new.html', 'baseline bill.md']) {
      const { status, stderr } = shell(`ulimit -f 0; $CLI ${line}`, cwd);
      assert.equal(status, 2, stderr);
      assert.match(stderr, /^rightsdraft: \S+: .*could not be written: EFBIG[^\n]*\n$/);
    }
    assert.equal(await readFile(path.join(cwd, 'bill.memo.md'), 'utf8'), OLD);
    assert.deepEqual((await readdir(cwd)).sort(), ['bill.md', 'bill.memo.md']);
  }));

test('a full device: told, for a file named and for the output itself', { skip: process.platform !== 'linux' }, () =>
  inFolder({ 'bill.md': FLAGGED }, async ({ path: cwd }) => {
    for (const line of [
      '$CLI memo bill.md --output /dev/full',
      '$CLI memo bill.md > /dev/full',
      '$CLI check . > /dev/full',
    ]) {
      const { status, stderr } = shell(line, cwd);
      assert.equal(status, 2, line);
      assert.match(stderr, /^rightsdraft: [^\n]*the disk is full; make room[^\n]*\n$/);
    }
    assert.equal(shell('$CLI check . 2> /dev/full', cwd).status, 1);
  }),
);

test('a folder that may not be written: told, and nothing is left in it', () =>
  inFolder({ 'bill.md': FLAGGED, 'memos/old.md': OLD }, async ({ path: cwd, run }) => {
    await chmod(cwd, 0o755);
    await chmod(path.join(cwd, 'memos'), 0o555);
    await unprivileged(async () => {
      const { code, stderr } = await run(['memo', 'bill.md', '--output', 'memos/new.md']);
      assert.equal(code, 2);
      assert.match(stderr, /^rightsdraft: memos\/new\.md: .*read-only folder\); choose another place\n$/);
    });
    assert.deepEqual(await readdir(path.join(cwd, 'memos')), ['old.md']);
    await chmod(path.join(cwd, 'memos'), 0o755);
  }));

test('a memo takes the place of the one before, with its permissions, where a link leads', () =>
  inFolder({ 'bill.md': FLAGGED, 'memos/bill.md': OLD }, async ({ path: cwd, run }) => {
    const real = path.join(cwd, 'memos/bill.md');
    await chmod(real, 0o640);
    await symlink(real, path.join(cwd, 'bill.memo.md'));
    assert.equal((await run(['memo', 'bill.md', '--output', 'bill.memo.md'])).code, 0);
    assert.match(await readFile(real, 'utf8'), /Irregular entry/);
    assert.deepEqual(await readdir(path.join(cwd, 'memos')), ['bill.md']);
  }));
