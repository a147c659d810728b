import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { CLEAN, FLAGGED, inFolder } from './inFolder.ts';

const IRREGULAR_ENTRY = 'criminalization/irregular-entry';

interface Found {
  readonly file: string;
  readonly criterion: string;
}

const filesOf = (output: { findings: Found[] }): string[] => [...new Set(output.findings.map(({ file }) => file))];

test('a clean draft exits with 0 and a friendly line', () =>
  inFolder({ 'a.md': CLEAN }, async ({ run }) => {
    const { code, stdout, stderr } = await run(['check', 'a.md']);
    assert.equal(code, 0);
    assert.match(stdout, /1 draft reviewed: nothing falls short of A\/68\/283/);
    assert.equal(stderr, '');
  }));

test('a finding exits with 1 and tells place, words, reason and source', () =>
  inFolder({ 'a.md': `# Bill\n\n${FLAGGED}\n` }, async ({ run }) => {
    const { code, stdout } = await run(['check', 'a.md']);
    assert.equal(code, 1);
    const lines = stdout.split('\n');
    const words = lines.findIndex((line) => line.includes(FLAGGED));
    assert.equal(lines[words + 1]?.indexOf('^'), lines[words]!.indexOf('commits an offence'));
    assert.match(stdout, /^ {2}3:45 {2}must /m);
    assert.match(stdout, /The report says, A\/68\/283, para\. 134 \(a\): “/);
    assert.match(stdout, new RegExp(IRREGULAR_ENTRY));
    assert.match(stdout, /1 finding in 1 draft: 1 must/);
  }));

test('a citation is checked, and its fault explained', () =>
  inFolder({ 'a.md': 'See the report (A/68/150, para. 82).\n' }, async ({ run }) => {
    const { code, stdout } = await run(['check', 'a.md']);
    assert.equal(code, 1);
    assert.match(stdout, /A\/68\/150 is the session’s provisional agenda; the report is A\/68\/283/);
    assert.match(stdout, /citation\/agenda/);
    const explained = await run(['explain', 'citation/agenda']);
    assert.equal(explained.code, 0);
    assert.match(explained.stdout.replace(/\s+/g, ' '), /finds no report/);
  }));

test('a folder stands for its drafts at any depth, without node_modules and dot folders', () =>
  inFolder(
    {
      'd/a.md': FLAGGED,
      'd/b/c.TXT': FLAGGED,
      'd/b/e.markdown': FLAGGED,
      'd/code.ts': FLAGGED,
      'd/node_modules/x.md': FLAGGED,
      'd/.git/y.md': FLAGGED,
    },
    async ({ json }) => {
      const { output } = await json(['d']);
      assert.equal(output.files, 3);
      assert.deepEqual(filesOf(output), ['d/a.md', 'd/b/c.TXT', 'd/b/e.markdown']);
    },
  ));

test('a folder that links back to itself is walked once', () =>
  inFolder({ 'd/a.md': FLAGGED }, async ({ path: cwd, json }) => {
    await symlink(path.join(cwd, 'd'), path.join(cwd, 'd/again'));
    assert.equal((await json(['d'])).output.files, 1);
  }));

test('what leads out of a folder is entered only by who names it or writes a glob', () =>
  inFolder({ 'd/a.md': FLAGGED, 'elsewhere/b.md': FLAGGED }, async ({ path: cwd, json }) => {
    await symlink(path.join(cwd, 'elsewhere'), path.join(cwd, 'd/linked'));
    await symlink(path.join(cwd, 'elsewhere/b.md'), path.join(cwd, 'd/out.md'));
    await symlink(path.join(cwd, 'd/a.md'), path.join(cwd, 'd/within.md'));
    assert.deepEqual(filesOf((await json(['d'])).output), ['d/a.md', 'd/within.md']);
    assert.deepEqual(filesOf((await json(['d/out.md'])).output), ['d/out.md']);
    const all = ['d/a.md', 'd/linked/b.md', 'd/out.md', 'd/within.md'];
    assert.deepEqual(filesOf((await json(['d/**/*.md'])).output), all);
  }));

test('globs, and a draft named twice is reviewed once', () =>
  inFolder({ 'x/a.md': FLAGGED, 'x/y/b.md': FLAGGED, 'x/c.txt': CLEAN, 'x/d.png': 'p' }, async ({ json }) => {
    assert.deepEqual(filesOf((await json(['x/**/*.md', 'x/a.md', './x'])).output), ['x/a.md', 'x/y/b.md']);
    assert.equal((await json(['x/*'])).output.files, 2);
  }));

test('a file whose name looks like a glob is that file', () =>
  inFolder({ 'draft [v2].md': FLAGGED }, async ({ json }) => {
    assert.deepEqual(filesOf((await json(['draft [v2].md'])).output), ['draft [v2].md']);
  }));

test('a named file is read whatever its extension, as Markdown where it is not .txt', () =>
  inFolder({ draft: `<!-- ${FLAGGED} -->\n`, 'draft.txt': FLAGGED }, async ({ json }) => {
    assert.deepEqual(filesOf((await json(['draft', 'draft.txt'])).output), ['draft.txt']);
  }));

test('standard input, with and without a name', () =>
  inFolder({}, async ({ json, run }) => {
    const named = await json(['-', '--stdin-filename', 'law/bill.txt'], { stdin: FLAGGED });
    assert.equal(named.code, 1);
    assert.deepEqual(filesOf(named.output), ['law/bill.txt']);
    assert.deepEqual(filesOf((await json(['-'], { stdin: FLAGGED })).output), ['<stdin>']);
    const binary = await run(['check', '-'], { stdin: Uint8Array.of(65, 0, 66) });
    assert.equal(binary.code, 2);
    assert.match(binary.stderr, /<stdin>: is a binary file/);
  }));

test('--level tells only what weighs as much, and decides the exit code', () =>
  inFolder({ 'a.md': FLAGGED, '.rightsdraft.yaml': 'levels: { criminalization: hint }' }, async ({ json }) => {
    assert.equal((await json(['a.md'])).output.findings[0].level, 'hint');
    const { code, output } = await json(['a.md', '--level', 'should']);
    assert.equal(code, 0);
    assert.deepEqual(output.findings, []);
  }));

test('a waived finding is counted, and told in JSON with its reason', () =>
  inFolder(
    { 'a.md': `<!-- rightsdraft-waive ${IRREGULAR_ENTRY}: kept for the debate -->\n\n${FLAGGED}\n` },
    async ({ json, run }) => {
      const { code, output } = await json(['a.md']);
      assert.equal(code, 0);
      assert.equal(output.waived[0].criterion, IRREGULAR_ENTRY);
      assert.equal(output.waived[0].reason, 'kept for the debate');
      assert.match((await run(['check', 'a.md'])).stdout, /1 waived/);
    },
  ));

test('colour is for terminals, and as asked', () =>
  inFolder({ 'a.md': FLAGGED }, async ({ run }) => {
    const coloured = async (argv: string[], env = {}, isTTY = false): Promise<boolean> =>
      (await run(['check', 'a.md', ...argv], { env, isTTY })).stdout.includes('\u001b[');
    assert.equal(await coloured([]), false);
    assert.equal(await coloured([], {}, true), true);
    assert.equal(await coloured([], { NO_COLOR: '1' }, true), false);
    assert.equal(await coloured(['--color'], { NO_COLOR: '1' }), true);
    assert.equal(await coloured(['--no-color'], { FORCE_COLOR: '1' }, true), false);
  }));

test('a line tells a terminal how far many drafts have come, and is erased', () =>
  inFolder(Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`d/${i}.md`, CLEAN])), async ({ run }) => {
    const watched = await run(['check', 'd'], { isTTY: true });
    assert.match(watched.stderr, /Reviewing 1\/25/);
    assert.ok(watched.stderr.endsWith('\r\u001b[2K'));
    assert.equal((await run(['check', 'd'])).stderr, '');
  }));

test('nothing in a draft or a name reaches the terminal as a control sequence', () =>
  inFolder({ 'a\u001b[31m.md': `\u001b[31m${FLAGGED}\u202e` }, async ({ run }) => {
    const { stdout, stderr } = await run(['check', '.']);
    for (const mark of ['\u001b', '\u202e']) assert.ok(!(stdout + stderr).includes(mark));
  }));
