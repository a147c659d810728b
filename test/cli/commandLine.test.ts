import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLAGGED, inFolder, product } from './inFolder.ts';

const misuses: readonly [string[], RegExp][] = [
  [['chekc', 'a.md'], /unknown command "chekc"; did you mean "check"\?/],
  [['a.md'], /unknown command "a\.md".*rightsdraft check a\.md/],
  [['check'], /check needs files, folders or globs/],
  [['check', 'a.md', '--formt', 'json'], /unknown option --formt; did you mean "--format"\?/],
  [
    ['check', 'a.md', '--format', 'jsn'],
    /--format must be one of pretty, json, sarif, junit, github; it is "jsn"; did you mean "json"\?/,
  ],
  [['check', 'a.md', '--kind', '--level', 'must'], /--kind needs one of national-policy/],
  [['check', 'a.md', '--kind=law'], /--kind must be one of/],
  [['check', 'a.md', '--level', 'off'], /--level must be one of must, should, hint/],
  [['check', 'a.md', '--config'], /--config needs a value/],
  [['check', 'a.md', '--config', 'gone.yaml'], /--config gone\.yaml: there is no such file/],
  [['check', 'a.md', '--color=yes'], /--color takes no value/],
  [['check', '-', 'a.md'], /"-" reads standard input and stands alone/],
  [['check', 'a.md', '--stdin-filename', 'b.md'], /--stdin-filename goes with "-"/],
  [['check', 'a.md', '--shard', '3/2'], /--shard must be i\/n, i from 1 to n, as 2\/8; it is "3\/2"/],
  [['check', 'a.md', '--shard', '1/2', '--format', 'sarif'], /--shard writes JSON; .*merge --format sarif/],
  [['check', 'a.md', '--jobs', '0'], /--jobs must be a number from 1; it is "0"/],
  [['baseline', '-'], /a baseline is of files/],
  [['report', '144'], /A\/68\/283 has paragraphs 1 to 143/],
  [['report', '0'], /A\/68\/283 has paragraphs 1 to 143/],
  [['report', '134(i)'], /para\. 134 of A\/68\/283 has items \(a\) to \(h\)/],
  [['report', '82 (a)'], /para\. 82 of A\/68\/283 has no items/],
  [['explain'], /explain needs a criterion/],
  [['explain', 'criminalization/irregular-entrry'], /did you mean "criminalization\/irregular-entry"\?/],
  [['explain', 'criminalization'], /"criminalization" is a theme; its criteria: .*criminalization\/irregular-entry/],
  [['explain', 'xyzzy'], /unknown criterion "xyzzy"; "rightsdraft criteria" lists them/],
];

for (const [argv, message] of misuses) {
  test(`misuse: ${argv.join(' ')}`, () =>
    inFolder({ 'a.md': FLAGGED }, async ({ run }) => {
      const { code, stdout, stderr } = await run(argv);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.match(stderr, /^rightsdraft: [^\n]+\n$/);
    }));
}

test('without a command, help on standard error and exit code 2', () =>
  inFolder({}, async ({ run }) => {
    const { code, stdout, stderr } = await run([]);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /Usage {2}rightsdraft <command>/);
  }));

test('help and version', () =>
  inFolder({}, async ({ run }) => {
    assert.equal((await run(['--version'])).stdout, `${product.version}\n`);
    for (const argv of [['--help'], ['-h'], ['help']]) {
      const { code, stdout } = await run(argv);
      assert.equal(code, 0);
      for (const name of ['check', 'explain', 'criteria', 'report'])
        assert.match(stdout, new RegExp(`^ +${name} `, 'm'));
    }
    const { stdout } = await run(['check', '--help'], { columns: 64 });
    assert.match(stdout, /--stdin-filename NAME/);
    assert.ok(stdout.split('\n').every((line) => line.length <= 64));
    assert.equal((await run(['help', 'check'], { columns: 64 })).stdout, stdout);
  }));
