import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openReader, readDocument } from '../../../core/document/readDocument.ts';
import { anEdit, someText, versionsOf } from '../edits.ts';

for (const format of ['markdown', 'plaintext'] as const) {
  test(`each version of a draft in ${format} reads as if it were read for the first time`, () => {
    fc.assert(
      fc.property(someText(60), fc.array(anEdit, { minLength: 1, maxLength: 30 }), (text, edits) => {
        const read = openReader(format);
        for (const version of versionsOf(text, edits)) assert.deepEqual(read(version), readDocument(version, format));
      }),
      { numRuns: 150 },
    );
  });
}

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
