import type { Span } from '../../core/index.ts';

/** From 1, columns in UTF-16 code units; the end is where the first character stands that no longer belongs. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where the lines of a text begin; \n, \r\n and a lone \r end one. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

export function placeOf({ start, end }: Span, starts: readonly number[]): Place {
  const [line, column] = positionOf(start, starts);
  const [endLine, endColumn] = positionOf(end, starts);
  return { line, column, endLine, endColumn };
}

function positionOf(offset: number, starts: readonly number[]): [line: number, column: number] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return [low + 1, offset - starts[low]! + 1];
}
