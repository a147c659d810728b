import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openReader } from '../../../core/document/readDocument.ts';

test('what a change leaves as it is, is the same object in the next version', () => {
  const read = openReader('markdown');
  const paragraphs = Array.from({ length: 50 }, (_, i) => `## Article ${i}\n\nWords of the ${i}th provision.\n\n`);
  const before = read(paragraphs.join('')).blocks;
  const after = read(
    paragraphs.map((one, i) => (i === 25 ? one.replace('Words', 'Other words') : one)).join(''),
  ).blocks;
  const known = new Set(before.map(({ content }) => content));
  assert.equal(after.filter(({ content }) => !known.has(content)).length, 1);
});
