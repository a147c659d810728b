import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { FLAGGED, inFolder, ROOT } from '../cli/inFolder.ts';

const [hook] = parse(await readFile(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
const npm = (args: string[], cwd: string) =>
  spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

test('the package installs as pre-commit installs it, and its hook runs with the names of files', () =>
  inFolder({ 'a b.md': FLAGGED }, async ({ path: cwd }) => {
    // The build, which pre-commit has `prepare` do, has been done before the tests.
    const packed = npm(['pack', '--ignore-scripts', '--pack-destination', cwd], ROOT);
    assert.match(packed.stdout, /^rightsdraft-[\d.]+\.tgz\n$/, 'pre-commit takes all that npm pack prints for a name');
    const installed = npm(['install', '-g', '--offline', '--prefix', 'env', packed.stdout.trim()], cwd);
    assert.equal(installed.status, 0, installed.stderr);
    const bin = path.join(cwd, 'env', process.platform === 'win32' ? '' : 'bin');
    const [command, ...args] = hook.entry.split(' ');
    const ran = spawnSync(path.join(bin, command), [...args, 'a b.md'], { cwd, encoding: 'utf8' });
    assert.equal(ran.status, 1, ran.stderr);
    assert.match(ran.stdout, /criminalization\/irregular-entry/);
    const threads = spawnSync(path.join(bin, command), ['check', '.', 'a b.md', '--jobs', '2'], {
      cwd,
      encoding: 'utf8',
    });
    assert.equal(threads.stderr, '');
  }));

test('a build runs where the package is installed from its repository, and prints nothing into the name', async () => {
  const { scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  assert.equal(scripts.prepare, 'npm run build');
  assert.equal(npm(['config', 'get', 'foreground-scripts'], ROOT).stdout.trim(), 'false');
  assert.deepEqual([hook.language, hook.types_or], ['node', ['markdown', 'plain-text']]);
});
