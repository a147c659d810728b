import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compileSchema } from '../../validation/compileSchema.ts';
import { nearest } from '../../validation/nearest.ts';
import { readYaml } from '../../validation/yaml.ts';

const schema = compileSchema({
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    title: { type: 'string', minLength: 1 },
    check: { enum: ['avoid', 'need'] },
    cites: {
      anyOf: [
        { type: 'string' },
        {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['paragraph'],
            properties: { paragraph: { type: 'string' }, quote: { type: 'string' } },
          },
        },
      ],
    },
    levels: { type: 'object', propertyNames: { enum: ['terminology', 'refoulement'] } },
  },
});

const told = (source: string): string[] =>
  readYaml(source, schema).problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);

test('a sound file has a value and places', () => {
  const { value, problems, lineOf } = readYaml('title: a\ncites:\n  - paragraph: "82"\n    quote: q\n', schema);
  assert.deepEqual(value, { title: 'a', cites: [{ paragraph: '82', quote: 'q' }] });
  assert.deepEqual(problems, []);
  assert.deepEqual(lineOf(['cites', 0, 'quote']), { line: 4, column: 12 });
  assert.deepEqual(lineOf(['cites', 0, 'quote'], 'key'), { line: 4, column: 5 });
  assert.deepEqual(lineOf(['cites', 0, 'how']), { line: 3, column: 5 }, 'the nearest that is there');
});

test('all problems of a file, in the order of their places', () => {
  assert.deepEqual(told('titel: a\ncheck: avoidd\nlevels: { terminolgy: must }\n'), [
    '1:1: the file lacks the key "title"',
    '1:1: unknown key "titel"; did you mean "title"?',
    '2:8: "check" must be one of avoid, need; it is "avoidd"; did you mean "avoid"?',
    '3:11: unknown key "terminolgy"; did you mean "terminology"?',
  ]);
});

test('of a choice, the branch that was meant speaks', () => {
  assert.deepEqual(told('title: a\ncites: 3\n'), ['2:8: "cites" must be text or a list, not 3']);
  assert.deepEqual(told('title: a\ncites: [{ paragraph: 82 }]\n'), ['2:22: "cites.0.paragraph" must be text, not 82']);
});

test('what is not YAML', () => {
  assert.deepEqual(told('title: a\ntitle: b\n'), ['2:1: this key stands here twice; keep one']);
  assert.deepEqual(told('title: a\n---\ntitle: b\n'), ['2:1: a second document begins here; a file holds one']);
  assert.match(told('title: *nobody\n')[0]!, /^1:\d+: .*alias/);
  assert.match(told('title: !secret a\n')[0]!, /^1:8: .*tag/);
  assert.match(told('title: [a\n')[0]!, /^\d:\d: not YAML: /);
});

test('any string is read without a throw, with a value or problems that have places', () => {
  const keys = fc.constantFrom(
    'title',
    'cites',
    ': ',
    '- ',
    '\n',
    '\t',
    '&a ',
    '*a',
    '{',
    '[',
    ']',
    '"',
    '#',
    '!x',
    '? ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(keys).map((all) => all.join('')),
      ),
      (source) => {
        const { problems, value } = readYaml(source, schema);
        assert.ok(problems.length > 0 || value !== undefined);
        for (const { line, column } of problems) assert.ok(line >= 1 && column >= 1);
      },
    ),
  );
});

test('what a file says is told in its problems alone, never by a warning of the process', async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  process.on('warning', note);
  const { problems } = readYaml('? [confidential, draft]\n: 1\n', schema);
  await new Promise(setImmediate);
  process.off('warning', note);
  assert.equal(problems.length > 0, true);
  assert.deepEqual(warnings, []);
});

test('the nearest name, or none', () => {
  assert.equal(nearest('chekc', ['check', 'report']), 'check');
  assert.equal(nearest('formt', ['format', 'from']), 'format');
  assert.equal(nearest('KIND', ['kind']), 'kind');
  assert.equal(nearest('xyzzy', ['check', 'report']), null);
  assert.equal(nearest('a', []), null);
});
