import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Format, numbered, readDocument } from '../../../core/index.ts';

/** The draft with a paragraph added at the end of the block that ends with the given words. */
function added(text: string, after: string, format: Format = 'plaintext'): string {
  const at = text.indexOf(after) + after.length;
  const edit = numbered({ start: at, end: at, text: '\n\nNew.' }, readDocument(text, format));
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

describe('a paragraph that is added', () => {
  it('goes on with the numbers of those before it', () => {
    assert.equal(added('1. Duty\n\n(1) One.\n\n(2) Two.\n', 'Two.'), '1. Duty\n\n(1) One.\n\n(2) Two.\n\n(3) New.\n');
    assert.equal(added('Article 3\n\n1. One.\n\n2. Two.\n', 'Two.'), 'Article 3\n\n1. One.\n\n2. Two.\n\n3. New.\n');
    assert.equal(added('Duty\n\n(i) One.\n\n(ii) Two.\n', 'Two.'), 'Duty\n\n(i) One.\n\n(ii) Two.\n\n(iii) New.\n');
  });
  it('goes on with bullets, as tight as they are', () => {
    assert.equal(added('# A\n\n- One.\n- Two.\n', 'Two.', 'markdown'), '# A\n\n- One.\n- Two.\n- New.\n');
  });
  it('is a plain one after prose, and after a list that completes a sentence', () => {
    assert.equal(added('One.\n', 'One.'), 'One.\n\nNew.\n');
    const where = 'An officer may act where:\n\n(a) it rains; or\n\n(b) it snows.';
    assert.equal(added(`${where}\n`, 'it snows.'), `${where}\n\nNew.\n`);
  });
});
