import type { Span } from '../../core/index.ts';
import { type Cell, cellsOf, printable } from './width.ts';

/** A piece of a draft, with its offset there. */
export interface Context {
  readonly text: string;
  readonly start: number;
}

/** How much of a line, in code units, is looked at on either side of the flagged words: a draft may be one endless line. */
const REACH = 200;

/** As much of the line on which flagged words begin as `excerpt` looks at. */
export function contextOf(text: string, { start }: Span): Context {
  const [from, to] = lineAround(text, start, REACH + 1);
  return { text: text.slice(from, to), start: from };
}

/** The line on which flagged words begin, cut to `width` columns around them, and the carets that stand under them. */
export function excerpt({ text, start }: Context, flaggedWords: Span, width: number): { line: string; carets: string } {
  const span = { start: flaggedWords.start - start, end: flaggedWords.end - start };
  const [from, to] = lineAround(text, span.start, REACH);
  const cells = cellsOf(printable(text.slice(from, to).replaceAll('\t', ' '))).map((cell) => ({
    ...cell,
    start: cell.start + from,
  }));
  const flagged = (cell: Cell): boolean => cell.start < span.end && cell.start + cell.text.length > span.start;
  const first = Math.max(0, cells.findIndex(flagged));
  const last = Math.max(Math.min(first + 1, cells.length), cells.findLastIndex(flagged) + 1);
  const [begin, end] = window(cells, first, last, width - 3);
  const before = cells.slice(0, begin).some(({ text }) => text !== ' ') || !endsLine(text, from - 1) ? '…' : '';
  const after = end < cells.length || !endsLine(text, to) ? '…' : '';
  const indent = ' '.repeat(before.length + columns(cells.slice(begin, first)));
  return {
    line: before + textOf(cells.slice(begin, end)) + after,
    carets: indent + '^'.repeat(Math.max(1, columns(cells.slice(first, Math.min(last, end))))),
  };
}

function lineAround(text: string, offset: number, reach: number): [from: number, to: number] {
  let [from, to] = [offset, offset];
  while (from > offset - reach && !endsLine(text, from - 1)) from--;
  while (to < offset + reach && !endsLine(text, to)) to++;
  return [from, to];
}

/** From the flagged cells, grows to both sides for as long as there is room; leading blanks are left out. */
function window(cells: readonly Cell[], first: number, last: number, width: number): [number, number] {
  const margin = Math.max(
    0,
    cells.findIndex(({ text }) => text !== ' '),
  );
  let [begin, end] = [first, last];
  let room = width - columns(cells.slice(first, last));
  while (room < 0 && end > begin + 1) room += cells[--end]!.width;
  while (room > 0 && (begin > margin || end < cells.length)) {
    if (begin > margin) room -= cells[--begin]!.width;
    if (room > 0 && end < cells.length) room -= cells[end++]!.width;
  }
  return [afterBlank(cells, begin, first, margin), beforeBlank(cells, end, last)];
}

/** Moves a cut off the middle of a word, as far as the flagged words allow. */
function afterBlank(cells: readonly Cell[], begin: number, first: number, margin: number): number {
  if (begin <= margin) return begin;
  const blank = cells.findIndex(({ text }, i) => i >= begin - 1 && i < first && text === ' ');
  return blank < 0 ? begin : blank + 1;
}

function beforeBlank(cells: readonly Cell[], end: number, last: number): number {
  if (end === cells.length) return end;
  const blank = cells.findLastIndex(({ text }, i) => i >= last && i <= end && text === ' ');
  return blank < 0 ? end : blank;
}

const columns = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('');

/** Whether the code unit at an offset, or the text's own edge, ends the line. */
function endsLine(text: string, offset: number): boolean {
  const c = text.charCodeAt(offset);
  return c === 10 || c === 13 || Number.isNaN(c);
}
