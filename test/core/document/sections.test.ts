import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../core/document/readDocument.ts';
import { sketch } from './sketch.ts';

test('Markdown headings nest by rank', () => {
  assert.deepEqual(
    sketch('# Border Act\n\n## PART II Entry\n\n### 12A **Visas**\n\nText.\n\n## Schedule 1\n\nList\n====\n\nMore.'),
    ['# – Border Act', '## II PART II Entry', '### 12A 12A Visas', '= Text.', '## 1 Schedule 1', '# – List', '= More.'],
  );
});

test('a heading without a space behind its hashes is one', () => {
  assert.deepEqual(sketch('###Article 4\n####Entry\nNobody enters.'), [
    '# 4 Article 4',
    '## – Entry',
    '= Nobody enters.',
  ]);
});

test('a statute without mark-up has sections', () => {
  const draft = [
    'BORDER ACT',
    'PART I',
    'GENERAL',
    'Article 1 – Purpose',
    'This Act governs entry.',
    'Article 2',
    'Right to leave',
    'Everyone may leave.',
    'Section 3. Detention',
    'Section 3 applies to adults.',
    'Article 4. Nobody shall be sent to danger.',
    'CHAPTER 2: Removal',
    '**5. Escorts**',
    'Escorts are unarmed.',
  ];
  for (const format of ['markdown', 'plaintext'] as const)
    assert.deepEqual(sketch(draft.join('\n\n'), format), [
      '# – BORDER ACT',
      '# I PART I',
      '## – GENERAL',
      '### 1 Article 1 – Purpose',
      '= This Act governs entry.',
      '### 2 Article 2',
      '#### – Right to leave',
      '= Everyone may leave.',
      '### 3 Section 3. Detention',
      '= Section 3 applies to adults.',
      '### 4',
      '= Nobody shall be sent to danger.',
      '## 2 CHAPTER 2: Removal',
      '### 5 5. Escorts',
      '= Escorts are unarmed.',
    ]);
});

test('a numbered title is a heading, a numbered sentence and a list are not', () => {
  assert.deepEqual(
    sketch('12. Detention of persons\n\n12.—(1) Nobody is detained.\n\n13. Guards may detain a person.'),
    ['# 12 12. Detention of persons', '= (1) Nobody is detained.', '= 13. Guards may detain a person.'],
  );
  assert.deepEqual(sketch('1. Passport\n2. Visa\n\nBoth are checked.'), [
    '= 1. Passport',
    '= 2. Visa',
    '= Both are checked.',
  ]);
  assert.deepEqual(sketch('7 Visas\n\nVisas are free.', 'plaintext'), ['# 7 7 Visas', '= Visas are free.']);
  assert.deepEqual(sketch('12 June 2031\n\nVisas are free.', 'plaintext'), ['= 12 June 2031', '= Visas are free.']);
});

test('a heading line stands directly above its text', () => {
  assert.deepEqual(sketch('Article 12\nNobody may be held\nunder\nArticle 13\nof this Act.', 'plaintext'), [
    '# 12 Article 12',
    '= Nobody may be held under Article 13 of this Act.',
  ]);
});

test('a paragraph that begins with a number and a subsection opens a section', () => {
  assert.deepEqual(sketch('**5.** (1) Entry is free. (2) Exit is free.\n\n6. (1) Stay is free.', 'markdown'), [
    '# 5',
    '= (1) Entry is free.',
    '= (2) Exit is free.',
    '# 6',
    '= (1) Stay is free.',
  ]);
  assert.deepEqual(sketch('### 5 Entry\n\n5. —(1) Entry is free.'), ['# 5 5 Entry', '= (1) Entry is free.']);
});

test('a title repeated below its heading is no prose', () => {
  assert.deepEqual(sketch('### 5 Entry\n\n5. Entry (1) Entry is free.'), ['# 5 5 Entry', '= (1) Entry is free.']);
});

test('a section reaches to the end of its last subsection', () => {
  const draft = '# A\n\n## B\n\nOne.\n\n# C\n\nTwo.';
  const spans = readDocument(draft, 'markdown').sections.map(({ span }) => draft.slice(span.start, span.end));
  assert.deepEqual(spans, [draft, '# A\n\n## B\n\nOne.\n\n', '## B\n\nOne.\n\n', '# C\n\nTwo.']);
});

test('the title is that of the front matter, else the first heading, else the first words', () => {
  const title = (text: string, format: 'markdown' | 'plaintext' = 'markdown'): string => {
    const { title } = readDocument(text, format);
    return text.slice(title.start, title.end);
  };
  assert.equal(title('---\ntitle: "Border Act"\n---\n# Other\n'), 'Border Act');
  assert.equal(title('---\nlevel: 1\n---\nWords.\n\n# **Other** #\n'), 'Other');
  assert.equal(title('\n\n  First line\nsecond line', 'plaintext'), 'First line');
  assert.equal(title(`${'a'.repeat(199)}😀`), 'a'.repeat(199));
  assert.equal(title('<!-- nothing -->'), '');
});
