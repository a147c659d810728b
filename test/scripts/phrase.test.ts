import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formsOf } from '../../scripts/compile/forms.ts';
import { expandPhrase } from '../../scripts/compile/phrase.ts';

const rows = (phrase: string): string[] =>
  expandPhrase(phrase).map((row) =>
    row
      .map((element) => {
        if ('gap' in element) return `..${element.gap}`;
        if ('concept' in element) return `<${element.concept}>`;
        return element.words.map(({ word, inflected }) => (inflected ? `${word}~` : word)).join('/');
      })
      .join(' '),
  );

describe('phrases', () => {
  it('spell out alternatives and options', () => {
    assert.deepEqual(rows('(enter|gain access) the? country'), [
      'gain access country',
      'gain access the country',
      'enter country',
      'enter the country',
    ]);
  });
  it('keep single-word alternatives in one element', () => {
    assert.deepEqual(rows('(illegal|unlawful) (entry|stay)'), ['illegal/unlawful entry/stay']);
  });
  it('inflect every word of a group', () => {
    assert.deepEqual(rows('(border guard|officer)~'), ['border~ guard~', 'officer~']);
  });
  it('know gaps and concepts, and divide at hyphens', () => {
    assert.deepEqual(rows('<migrant> .. non-return ... detain~'), ['<migrant> ..4 non return ..12 detain~']);
  });
  it('drop a gap that an option left at an end', () => {
    assert.deepEqual(rows('may? .. detain'), ['detain', 'may ..4 detain']);
  });
  for (const [phrase, fault] of [
    ['(enter', /lacks a closing/],
    ['enter)', /stray/],
    ['~ enter', /after nothing/],
    ['<a>~', /not a word/],
    ['', /empty/],
  ] as const) {
    it(`refuse “${phrase}”`, () => assert.throws(() => expandPhrase(phrase), fault));
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
