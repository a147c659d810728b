import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { concepts, criterion, faultsOf } from '../scripts/smallLaw.ts';
import { property } from './property.ts';

/** By name, so that a counterexample is short. */
const CONCEPTS = {
  small: concepts,
  liberty: read('rules/concepts/liberty.yaml'),
  family: read('rules/concepts/family.yaml'),
};
const CRITERIA = { small: criterion, entry: read('rules/criteria/criminalization/irregular-entry.yaml') };

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/** What slips in when one writes a rule: of YAML, and of the language of phrases. */
const SLIPS = [
  '',
  ' ',
  '\n',
  '\n  ',
  '\t',
  ':',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  '&a ',
  '*a',
  '!!x ',
  '|',
  '>',
  '---\n',
  '\0',
  '\ud800',
  '😀',
  '<',
  '>',
  '<entry>',
  '<x',
  '(',
  ')',
  '(a|b)',
  '|',
  '~',
  '^',
  '*',
  '...',
  '…',
  '?',
  '/',
  '\\',
  '=',
  '+',
  '@',
  '$1',
  '<<',
  'null',
  '0',
  '-1',
  '1e99',
  '{}',
  '[]',
  'en',
  'en: []',
  'concepts:\n',
  'find: []',
  'constructor',
  '__proto__',
  'toString',
  'with: [__proto__]',
];

interface Slip {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const slips: fc.Arbitrary<Slip[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 40 })),
    inserted: fc.constantFrom(...SLIPS),
  }),
  { minLength: 1, maxLength: 3 },
);

const slipped = (text: string, all: readonly Slip[]): string =>
  all.reduce((now, { at, removed, inserted }) => {
    const from = Math.round(at * now.length);
    return now.slice(0, from) + inserted + now.slice(from + removed);
  }, text);

const PLACED = /^rules\/[\w/-]+\.yaml:[1-9]\d*: \S/;

/** Sound, or told line by line where it is not. */
const assertTold = (faults: string): void => {
  if (faults !== '') for (const line of faults.split(/\n(?=rules\/)/)) assert.match(line, PLACED);
};

export const COMPILING = [
  property(
    'compiling/concepts compile, or their faults are placed',
    5,
    fc.tuple(fc.constantFrom<keyof typeof CONCEPTS>('small', 'small', 'small', 'liberty', 'family'), slips),
    ([name, all]) => assertTold(faultsOf({ concepts: slipped(CONCEPTS[name], all) })),
  ),
  property(
    'compiling/criteria compile, or their faults are placed',
    5,
    fc.tuple(fc.constantFrom<keyof typeof CRITERIA>('small', 'entry'), slips),
    ([name, all]) => assertTold(faultsOf({ criterion: slipped(CRITERIA[name], all) })),
  ),
];
