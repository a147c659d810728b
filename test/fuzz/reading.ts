import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openReader, readDocument } from '../../core/document/readDocument.ts';
import { contains, type Span, shifted } from '../../core/document/span.ts';
import { anEdit, someText, versionsOf } from '../core/edits.ts';
import { anyDraft, anyFormat, plainDraft, splitsPair } from './drafts.ts';
import { property } from './property.ts';

function assertOrdered(spans: readonly Span[], outer: Span, text: string, name: string): void {
  let at = outer.start;
  for (const { start, end } of spans) {
    assert.ok(at <= start && start < end && end <= outer.end, `${name} ${start}–${end} in ${outer.start}–${outer.end}`);
    assert.ok(!splitsPair(text, start) && !splitsPair(text, end), `${name} splits a surrogate pair`);
    at = end;
  }
}

const spansOf = (all: readonly { readonly span: Span }[]): Span[] => all.map(({ span }) => span);

export const READING = [
  property('reading/spans lie inside, in order', 1000, fc.tuple(anyDraft, anyFormat), ([text, format]) => {
    const draft = readDocument(text, format);
    const whole = { start: 0, end: text.length };
    assertOrdered(spansOf(draft.blocks), whole, text, 'block');
    assertOrdered(spansOf(draft.comments), whole, text, 'comment');
    for (const { span, content } of draft.blocks) {
      const { text, parts } = content;
      assert.ok(parts.length > 0);
      assert.equal(text.length, span.end - span.start);
      assertOrdered(spansOf(parts), { start: 0, end: text.length }, text, 'part');
      for (const part of parts) {
        assertOrdered(part.masked, part.span, text, 'mask');
        assert.equal(text.slice(part.span.start, part.span.end), text.slice(part.span.start, part.span.end).trim());
      }
    }
    assert.ok(contains(whole, draft.title) && !splitsPair(text, draft.title.end));
  }),

  property('reading/sections are a tree of blocks', 1000, fc.tuple(anyDraft, anyFormat), ([text, format]) => {
    const { sections, blocks } = readDocument(text, format);
    const { contents: _, ...root } = sections[0]!;
    const whole = { start: 0, end: text.length };
    assert.deepEqual(root, { heading: null, title: '', number: null, parent: null, span: whole });
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

  property('reading/every word has one home', 1000, fc.tuple(plainDraft, anyFormat), ([text, format]) => {
    const { blocks, comments, frontMatter } = readDocument(text, format);
    const homes = blocks.flatMap(({ span, content }) => content.parts.map((part) => shifted(part.span, span.start)));
    const hidden = [...spansOf(comments), ...(frontMatter.span ? [frontMatter.span] : [])];
    for (const { index } of text.matchAll(/quux/gi)) {
      const word = { start: index, end: index + 4 };
      if (hidden.some((span) => contains(span, word))) continue;
      assert.equal(homes.filter((span) => contains(span, word)).length, 1, `word at ${index}`);
    }
  }),

  property(
    'reading/each version reads as if it were the first',
    200,
    fc.tuple(someText(120), fc.array(anEdit, { minLength: 1, maxLength: 30 }), anyFormat),
    ([text, edits, format]) => {
      const read = openReader(format);
      for (const version of versionsOf(text, edits)) assert.deepEqual(read(version), readDocument(version, format));
    },
  ),
];
