import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfiguration } from '../../configuration/configuration.ts';
import { withLevel } from '../../configuration/withLevel.ts';
import { LEVELS, namesOf } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';
import { product } from '../server/session.ts';
import { anyDraft } from './drafts.ts';
import { property } from './property.ts';

const terms = { schema: product.configurationSchema, names: namesOf(ruleset) };

const PIECES = [
  'kind: legislation\n',
  'kind: ',
  'levels:\n',
  '  terminology: off\n',
  '  terminology/illegal-migrant: hint\n',
  '  __proto__: off\n',
  '  constructor: must\n',
  'ignore:\n',
  '  - "old/**"\n',
  '  - "**/{a,b"\n',
  '  - "!(*)*"\n',
  '  - "((((a|b)+)+)+)+$"\n',
  '  - [[[[\n',
  'overrides:\n',
  '  - files: "a/*.md"\n',
  '    kind: national-policy\n',
  '    levels: { criminalization: must }\n',
  'a: &a [x, x]\n',
  'b: &b [*a, *a]\n',
  'c: *b\n',
  '&r [*r]\n',
  '<<: *a\n',
  '? [a]\n',
  ': b\n',
  '!!js/function "function () { throw 1 }"\n',
  '!!binary aGk=\n',
  '!x y\n',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  '\t',
  '"',
  "'",
  '|\n',
  '>-\n',
  '# comment\n',
  '{',
  '}',
  '[',
  ']',
  ', ',
  ': ',
  '- ',
  '  ',
  '\r\n',
  '\r',
  '\0',
  '\uFEFF',
  '\ud800',
  '😀',
  '.inf\n',
  '0x7f\n',
  '2001-01-01\n',
  '~\n',
];

const anyYaml = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: anyDraft },
  { weight: 1, arbitrary: fc.json().map((json) => `levels: ${json}\n`) },
);

const aPath = fc.constantFrom('a.md', 'old/a.md', '../x.md', '', '/', 'a/b/c.txt', '😀', '__proto__');

export const CONFIGURING = [
  property(
    'configuring/any text gives settings, or problems with their places',
    500,
    fc.tuple(anyYaml, aPath),
    ([text, draft]) => {
      const { problems, malformed, settingsOf } = parseConfiguration(text, terms);
      const lines = text.split(/\r\n|\n|\r/);
      for (const { line, column, message } of problems) {
        assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}: ${message}`);
        assert.ok(column >= 1 && message.trim() !== '');
      }
      if (malformed) assert.ok(problems.length > 0);
      const { kind, levels, ignored } = settingsOf(draft);
      assert.ok(kind === undefined || typeof kind === 'string');
      assert.equal(typeof ignored, 'boolean');
      assert.equal(Object.getPrototypeOf(levels), Object.prototype);
      for (const [name, level] of Object.entries(levels))
        assert.ok(terms.names.has(name) && ['off', ...LEVELS].includes(level), `${name}: ${level}`);
    },
  ),

  property('configuring/a level set holds, and all else stays', 300, anyYaml, (text) => {
    const before = parseConfiguration(text, terms);
    if (before.malformed) return void withLevel(text, 'criminalization', 'hint');
    const changed = withLevel(text, 'criminalization', 'hint');
    if (changed === null) return;
    const after = parseConfiguration(changed, terms);
    assert.equal(after.malformed, false, changed);
    const [{ levels: was, ...rest }, { levels: is, ...restAfter }] = [
      before.settingsOf('x.md'),
      after.settingsOf('x.md'),
    ];
    assert.deepEqual(restAfter, rest);
    assert.deepEqual(is, { ...was, criminalization: 'hint' });
  }),
];
