import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openReader, readDocument } from '../../../core/document/readDocument.ts';

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

/** Two versions that differ in one place, and are read differently in another. */
const FAR: Readonly<Record<string, readonly [string, string]>> = {
  'a comment is closed paragraphs below': [
    'A note <!-- of\n\nwords\n\nand words',
    'A note <!-- of\n\nwords\n\nand words --> here',
  ],
  'a title loses the paragraph that it stood above': [
    'Article 9\n\nRight to liberty\n\nNo one is detained without cause.',
    'Article 9\n\nRight to liberty\n\n> No one is detained without cause.',
  ],
  'a title becomes one of several': ['5. Short title\n\nThis is an Act.', '5. Short title\n\n6. Visits'],
  'blank lines between paragraphs that stay': [
    `${'Words of the first.\n\n'.repeat(9)}\n\n\n\n${'Words of the last.\n\n'.repeat(9)}`,
    `${'Words of the first.\n\n'.repeat(9)}\n\n${'Words of the last.\n\n'.repeat(9)}`,
  ],
  'half of a line break goes': ['One.\r\n\r\nTwo.\r\n\r\nThree.', 'One.\r\n\rTwo.\r\n\r\nThree.'],
  'a fence is opened, and closed again': [
    '```\n\nWords.\n\n# More\n\nWords.',
    '```\n\nWords.\n\n```\n\n# More\n\nWords.',
  ],
  'front matter is closed': ['---\nkind: policy\n\nWords.', '---\nkind: policy\n---\n\nWords.'],
};

for (const [name, versions] of Object.entries(FAR)) {
  test(`a change that reaches far: ${name}`, () => {
    for (const format of ['markdown', 'plaintext'] as const) {
      const read = openReader(format);
      for (const version of [...versions, versions[0], versions[1]])
        assert.deepEqual(read(version), readDocument(version, format));
    }
  });
}
