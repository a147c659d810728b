import { readPrefix } from './enumerator.ts';
import { capitalsHeading, keywordHeading } from './headings.ts';
import type { Span } from './span.ts';

/** Ends a line after which "(b)" or "12." is a reference, not a mark. */
const REFERENCE =
  /(?:^|[^\p{L}])(?:(?:sub-?)?(?:paragraph|section|article|clause|item|point|rule|regulation|chapter|part|annex|schedule|page|no|para|art)s?\.?|under|in|of|by|than|the|from|with)$/iu;
const ENDED = /(?:[.;:,!?—–-]|[;,]\s+(?:and|or))[*_”"’)\]]*$/u;

/** A piece of a paragraph, whether its own line is a heading without marks ("##Title" or "Article 12"). */
export interface Piece {
  readonly span: Span;
  /** Rank of a heading "##Title", 0 for none. */
  readonly hashes: number;
}

/** Cuts a paragraph before each line that begins with a mark, and around lines that are headings. */
export function splitParagraph(
  source: string,
  { start, end }: Span,
  masked: readonly Span[],
  markdown: boolean,
): Piece[] {
  const lines = linesOf(source, start, end, masked);
  const pieces: Piece[] = [];
  let from: Span | null = null;
  let upto = start;
  let headed = true;
  const close = (): void => {
    if (from) pieces.push({ span: { start: from.start, end: upto }, hashes: 0 });
    from = null;
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const words = source.slice(line.start, Math.min(line.end, line.start + 200)).trimEnd();
    const hashes = markdown ? (/^#{1,6}(?=[\p{L}\p{N}*“"])/u.exec(words)?.[0].length ?? 0) : 0;
    const previous = from ? source.slice(Math.max(from.start, upto - 40), upto).trimEnd() : '';
    const ended = from === null || /[.;:!?][*_”"’)\]]*$/.test(previous);
    if (hashes > 0) {
      close();
      pieces.push({ span: { start: line.start, end: line.end }, hashes });
      headed = true;
    } else if (ended && isHeadingLine(source, words, headed && from === null, lines[i + 1])) {
      close();
      pieces.push({ span: line, hashes: 0 });
      headed = true;
    } else {
      if (from && beginsItem(source, line, previous)) close();
      from ??= line;
      headed = false;
    }
    upto = line.end;
  }
  close();
  return pieces;
}

function isHeadingLine(source: string, words: string, afterHeading: boolean, next: Span | undefined): boolean {
  if (!next) return keywordHeading(words) !== null;
  if (/^\p{Ll}/u.test(source.slice(next.start, next.start + 2))) return false;
  return keywordHeading(words) !== null || (afterHeading && capitalsHeading(words) !== null);
}

function beginsItem(source: string, line: Span, previous: string): boolean {
  const prefix = readPrefix(source, line.start, line.end);
  if (prefix.section !== null) return !REFERENCE.test(previous);
  if (prefix.marks.length === 0 || REFERENCE.test(previous)) return false;
  const mark = prefix.marks[0]![0]!;
  if (mark.style.startsWith('(')) return true;
  return ENDED.test(previous) || /[•·▪‣◦●○■]/.test(mark.style) || /^\W/.test(previous.trimStart()[0] ?? '');
}

/** Each line's words; a line break inside a masked run is none. */
function linesOf(source: string, start: number, end: number, masked: readonly Span[]): Span[] {
  const lines: Span[] = [];
  let mask = 0;
  let from = start;
  const add = (to: number): void => {
    while (from < to && /[\s>]/.test(source[from]!)) from++;
    if (from < to) lines.push({ start: from, end: to });
  };
  for (let at = start; at < end; at++) {
    if (source.charCodeAt(at) !== 10) continue;
    while (mask < masked.length && masked[mask]!.end <= at) mask++;
    const inside = masked[mask];
    if (inside && inside.start < at && at < inside.end) continue;
    add(at);
    from = at + 1;
  }
  add(end);
  return lines;
}
