import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Part } from '../../../core/document/document.ts';
import { sentencesOf, tokensOf } from '../../../core/matching/sentences.ts';
import { NO_VOCABULARY } from '../../../core/matching/vocabulary.ts';

/** Parts given as [depth, text]; the sentences as they are read, "|" before the words that are their own. */
function sentences(...given: [depth: number, text: string][]): string[] {
  const text = given.map(([, words]) => words).join('\n');
  let at = 0;
  const parts = given.map(([depth, words]): Part => {
    const span = { start: at, end: at + words.length };
    at = span.end + 1;
    return { span, depth, marker: null, masked: [] };
  });
  const { tokens, borders } = tokensOf(text, parts, NO_VOCABULARY);
  return sentencesOf(text, parts, tokens, borders, new Set(['shall', 'commits', 'may', 'is'])).map(
    ({ tokens: positions, own }) => {
      const words = positions.map((position) => text.slice(tokens.starts[position], tokens.ends[position]));
      return [...words.slice(0, own), ...(own > 0 ? ['|'] : []), ...words.slice(own)].join(' ');
    },
  );
}

describe('sentences', () => {
  it('end at full stops, but not after the abbreviations of law', () => {
    assert.deepEqual(
      sentences([0, 'See Art. 5 and s. 12 (3), subsec. (2) of Cap. 13. The officer decides. Para. 4 applies.']),
      ['See Art . 5 and s . 12 ( 3 ) , subsec . ( 2 ) of Cap . 13 .', 'The officer decides .', 'Para . 4 applies .'],
    );
  });
  it('read an item with its stem, and a nested item with both', () => {
    assert.deepEqual(
      sentences([0, 'An officer may detain a person who:'], [1, 'enters; or'], [1, 'has'], [2, 'no visa;']),
      ['An officer may detain a person who : | enters ; or', 'An officer may detain a person who : has | no visa ;'],
    );
  });
  it('read the words after a list with the whole of it', () => {
    assert.deepEqual(
      sentences([0, 'A person who—'], [1, 'enters; or'], [1, 'stays,'], [0, 'commits an offence.']).at(-1),
      'A person who — enters ; or stays , | commits an offence .',
    );
  });
  it('read the last item with all the others where the stem has no verb of its own', () => {
    assert.deepEqual(
      sentences([0, 'A person who—'], [1, 'enters; or'], [1, 'stays, commits an offence.']).at(-1),
      'A person who — enters ; or | stays , commits an offence .',
    );
  });
  it('do not lean on a stem that is complete', () => {
    assert.deepEqual(sentences([0, 'Detention is abolished.'], [1, 'Persons are free.']), [
      'Detention is abolished .',
      'Persons are free .',
    ]);
  });
});
