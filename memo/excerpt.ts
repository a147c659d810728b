import { blockAt, type Document, type Span, shifted } from '../core/index.ts';

/** Words of a draft as evidence: the words that count, and as much around them as tells their meaning. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** So many UTF-16 code units on each side, cut at a space. */
const MOST = 120;

/** The words of a span within the passage in which they stand, on one line; "…" where the passage goes on. */
export function excerptOf(document: Document, { start, end }: Span): Excerpt {
  const { text } = document;
  const part = partAt(document, start) ?? { start, end };
  const from = Math.max(part.start, start - MOST);
  const to = Math.max(end, Math.min(part.end, end + MOST));
  const before = inLine(text.slice(from, start));
  const after = inLine(text.slice(end, to));
  return {
    before: from > part.start ? `… ${before.replace(/^\S*\s/, '')}` : before,
    words: inLine(text.slice(start, end)),
    after: to < part.end ? `${after.replace(/\s\S*$/, '')} …` : after,
  };
}

function partAt(document: Document, offset: number): Span | undefined {
  const block = blockAt(document, offset);
  const parts = block?.content.parts.map(({ span }) => shifted(span, block.span.start));
  return parts?.find(({ start, end }) => start <= offset && offset < end);
}

/** Emphasis and line breaks are no words of the draft. */
const inLine = (text: string): string => text.replace(/\*\*|__|\\(?=[()[\].])/g, '').replace(/\s+/g, ' ');
