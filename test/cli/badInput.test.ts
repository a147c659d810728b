import assert from 'node:assert/strict';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { CLEAN, FLAGGED, type Folder, inFolder } from './inFolder.ts';
import { unprivileged } from './unprivileged.ts';

/** Checks the inputs beside a good draft: the fault is told in one line, and the good draft's finding still stands. */
async function faulty({ run, json }: Folder, inputs: string[], fault: RegExp): Promise<void> {
  const { code, stderr, stdout } = await run(['check', ...inputs, 'good.md']);
  assert.equal(code, 2);
  assert.match(stderr, fault);
  assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
  assert.match(stdout, /criminalization\/irregular-entry/);
  const { output } = await json([...inputs, 'good.md']);
  assert.equal(output.errors.length, 1);
  assert.match(`rightsdraft: ${output.errors[0].file}: ${output.errors[0].message}`, fault);
  assert.equal(output.findings[0].file, 'good.md');
}

const good = { 'good.md': FLAGGED };

test('a path that is not there', () =>
  inFolder(good, (folder) => faulty(folder, ['gone.md'], /gone\.md: there is no such file or folder/)));

test('a folder without drafts', () =>
  inFolder({ ...good, 'pictures/a.png': 'p' }, (folder) =>
    faulty(folder, ['pictures'], /pictures: holds no drafts \(\.md, \.markdown, \.txt\)/),
  ));

test('a glob that matches nothing, or no draft', () =>
  inFolder({ ...good, 'pictures/a.png': 'p' }, async (folder) => {
    await faulty(folder, ['law/*.md'], /law\/\*\.md: matches no file/);
    await faulty(folder, ['pictures/*'], /pictures\/\*: matches no drafts .*1 other file/);
  }));

test('a binary file, named or met in a folder', () =>
  inFolder({ ...good, 'd/scan.md': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'd/b.md': CLEAN }, async (folder) => {
    await faulty(folder, ['d/scan.md'], /d\/scan\.md: is a binary file/);
    await faulty(folder, ['d'], /d\/scan\.md: is a binary file/);
  }));

test('invalid UTF-8, with the first bad byte', () =>
  inFolder({ ...good, 'latin.md': Buffer.from('Café\n\nà la frontière', 'latin1') }, (folder) =>
    faulty(folder, ['latin.md'], /latin\.md: is not UTF-8: byte 3 \(0xe9, line 1\) is invalid; save it as UTF-8/),
  ));

test('the first bad byte after sound ones, also after U+FFFD itself and at a cut end', () =>
  inFolder(
    {
      ...good,
      'a.md': Buffer.concat([Buffer.from('é\ufffd\n🔎'), Buffer.of(0xff)]),
      'b.md': Buffer.concat([Buffer.from('\ufeffé'), Buffer.of(0xf0, 0x9f)]),
    },
    async (folder) => {
      await faulty(folder, ['a.md'], /byte 10 \(0xff, line 2\)/);
      await faulty(folder, ['b.md'], /byte 5 \(0xf0, line 1\)/);
    },
  ));

test('UTF-16', () =>
  inFolder({ ...good, 'word.txt': Buffer.from(`\ufeff${FLAGGED}`, 'utf16le') }, (folder) =>
    faulty(folder, ['word.txt'], /word\.txt: is written in UTF-16; save it as UTF-8/),
  ));

test('a link that leads to itself', () =>
  inFolder(good, async (folder) => {
    await symlink('loop.md', path.join(folder.path, 'loop.md'));
    await faulty(folder, ['loop.md'], /loop\.md: is a symbolic link that leads to itself/);
  }));

test('what is no file at all', () =>
  inFolder(good, (folder) => faulty(folder, ['/dev/null'], /\/dev\/null: is neither a file nor a folder/)));

test('what may not be read', () =>
  inFolder({ ...good, 'secret.md': FLAGGED }, async (folder) => {
    await chmod(folder.path, 0o755);
    await chmod(path.join(folder.path, 'secret.md'), 0);
    await mkdir(path.join(folder.path, 'closed'), { mode: 0 });
    await unprivileged(async () => {
      await faulty(folder, ['secret.md'], /secret\.md: may not be read \(permission denied\)/);
      await faulty(folder, ['closed'], /closed: may not be read \(permission denied\)/);
    });
  }));
