import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Format } from '../../../core/document/document.ts';
import { readDocument } from '../../../core/document/readDocument.ts';
import { contains, type Span, shifted } from '../../../core/document/span.ts';

const FRAGMENTS = [
  '# ',
  '##',
  '(a) ',
  '(b) ',
  '(i) ',
  '(1) ',
  '(2) ',
  '1. ',
  '2. ',
  '- ',
  '— ',
  ':',
  '; ',
  '. ',
  ', or ',
  '> ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '    ',
  'quux ',
  'Quux ',
  'quux. ',
  'Article 4',
  'PART II',
  '12.—(1) ',
  '**',
  '😀',
  '“',
  '”',
  '\uFEFF',
  '\0',
  '\ud83d',
  '\ude00',
  '---\n',
  '===\n',
  '<!-- quux -->',
  ' shall ',
  '[24/2012] ',
  '“quux” means ',
  'who:\n',
];
const HIDING = [
  '```',
  '`',
  '<!--',
  '-->',
  '| a |',
  '|-|\n',
  '[a](',
  '[quux]: b',
  '<b>',
  '</b>',
  '<script>',
  '&amp;',
  '\\',
  'https://x.org',
  'title: a\n',
];

const format = fc.constantFrom<Format>('markdown', 'plaintext');
const joined = (fragments: string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((all) => all.join(''));
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  joined([...FRAGMENTS, ...HIDING]),
);

function assertOrdered(spans: readonly Span[], outer: Span, text: string, name: string): void {
  let at = outer.start;
  for (const { start, end } of spans) {
    assert.ok(at <= start && start < end && end <= outer.end, `${name} ${start}–${end} in ${outer.start}–${outer.end}`);
    assert.ok(!splitsPair(text, start) && !splitsPair(text, end), `${name} splits a surrogate pair`);
    at = end;
  }
}

const splitsPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');

test('every text is read, and its spans lie inside, in order', () => {
  fc.assert(
    fc.property(anyText, format, (text, as) => {
      const draft = readDocument(text, as);
      const whole = { start: 0, end: text.length };
      assertOrdered(
        draft.blocks.map(({ span }) => span),
        whole,
        text,
        'block',
      );
      assertOrdered(
        draft.comments.map(({ span }) => span),
        whole,
        text,
        'comment',
      );
      for (const { span, content } of draft.blocks) {
        const { text, parts } = content;
        assert.ok(parts.length > 0);
        assert.equal(text.length, span.end - span.start);
        assertOrdered(
          parts.map((part) => part.span),
          { start: 0, end: text.length },
          text,
          'part',
        );
        for (const part of parts) {
          assertOrdered(part.masked, part.span, text, 'mask');
          assert.equal(text.slice(part.span.start, part.span.end), text.slice(part.span.start, part.span.end).trim());
        }
      }
      assert.ok(contains(whole, draft.title) && !splitsPair(text, draft.title.end));
    }),
    { numRuns: 1000 },
  );
});

test('sections are a tree in reading order, and blocks lie in theirs', () => {
  fc.assert(
    fc.property(anyText, format, (text, as) => {
      const { sections, blocks } = readDocument(text, as);
      const { contents: _, ...root } = sections[0]!;
      assert.deepEqual(root, {
        heading: null,
        title: '',
        number: null,
        parent: null,
        span: { start: 0, end: text.length },
      });
      assert.deepEqual(
        sections.flatMap((section) => section.contents),
        blocks.map(({ content }) => content),
      );
      sections.forEach(({ heading, parent, span }, i) => {
        if (i > 0) assert.ok(parent !== null && parent < i && contains(sections[parent]!.span, span));
        if (heading) assert.ok(contains(span, heading));
      });
      let last = 0;
      for (const { span, section } of blocks) {
        assert.ok(section >= last && contains(sections[section]!.span, span));
        last = section;
      }
    }),
    { numRuns: 1000 },
  );
});

test('every word is in exactly one part, or in a comment, a mask or the front matter', () => {
  fc.assert(
    fc.property(joined(FRAGMENTS), format, (text, as) => {
      const { blocks, comments, frontMatter } = readDocument(text, as);
      const homes = [
        ...blocks.flatMap(({ span: { start }, content }) => content.parts.map(({ span }) => shifted(span, start))),
      ];
      const hidden = [...comments.map(({ span }) => span), ...(frontMatter.span ? [frontMatter.span] : [])];
      for (const { index } of text.matchAll(/quux/gi)) {
        const word = { start: index, end: index + 4 };
        if (hidden.some((span) => contains(span, word))) continue;
        assert.equal(homes.filter((span) => contains(span, word)).length, 1, `word at ${index}`);
      }
    }),
    { numRuns: 1000 },
  );
});

test('hostile runs take linear time', () => {
  for (const run of [
    '(',
    '[',
    '>',
    '> ',
    '- ',
    '1. ',
    '(a) ',
    '(a) — ',
    '<!--',
    'a <!--',
    '*',
    '`',
    '# ',
    '](',
    '“',
    'a:\n\n',
    '\n',
  ]) {
    for (const as of ['markdown', 'plaintext'] as const) {
      const started = performance.now();
      readDocument(`a ${run.repeat(100_000 / run.length)}`, as);
      assert.ok(performance.now() - started < 30_000, `${run} as ${as}`);
    }
  }
});
