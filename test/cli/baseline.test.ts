import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { CLEAN, FLAGGED, inFolder } from './inFolder.ts';

const FILE = '.rightsdraft-baseline.json';
const GATE = ['check', '.', '--baseline', FILE];

test('an existing law passes with its baseline, and is held to what is new', () =>
  inFolder({ 'laws/a.md': `1. ${FLAGGED}\n` }, async ({ path: cwd, run }) => {
    const written = await run(['baseline', 'laws']);
    assert.deepEqual([written.code, written.stderr], [0, '']);
    assert.match(written.stdout, /\.rightsdraft-baseline\.json lists what 1 draft falls short of: 1 finding\n/);
    const known = await run(GATE);
    assert.equal(known.code, 0);
    assert.match(known.stdout, /nothing falls short of A\/68\/283 · 1 known to the baseline/);

    const changed = `# Bill\n\nNew.\n\n7. ${FLAGGED.replace(' the country', '\nthe country')}\n\n8. He is an illegal migrant.\n`;
    await writeFile(path.join(cwd, 'laws/a.md'), changed);
    const { code, stdout } = await run(GATE);
    assert.equal(code, 1);
    assert.match(stdout, /terminology\//);
    assert.doesNotMatch(stdout, /criminalization\//);
  }));

test('each of several equal sentences is counted', () =>
  inFolder({ 'a.md': `${FLAGGED}\n\n${FLAGGED}\n` }, async ({ path: cwd, run, json }) => {
    await run(['baseline']);
    await writeFile(path.join(cwd, 'a.md'), `${FLAGGED}\n\n${FLAGGED}\n\n${FLAGGED}\n`);
    const { output } = await json(['a.md', '--baseline', FILE]);
    assert.deepEqual([output.findings.length, output.known.length], [1, 2]);
  }));

test('the same words in another draft are new', () =>
  inFolder({ 'a.md': FLAGGED }, async ({ path: cwd, run, json }) => {
    await run(['baseline']);
    await writeFile(path.join(cwd, 'b.md'), FLAGGED);
    const { output } = await json(['.', '--baseline', FILE]);
    assert.deepEqual(
      output.findings.map(({ file }: { file: string }) => file),
      ['b.md'],
    );
  }));

test('what is gone from the drafts at hand is told; drafts that are not at hand are not missed', () =>
  inFolder({ 'a.md': FLAGGED, 'b.md': FLAGGED }, async ({ path: cwd, run }) => {
    await run(['baseline']);
    await writeFile(path.join(cwd, 'a.md'), CLEAN);
    const { code, stderr } = await run(GATE);
    assert.equal(code, 0);
    assert.equal(stderr, 'rightsdraft: 1 finding of the baseline is gone; write it anew: rightsdraft baseline\n');
    assert.equal((await run(['check', 'b.md', '--baseline', FILE])).stderr, '');
    assert.equal((await run(['check', 'b.md', '--baseline', FILE, '--level', 'must'])).stderr, '');
  }));

test('a baseline names drafts from its own folder, so that it holds from wherever it is used', () =>
  inFolder({ 'laws/a.md': FLAGGED }, async ({ path: cwd, run }) => {
    await mkdir(path.join(cwd, 'gates'));
    await run(['baseline', 'laws', '--output', 'gates/b.json']);
    const text = await readFile(path.join(cwd, 'gates/b.json'), 'utf8');
    assert.equal(JSON.parse(text).findings[0].file, '../laws/a.md');
    assert.ok(!text.includes(cwd));
    assert.equal((await run(['check', path.join(cwd, 'laws'), '--baseline', path.join(cwd, 'gates/b.json')])).code, 0);
  }));

test('a baseline that is missing, malformed or not one is a clear error', () =>
  inFolder(
    { 'a.md': FLAGGED, 'cut.json': '{\n  "version": 1,\n  "findings": [', 'other.json': '{"version": 2}' },
    async ({ run }) => {
      const errors: [string, RegExp][] = [
        ['gone.json', /gone\.json: there is no such file or folder; check the path/],
        [
          'cut.json',
          /cut\.json:3:16: is not JSON, or was cut short; write it anew: rightsdraft baseline --output cut\.json/,
        ],
        ['other.json', /other\.json: the file lacks the key "findings"; write it anew/],
      ];
      for (const [file, message] of errors) {
        const { code, stdout, stderr } = await run(['check', 'a.md', '--baseline', file]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, message);
      }
    },
  ));

test('no baseline is written of drafts that could not all be read', () =>
  inFolder({ 'a.md': FLAGGED, 'b.md': Uint8Array.of(0) }, async ({ path: cwd, run }) => {
    const { code, stderr } = await run(['baseline']);
    assert.equal(code, 2);
    assert.match(stderr, /b\.md: is a binary file/);
    assert.match(stderr, /\.rightsdraft-baseline\.json was not written/);
    await assert.rejects(readFile(path.join(cwd, FILE)));
    await rm(path.join(cwd, 'b.md'));
    assert.equal((await run(['baseline'])).code, 0);
  }));
