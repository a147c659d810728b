import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseConfiguration } from '../../configuration/configuration.ts';
import { review } from '../../core/index.ts';
import { readYaml } from '../../validation/yaml.ts';
import { product } from '../cli/inFolder.ts';
import { ruleset } from '../ruleset.ts';

/** Each name stands for nine of the one before it: 9 to the power of 10 values. */
const LAUGHS = [...'bcdefghij'].reduce(
  (yaml, name, at) => `${yaml}${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]\n`,
  `a: &a [${Array(9).fill('lol').join(', ')}]\n`,
);

/** What YAML can do to its reader; what the problem says where it is refused. */
const HOSTILE: readonly [what: string, yaml: string, refusal: RegExp][] = [
  ['aliases of aliases', LAUGHS, /alias/],
  ['an alias of nothing', 'kind: *none\n', /alias/],
  ['an alias of what it stands in', 'levels: &a { terminology: *a }\n', /must be|one of/],
  ['ten thousand lists within each other', `ignore: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, /too deep/],
  ['ten thousand maps within each other', `${'{ a: '.repeat(10_000)}\n`, /too deep|at most/],
  ['a list by dashes, ten thousand deep', `ignore: \n${'- '.repeat(10_000)}a\n`, /too deep/],
  ['a word of a million letters', `kind: ${'x'.repeat(1_000_000)}\n`, /at most 65536 characters/],
  ['the same key twice', 'kind: legislation\nkind: policy\n', /twice/],
  ['a function', 'kind: !!js/function "function () { throw 1 }"\n', /tag/],
  ['a regular expression', 'kind: !!js/regexp /(a+)+$/\n', /tag/],
  ['a tag of its own', 'kind: !include /etc/passwd\n', /tag/],
  ['a merged map', 'levels: &a { terminology: off }\noverrides: [{ files: x, levels: { <<: *a } }]\n', /<</],
  ['a prototype', '__proto__: { kind: legislation }\n', /unknown key "__proto__"/],
  ['a constructor', 'levels: { constructor: off }\n', /unknown theme "constructor"/],
];

const terms = { schema: product.configurationSchema, names: new Set(['terminology']) };

describe('whatever YAML a stranger writes', () => {
  for (const [what, yaml, refusal] of HOSTILE) {
    it(`${what}: a configuration is refused, in words`, () => {
      const { problems, settingsOf } = parseConfiguration(yaml, terms);
      assert.match(problems.map(({ message }) => message).join('\n'), refusal);
      assert.deepEqual(settingsOf('draft.md'), { levels: {}, ignored: false });
    });
    it(`${what}: a draft with such front matter is reviewed`, () => {
      const text = `---\n${yaml}---\n\nAll illegal migrants pay a fee.\n`;
      const found = review(text, ruleset, { format: 'markdown' }).findings.map(({ span }) =>
        text.slice(span.start, span.end),
      );
      assert.ok(found.includes('illegal migrants'));
    });
  }
  it('reaches no object but its own', () => {
    readYaml(
      '__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n',
      product.configurationSchema,
    );
    review('---\n__proto__: { polluted: yes }\n---\n\nAll pay.\n', ruleset, { format: 'markdown' });
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
  it('a draft is reviewed that begins like front matter and is none', () => {
    const text = `---\n${'\n'.repeat(2000)}${'# x\n'.repeat(2000)}{ [\n---\n\nAll illegal migrants pay a fee.\n`;
    assert.ok(review(text, ruleset, { format: 'markdown' }).findings.length > 0);
  });
});
