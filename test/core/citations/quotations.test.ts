import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';

const { paragraphs } = ruleset.data.report;
const units = paragraphs.flatMap(({ number, text, items = [] }) => [
  { cited: `${number}`, text },
  ...items.map((item) => ({ cited: `${number} (${item.letter})`, text: item.text })),
]);

/** The faults of a draft that ascribes words to a paragraph; the words' own quotation marks become single ones. */
function faultsOf(words: string, cited: string): string[] {
  const quoted = words.replace(/[“"]/g, '‘').replace(/”/g, '’');
  const draft = readDocument(`The report says “${quoted}” (A/68/283, para. ${cited}).`, 'markdown');
  return ruleset.citations.check(draft).faults.map(({ name }) => name);
}

const anyUnit = fc.constantFrom(...units);

describe('quotations of the report', () => {
  it('whole, are right, each of its paragraphs and items', () => {
    for (const { cited, text } of units) assert.deepEqual(faultsOf(text, cited), [], cited);
  });

  it('in part, with an ellipsis and with a changed initial in brackets, are right', () =>
    fc.assert(
      fc.property(anyUnit, fc.nat(), fc.nat(), fc.nat(), ({ cited, text }, a, b, c) => {
        const words = text.split(' ');
        const from = a % words.length;
        const kept = words.slice(from, from + 4 + (b % 30));
        fc.pre(kept.length >= 4);
        assert.deepEqual(faultsOf(kept.join(' '), cited), []);
        const gap = 1 + (c % (kept.length - 2));
        assert.deepEqual(faultsOf([...kept.slice(0, gap), '…', ...kept.slice(gap + 1)].join(' '), cited), []);
        const initial = kept.join(' ').replace(/^\p{L}/u, (letter) => `[${letter.toUpperCase()}]`);
        assert.deepEqual(faultsOf(initial, cited), []);
      }),
      { numRuns: 300 },
    ));

  it('with one word changed are found out', () =>
    fc.assert(
      fc.property(anyUnit, fc.nat(), fc.nat(), ({ cited, text }, a, b) => {
        const words = text.split(' ');
        const from = a % words.length;
        const kept = words.slice(from, from + 12);
        fc.pre(kept.length === 12);
        const at = 1 + (b % 10);
        fc.pre(/^\p{L}+$/u.test(kept[at]!));
        kept[at] = 'xylophone';
        assert.deepEqual(faultsOf(kept.join(' '), cited), ['citation/misquotation']);
      }),
      { numRuns: 300 },
    ));

  it('under another number are sent to the right one', () =>
    fc.assert(
      fc.property(anyUnit, fc.integer({ min: 1, max: 143 }), ({ cited, text }, other) => {
        const words = text.split(' ').slice(0, 14).join(' ');
        fc.pre(Number.parseInt(cited, 10) !== other && words.split(' ').length === 14);
        const holds = units.some((unit) => unit.cited === String(other) && unit.text.includes(words));
        assert.deepEqual(faultsOf(words, String(other)), holds ? [] : ['citation/wrong-paragraph']);
      }),
      { numRuns: 300 },
    ));
});
