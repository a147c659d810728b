import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { inFolder, ROOT } from './inFolder.ts';

const version = (name: string): Promise<string> =>
  readFile(path.join(ROOT, `test/versions/residence-act-${name}.md`), 'utf8');
const [INTRODUCED, AMENDED] = await Promise.all([version('as-introduced'), version('as-amended')]);

test('compare tells in sentences what a newer version takes away, and exits with 1', () =>
  inFolder({ 'old.md': INTRODUCED, 'new.md': AMENDED }, async ({ run }) => {
    const { code, stdout } = await run(['compare', 'old.md', 'new.md']);
    assert.equal(code, 1);
    assert.match(stdout, /This draft removes judicial review in Art\. 14 \(2\), now Art\. 15 \(para\. 127\)\./);
    assert.match(stdout.replace(/\s+/g, ' '), /The newer version removes 5 safeguards/);
    const { stdout: markdown } = await run(['compare', 'old.md', 'new.md', '--format', 'markdown']);
    assert.match(markdown, /^# old\.md and new\\\.md compared\n/);
    const { stdout: json } = await run(['compare', 'old.md', 'new.md', '--format', 'json']);
    assert.ok(JSON.parse(json).removed.some(({ safeguard }: { safeguard: string }) => safeguard === 'judicial review'));
  }));

test('compare exits with 0 where nothing is worse', () =>
  inFolder({ 'a.md': INTRODUCED, 'b.md': `${INTRODUCED}\nThe register is public.\n` }, async ({ run }) => {
    const { code, stdout } = await run(['compare', 'a.md', 'b.md']);
    assert.equal(code, 0);
    assert.match(stdout, /Nothing changes/);
  }));

test('compare reads a git revision of the newer file', () =>
  inFolder({ 'laws/act.md': INTRODUCED }, async ({ run, path: folder }) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], { cwd: folder, stdio: 'ignore' });
    git('init');
    git('add', '.');
    git('commit', '-m', 'first');
    await writeFile(path.join(folder, 'laws/act.md'), AMENDED);
    const { code, stdout } = await run(['compare', 'HEAD', 'laws/act.md']);
    assert.equal(code, 1);
    assert.match(stdout, /removes judicial review/);
    const unknown = await run(['compare', 'v9', 'laws/act.md']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /v9: is neither a file nor a git revision that holds laws\/act\.md/);
  }));

test('a repository that would run a command to fetch what it lacks is asked for nothing but what it holds', () =>
  inFolder({ 'act.md': INTRODUCED }, async ({ run, path: folder }) => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-m', 'first');
    const stored = git('rev-parse', 'HEAD:act.md');
    await rm(path.join(folder, '.git/objects', stored.slice(0, 2), stored.slice(2)));
    git('config', 'core.repositoryFormatVersion', '1');
    git('config', 'extensions.partialClone', 'origin');
    git('config', 'remote.origin.url', `ext::touch ${path.join(folder, 'was-run')}`);
    git('config', 'protocol.ext.allow', 'always');
    const { code, stderr } = await run(['compare', 'HEAD', 'act.md']);
    assert.equal(code, 2);
    assert.match(stderr, /HEAD: is neither a file nor a git revision that holds act\.md/);
    assert.ok(!existsSync(path.join(folder, 'was-run')), 'the command of the repository was run');
  }));

test('compare says what it lacks', () =>
  inFolder({ 'a.md': INTRODUCED }, async ({ run }) => {
    for (const [argv, says] of [
      [['a.md'], /needs two versions/],
      [['a.md', 'b.md', 'c.md'], /needs two versions/],
      [['-', '-'], /only one of the two versions/],
      [['none.md', 'gone.md'], /none\.md: there is no such file/],
      [['a.md', 'gone.md'], /gone\.md: there is no such file/],
    ] as const) {
      const { code, stderr } = await run(['compare', ...argv]);
      assert.equal(code, 2);
      assert.match(stderr, says);
    }
  }));
