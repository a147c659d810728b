import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenize } from '../../../core/matching/tokens.ts';

const words = (text: string): string => tokenize(text, { start: 0, end: text.length }).words.join(' ');

const source = (text: string): string[] => {
  const { starts, ends } = tokenize(text, { start: 0, end: text.length });
  return starts.map((start, at) => text.slice(start, ends[at]));
};

describe('tokens', () => {
  it('are words in lower case, with punctuation and numbers', () => {
    assert.equal(words('The Officer may, under Section 12, detain.'), 'the officer may , under section 12 , detain .');
  });
  it('are read through emphasis, hyphens and brackets', () => {
    assert.equal(words('**illegal** non-citizens [sic] _who_ enter'), 'illegal non citizens sic who enter');
  });
  it('leave out the possessive, straight or curly', () => {
    assert.equal(words("an alien’s claim, the State's duty"), 'an alien claim , the state duty');
  });
  it('keep a contracted negation in one word', () => {
    assert.equal(words('It doesn’t apply'), "it doesn't apply");
  });
  it('see through soft hyphens and zero-width characters, and keep them in the span', () => {
    assert.equal(words('de\u00adten\u200btion'), 'detention');
    assert.deepEqual(source('a de\u00adtention'), ['a', 'de\u00adtention']);
  });
  it('have offsets exact after emoji, CRLF and curly quotes', () => {
    assert.deepEqual(source('😀 “illegal”\r\nentry'), ['😀', '“', 'illegal', '”', 'entry']);
  });
  it('are whole where markup says that they may be broken, and nowhere else', () => {
    const text = 'a de&shy;ten<wbr>tion <b>non</b>citizen AT&amp;T';
    const masks = [...text.matchAll(/<[^>]+>|&\w+;/g)].map(({ 0: mask, index }) => ({
      start: index,
      end: index + mask.length,
    }));
    const { words: read, starts, ends } = tokenize(text, { start: 0, end: text.length }, masks);
    assert.deepEqual(read, ['a', 'detention', 'non', 'citizen', 'at', 't']);
    assert.equal(text.slice(starts[1], ends[1]), 'de&shy;ten<wbr>tion');
  });
  it('leave out what is masked', () => {
    const text = 'see `code here` now';
    assert.deepEqual(tokenize(text, { start: 0, end: text.length }, [{ start: 4, end: 15 }]).words, ['see', 'now']);
  });
});
