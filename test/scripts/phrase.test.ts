import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formsOf } from '../../scripts/compile/forms.ts';
import { type Element, readPhrase } from '../../scripts/compile/phrase.ts';

const written = (element: Element): string => {
  if ('gap' in element) return `..${element.gap}`;
  if ('concept' in element) return `<${element.concept}>`;
  return element.words.map(({ word, inflected }) => (inflected ? `${word}~` : word)).join('/');
};

const sequences = (phrase: string): string[] =>
  readPhrase(phrase).map(({ steps, gaps }) =>
    steps
      .map((step, at) => {
        const rows = 'concept' in step ? [`<${step.concept}>`] : step.rows.map((row) => row.map(written).join(' '));
        const gap = at === 0 || gaps[at - 1] === 0 ? '' : `..${gaps[at - 1]} `;
        return gap + (rows.length === 1 ? rows[0] : `{${rows.join(', ')}}`);
      })
      .join(' '),
  );

describe('phrases', () => {
  it('spell out alternatives and options', () => {
    assert.deepEqual(sequences('(enter|gain access) the? country'), [
      '{gain access country, gain access the country, enter country, enter the country}',
    ]);
  });
  it('keep single-word alternatives in one element', () => {
    assert.deepEqual(sequences('(illegal|unlawful) (entry|stay)'), ['illegal/unlawful entry/stay']);
  });
  it('inflect every word of a group', () => {
    assert.deepEqual(sequences('(border guard|officer)~'), ['{border~ guard~, officer~}']);
  });
  it('know gaps and concepts, and divide at hyphens', () => {
    assert.deepEqual(sequences('<migrant> .. non-return ... detain~'), ['<migrant> ..4 non return ..12 detain~']);
  });
  it('do not multiply alternatives across a gap', () => {
    assert.deepEqual(sequences('(a b|c d) .. (e f|g h)'), ['{a b, c d} ..4 {e f, g h}']);
  });
  it('drop a gap that an option left at an end', () => {
    assert.deepEqual(sequences('may? .. detain'), ['may ..4 detain', 'detain']);
  });
  it('keep a gap that belongs to an option', () => {
    assert.deepEqual(sequences('(may ..)? detain'), ['may ..4 detain', 'detain']);
  });
  for (const [phrase, fault] of [
    ['(enter', /lacks a closing/],
    ['enter)', /stray/],
    ['~ enter', /after nothing/],
    ['<a>~', /not a word/],
    ['', /empty/],
  ] as const) {
    it(`refuse “${phrase}”`, () => assert.throws(() => readPhrase(phrase), fault));
  }
});

describe('forms', () => {
  it('inflect as verb and as noun, regular or not', () => {
    for (const form of ['hold', 'holds', 'held', 'holding']) assert.ok(formsOf('hold', true).includes(form), form);
    assert.ok(formsOf('child', true).includes('children'));
  });
  it('come in British and American spelling', () => {
    assert.ok(formsOf('criminalise', true).includes('criminalized'));
    assert.ok(formsOf('offence', false).includes('offense'));
    assert.ok(formsOf('labour', false).includes('labor'));
  });
});
