import { firstWhere } from '../document/firstWhere.ts';

/** Two words that the end of a line parts, by the second's position, with nothing else than a hyphen between them. */
export interface Parted {
  readonly second: number;
  readonly isHyphenated: boolean;
}

/** A hyphen or none, the end of the line, and the marks of a quotation at the next line's beginning. */
const BREAK = /^([-‐\u00ad]?)[^\S\n]*\n[\s>]*$/;

/** The words that line ends part, from a position on. Linear but for the looking up of each line's first word. */
export function partedAtLineEnds(
  text: string,
  words: { readonly count: number; startOf(at: number): number; endOf(at: number): number },
  first = 0,
): Parted[] {
  const parted: Parted[] = [];
  for (let at = text.indexOf('\n', first < words.count ? words.startOf(first) : text.length); at !== -1; ) {
    const second = firstWhere(words.count, (index) => words.startOf(index) > at);
    if (second === words.count) break;
    if (second > first) {
      const between = BREAK.exec(text.slice(words.endOf(second - 1), words.startOf(second)));
      if (between) parted.push({ second, isHyphenated: between[1] !== '' });
    }
    at = text.indexOf('\n', words.startOf(second));
  }
  return parted;
}

/** Removes what stands at the positions, which are in order. */
export function removeAll<T>(column: T[], positions: readonly number[]): void {
  let to = positions[0] ?? column.length;
  let removed = 0;
  for (let from = to; from < column.length; from++) {
    if (positions[removed] === from) removed++;
    else column[to++] = column[from]!;
  }
  column.length = to;
}
