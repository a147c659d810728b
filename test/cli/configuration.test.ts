import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLAGGED, inFolder } from './inFolder.ts';

const FILE = '.rightsdraft.yaml';
const IRREGULAR_ENTRY = 'criminalization/irregular-entry';

test('levels by theme', () =>
  inFolder({ 'x.md': FLAGGED, [FILE]: 'levels:\n  criminalization: should\n' }, async ({ json }) => {
    assert.equal((await json(['x.md'])).output.findings[0].level, 'should');
  }));

test("a criterion's own level wins over its theme's", () =>
  inFolder(
    { 'x.md': FLAGGED, [FILE]: `levels:\n  ${IRREGULAR_ENTRY}: hint\n  criminalization: off\n` },
    async ({ json }) => {
      const { findings } = (await json(['x.md'])).output;
      assert.deepEqual(
        findings.map(({ criterion, level }: Record<string, string>) => [criterion, level]),
        [[IRREGULAR_ENTRY, 'hint']],
      );
    },
  ));

test('the nearest file above a draft holds alone', () =>
  inFolder(
    {
      'x.md': FLAGGED,
      'near/deep/y.md': FLAGGED,
      [FILE]: 'levels: { criminalization: off }',
      [`near/${FILE}`]: '# all as it is\n',
    },
    async ({ json }) => {
      const { output } = await json(['.']);
      assert.deepEqual(
        output.findings.map(({ file }: { file: string }) => file),
        ['near/deep/y.md'],
      );
    },
  ));

test('a file above the repository that a draft stands in is not read', () =>
  inFolder(
    { 'x.md': FLAGGED, 'repository/deep/y.md': FLAGGED, 'repository/.git/HEAD': '', [FILE]: 'kind: loud' },
    async ({ json }) => {
      const inside = await json(['repository']);
      assert.deepEqual([inside.output.findings.length, inside.output.errors], [1, []]);
      assert.equal((await json(['x.md'])).output.errors.length, 1);
    },
  ));

test('--config holds for every draft', () =>
  inFolder(
    { 'x.md': FLAGGED, [FILE]: 'levels: { criminalization: off }', 'ci.yaml': 'levels: { criminalization: hint }' },
    async ({ json }) => {
      assert.equal((await json(['x.md', '--config', 'ci.yaml'])).output.findings[0].level, 'hint');
    },
  ));

test('ignored paths: globs and folders, relative to the file', () =>
  inFolder(
    {
      'law/x.md': FLAGGED,
      'law/old/y.md': FLAGGED,
      'law/z.draft.md': FLAGGED,
      [`law/${FILE}`]: "ignore: [old/, '*.draft.md']",
    },
    async ({ json, run }) => {
      const { output } = await json(['law']);
      assert.equal(output.files, 1);
      assert.equal(output.findings[0].file, 'law/x.md');
      assert.match((await run(['check', 'law'])).stdout, /2 drafts ignored by configuration/);
      const named = await run(['check', 'law/old/y.md']);
      assert.equal(named.code, 0);
      assert.match(named.stderr, /law\/old\/y\.md: not reviewed, since the configuration ignores it/);
      assert.equal((await json(['-', '--stdin-filename', 'law/old/new.md'], { stdin: FLAGGED })).output.files, 0);
    },
  ));

test('overrides for some of the drafts; the command line wins', () =>
  inFolder(
    {
      'treaties/x.md': FLAGGED,
      'law/y.md': FLAGGED,
      [FILE]:
        'kind: legislation\noverrides:\n  - files: treaties/**\n    kind: bilateral-agreement\n    levels: { criminalization: off }\n',
    },
    async ({ run, json }) => {
      assert.deepEqual(
        (await json(['law', 'treaties'])).output.findings
          .filter(({ criterion }: { criterion: string }) => criterion === IRREGULAR_ENTRY)
          .map(({ file }: { file: string }) => file),
        ['law/y.md'],
      );
      assert.match((await run(['check', 'law'])).stdout, /law\/y\.md {2}legislation\n/);
      assert.match(
        (await run(['check', 'law', '--kind', 'national-policy'])).stdout,
        /law\/y\.md {2}national policy\n/,
      );
    },
  ));

const malformed: readonly [string, RegExp][] = [
  ['kind: law\n', /:1:7: "kind" must be one of national-policy, .*; it is "law"/],
  ['level: {}\n', /:1:1: unknown key "level"; did you mean "levels"\?/],
  [
    '# settings\nlevels:\n  terminology-x/y: must\n  criminalisation: must\n',
    /:4:3: unknown theme "criminalisation"; did you mean "criminalization"\?/,
  ],
  [`levels:\n  ${IRREGULAR_ENTRY}: error\n`, /:2:36: .*must be one of must, should, hint, off; it is "error"/],
  ['levels: [\n', /:2:1: not YAML: /],
  ['ignore: drafts\n', /:1:9: "ignore" must be a list, not "drafts"/],
  ['kind: legislation\nkind: legislation\n', /:2:1: this key stands here twice/],
  ['overrides:\n  - kind: legislation\n', /:2:5: "overrides\.0" lacks the key "files"/],
  [
    `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n`,
    /:1:1: .*alias/,
  ],
];

for (const [source, message] of malformed) {
  test(`malformed: ${JSON.stringify(source.slice(0, 60))}`, () =>
    inFolder({ 'law/x.md': FLAGGED, 'law/y.md': FLAGGED, [`law/${FILE}`]: source }, async ({ run, json }) => {
      const { code, stderr, stdout } = await run(['check', 'law']);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.ok(stderr.startsWith(`rightsdraft: law/${FILE}:`));
      assert.match(stdout, /x\.md[\s\S]*y\.md/, 'the drafts are reviewed all the same');
      const { output } = await json(['law']);
      assert.equal(output.errors[0].file, `law/${FILE}`);
      assert.equal(typeof output.errors[0].line, 'number');
    }));
}
