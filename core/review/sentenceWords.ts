import { blockAt } from '../document/blockAt.ts';
import type { Document, Part } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { cut, tokensOf } from '../matching/sentences.ts';
import { NO_VOCABULARY } from '../matching/vocabulary.ts';

/**
 * Tells of a span the words of the sentence in which it begins: in lower case, without numbers, marks of numbering,
 * markup and punctuation, so that they stay the same when provisions are renumbered, moved or set anew. Of a span outside
 * the draft's prose, a comment, its own words.
 */
export function sentenceWords(document: Document): (span: Span) => readonly string[] {
  const read = new Map<Part, Sentence[]>();
  return ({ start, end }) => {
    const block = blockAt(document, start);
    const at = start - (block?.span.start ?? 0);
    const part = block && lastFrom(block.content.parts, at, ({ span }) => span.start);
    if (!part || part.span.end <= at) return wordsIn(document.text.slice(start, end));
    const sentences = read.get(part) ?? sentencesIn(block.content.text, part);
    read.set(part, sentences);
    return lastFrom(sentences, at, (sentence) => sentence.start)?.words ?? [];
  };
}

interface Sentence {
  readonly start: number;
  readonly words: readonly string[];
}

function sentencesIn(text: string, part: Part): Sentence[] {
  const { tokens } = tokensOf(text, [part], NO_VOCABULARY);
  return cut(text, tokens, 0, tokens.words.length).map(([from, to], i) => ({
    start: i === 0 ? part.span.start : tokens.starts[from]!,
    words: wordsIn(tokens.words.slice(from, to).join(' ')),
  }));
}

/** Single letters and Roman numerals number provisions as figures do: "section 12 (b) (iv)". */
const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).filter(
    (word) => /^\P{N}{2,}$/u.test(word) && !/^[ivxlc]+$/.test(word),
  );

/** The last item that begins at an offset or before it; the items are in order. */
function lastFrom<T>(items: readonly T[], offset: number, startOf: (item: T) => number): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
