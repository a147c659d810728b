import { readPrefix } from './enumerator.ts';
import { SECTION_LEVEL } from './headings.ts';
import type { Span } from './span.ts';

/**
 * What a format's reader hands on: one run of prose, with the mark it begins with ("(a) ", "- ") still in it. All spans
 * are offsets in `source`: a stretch of the draft with its line breaks as "\n", offset for offset.
 */
export interface Passage {
  readonly source: string;
  readonly span: Span;
  readonly masked: readonly Span[];
  readonly kind: 'prose' | 'heading' | 'quotation' | 'row';
  /** A heading's rank, 1 the highest; 0 for all else. */
  readonly level: number;
  /** The innermost Markdown list around it. */
  readonly list: List | null;
  /** It stands apart: a whole paragraph, and no item of a list of several. */
  readonly alone: boolean;
  /** Where the line begins, a heading's "#" included. */
  readonly outset: number;
  /** The section that begins with it. */
  readonly opens: Opening | null;
  /** A table row's cells. */
  readonly cells?: readonly Span[];
}

/** A list of Markdown's own, which is nothing but itself. */
export interface List {
  readonly items: number;
}

export interface Opening {
  readonly level: number;
  /** As in `Section`. */
  readonly number: string | null;
  readonly title: string;
}

/** Passages in reading order, in columns. */
export interface PlacedPassages {
  readonly passages: readonly Passage[];
  /** Where the `source` of each begins in the draft. */
  readonly offsets: readonly number[];
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x1680 ||
  code === 0xfeff ||
  code === 0x3000 ||
  isRareSpace(code);

const isRareSpace = (code: number): boolean =>
  code > 0x1fff && (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f);

/** The span without white space and masked runs at its ends; null when nothing is left. */
export function trimmed(source: string, start: number, end: number, masked: readonly Span[] = []): Span | null {
  let first = 0;
  let last = masked.length - 1;
  while (start < end) {
    while (first <= last && masked[first]!.end <= start) first++;
    const mask = masked[first];
    if (mask && mask.start <= start && first <= last) start = mask.end;
    else if (isSpace(source.charCodeAt(start))) start++;
    else break;
  }
  while (end > start) {
    while (last >= first && masked[last]!.start >= end) last--;
    const mask = masked[last];
    if (mask && mask.end >= end && last >= first) end = mask.start;
    else if (isSpace(source.charCodeAt(end - 1))) end--;
    else break;
  }
  return start < end ? { start, end } : null;
}

/** The masks inside the span, cut to it. `masked` is in order, without overlaps. */
export function clipped(masked: readonly Span[], { start, end }: Span): Span[] {
  let low = 0;
  let high = masked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (masked[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const inside: Span[] = [];
  for (let i = low; i < masked.length && masked[i]!.start < end; i++) {
    const mask = masked[i]!;
    const from = Math.max(mask.start, start);
    const to = Math.min(mask.end, end);
    if (from < to) inside.push({ start: from, end: to });
  }
  return inside;
}

/** The text of a span with what is masked left out. */
export function wordsOf(source: string, span: Span, masked: readonly Span[]): string {
  let words = '';
  let at = span.start;
  for (const mask of clipped(masked, span)) {
    words += source.slice(at, mask.start);
    at = mask.end;
  }
  return words + source.slice(at, span.end);
}

/** The section that a paragraph opens which begins "12.—(1)". */
export function sectionOpened(source: string, { start, end }: Span): Opening | null {
  const { section } = readPrefix(source, start, end);
  return section === null ? null : { level: SECTION_LEVEL, number: section, title: '' };
}
