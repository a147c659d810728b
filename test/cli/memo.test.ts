import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { CLEAN, FLAGGED, inFolder } from './inFolder.ts';

const BILL = `---\nkind: legislation\n---\n\n# Entry Bill\n\n## 1. Entry\n\n${FLAGGED}\n`;

test('a memo is written to standard output, whatever it says', () =>
  inFolder({ 'bill.md': BILL }, async ({ run }) => {
    const { code, stdout, stderr } = await run(['memo', 'bill.md']);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /^# Entry Bill\n/);
    assert.match(stdout, /The draft was read as legislation\. Of \d+ recommendations of A\/68\/283/);
    assert.match(
      stdout,
      /\*\*Section 1\*\* “A person who enters the country irregularly \*\*commits an offence\*\*\.”/,
    );
  }));

test('the ending of --output tells the format, and --format wins', () =>
  inFolder({ 'bill.md': BILL }, async ({ run, path: folder }) => {
    for (const [args, start] of [
      [['--output', 'memo.html'], /^<!doctype html>/],
      [['--output', 'memo.md'], /^# Entry Bill/],
      [['--output', 'memo.txt', '--format', 'html'], /^<!doctype html>/],
    ] as const) {
      const { code, stdout } = await run(['memo', 'bill.md', ...args]);
      assert.equal(code, 0);
      assert.equal(stdout, '');
      assert.match(await readFile(path.join(folder, args[1]), 'utf8'), start);
    }
  }));

test('a memo reads the draft’s settings, --kind and standard input', () =>
  inFolder({ 'bill.md': CLEAN, '.rightsdraft.yaml': 'kind: bilateral-agreement\n' }, async ({ run }) => {
    assert.match((await run(['memo', 'bill.md'])).stdout, /read as a bilateral agreement/);
    assert.match((await run(['memo', 'bill.md', '--kind', 'legislation'])).stdout, /read as legislation/);
    assert.match((await run(['memo', '-'], { stdin: FLAGGED })).stdout, /commits an offence/);
  }));

test('a memo of a draft of no known kind says so, and tells what it found', () =>
  inFolder({ 'a.md': FLAGGED }, async ({ run }) => {
    const { stdout } = await run(['memo', 'a.md']);
    assert.match(stdout, /Nothing tells what kind of draft this is/);
    assert.match(stdout, /Irregular entry is made an offence/);
  }));

test('what cannot be read or written is told, with exit code 2', () =>
  inFolder({ 'bill.md': BILL }, async ({ run, path: folder }) => {
    assert.match((await run(['memo'])).stderr, /memo needs a draft/);
    assert.match((await run(['memo', 'a.md', 'b.md'])).stderr, /one draft at a time/);
    const missing = await run(['memo', 'none.md']);
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /none\.md: there is no such file/);
    await mkdir(path.join(folder, 'taken.html'));
    const unwritten = await run(['memo', 'bill.md', '--output', 'taken.html']);
    assert.equal(unwritten.code, 2);
    assert.match(unwritten.stderr, /taken\.html: the memo was not written: is a folder/);
    assert.equal(unwritten.stdout, '');
  }));
