import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { FLAGGED, inFolder, ROOT } from '../cli/inFolder.ts';

const [hook] = parse(await readFile(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
const npm = (args: string[], cwd: string) =>
  spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

/** What stands beside a fresh clone once work has been done in it. */
const LEFT_OUT = new Set(['.git', 'dist', 'node_modules', 'out', '.vscode-test']);

test('a fresh clone builds and installs itself as pre-commit asks it to, and its hook runs with the names of files', () =>
  inFolder({ 'work/a b.md': FLAGGED }, async ({ path: folder }) => {
    const clone = path.join(folder, 'clone');
    await cp(ROOT, clone, { recursive: true, filter: (from) => !LEFT_OUT.has(path.relative(ROOT, from)) });
    await symlink(path.join(ROOT, 'node_modules'), path.join(clone, 'node_modules'), 'junction');
    const packed = npm(['pack', '--pack-destination', folder], clone);
    assert.match(packed.stdout, /^rightsdraft-[\d.]+\.tgz\n$/, `only the name of what was packed: ${packed.stderr}`);
    const installed = npm(['install', '-g', '--offline', '--prefix', 'env', packed.stdout.trim()], folder);
    assert.equal(installed.status, 0, installed.stderr);

    const [command, ...args] = hook.entry.split(' ');
    const installedCommand = path.join(folder, 'env', process.platform === 'win32' ? '' : 'bin', command);
    const cwd = path.join(folder, 'work');
    const ran = spawnSync(installedCommand, [...args, 'a b.md'], { cwd, encoding: 'utf8' });
    assert.equal(ran.status, 1, ran.stderr);
    assert.match(ran.stdout, /criminalization\/irregular-entry/);
    assert.deepEqual([hook.language, hook.types_or], ['node', ['markdown', 'plain-text']]);
  }));
