import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { CLEAN, FLAGGED, type Folder, inFolder } from './inFolder.ts';

/** With all that an outcome can hold: findings, waivers, ignored drafts, a baseline, faults of drafts and of settings. */
const DRAFTS = {
  'laws/A.md': `# Asylum Bill\n\n1. ${FLAGGED}\n\nHe is an illegal migrant.\n`,
  'laws/b/c.txt': `${FLAGGED}\n\n${FLAGGED}\n`,
  'laws/b/d.md': CLEAN,
  'laws/e.md': `<!-- rightsdraft-waive criminalization: kept -->\n\n${FLAGGED}\n`,
  'laws/f.md': Uint8Array.of(0),
  'laws/old/g.md': FLAGGED,
  'laws/é.md': `${FLAGGED} An officer may detain a migrant.\n`,
  'laws/.rightsdraft.yaml': 'levels: { x: must }\nignore: [old]\n',
  'laws/empty.md': '',
  'sound.yaml': 'levels: {}\n',
};
const FORMATS = ['json', 'sarif', 'junit', 'github', 'pretty'];

async function shards({ path: cwd, run }: Folder, of: number, argv: readonly string[]): Promise<string[]> {
  const names = Array.from({ length: of }, (_, i) => `shard-${i + 1}.json`);
  for (const [i, name] of names.entries()) {
    const { stdout } = await run(['check', ...argv, '--shard', `${i + 1}/${of}`]);
    await writeFile(path.join(cwd, name), stdout);
  }
  return names;
}

for (const of of [3, 10]) {
  test(`${of} shards, merged, are the whole run, byte for byte, in every format`, () =>
    inFolder(DRAFTS, async (folder) => {
      await folder.run(['baseline', 'laws/b', '--output', 'known.json', '--config', 'sound.yaml']);
      const argv = ['laws', 'gone.md', '--baseline', 'known.json', '--level', 'should'];
      const names = await shards(folder, of, argv);
      for (const format of FORMATS) {
        const whole = await folder.run(['check', ...argv, '--format', format]);
        assert.equal(whole.code, 2);
        assert.deepEqual(await folder.run(['merge', ...names.reverse(), '--format', format]), whole);
      }
    }));
}

test('threads find what one finds, byte for byte', () =>
  inFolder(DRAFTS, async ({ run }) => {
    const one = await run(['check', 'laws', '--format', 'json', '--jobs', '1']);
    assert.deepEqual(await run(['check', 'laws', '--format', 'json', '--jobs', '3']), one);
    assert.ok(JSON.parse(one.stdout).findings.length > 0);
  }));

test('shards that are missing, given twice or of other runs are told', () =>
  inFolder(DRAFTS, async (folder) => {
    const { path: cwd, run } = folder;
    const [one, two, three] = (await shards(folder, 3, ['laws'])) as [string, string, string];
    const other = {
      'other.json': ['laws/b', '2/3'],
      'level.json': ['laws', '2/3', '--level', 'must'],
      'four.json': ['laws', '2/4'],
    };
    for (const [name, [files, shard, ...more]] of Object.entries(other)) {
      await writeFile(path.join(cwd, name), (await run(['check', files!, '--shard', shard!, ...more])).stdout);
    }
    await writeFile(path.join(cwd, 'whole.json'), (await run(['check', 'laws', '--format', 'json'])).stdout);
    await writeFile(path.join(cwd, 'cut.json'), (await readFile(path.join(cwd, two), 'utf8')).slice(0, 500));
    const errors: [string[], RegExp][] = [
      [[two], /shards 1\/3, 3\/3 are missing/],
      [[one, two], /shard 3\/3 is missing/],
      [[one, two, three, two], /shard 2\/3 is given twice: shard-2\.json and shard-2\.json/],
      [[one, 'other.json', three], /other\.json: is of another run than shard-1\.json/],
      [[one, 'level.json', three], /level\.json: is of another run/],
      [[one, 'four.json', three], /four\.json: is of another run/],
      [['whole.json'], /whole\.json: is the output of a whole run/],
      [[one, 'cut.json', three], /cut\.json:\d+:\d+: is not JSON, or was cut short; run that shard again/],
      [[one, 'gone.json', three], /gone\.json: there is no such file/],
      [[], /merge needs the outputs of all shards/],
    ];
    for (const [names, message] of errors) {
      const { code, stdout, stderr } = await run(['merge', ...names]);
      assert.deepEqual([code, stdout], [2, ''], names.join(' '));
      assert.match(stderr, message);
    }
  }));
