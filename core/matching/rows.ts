import type { Lists } from '../criteria/lists.ts';

/** Lists of numbers to which more are added. What `starts` and `values` are is to be read anew after each. */
export interface Rows extends Lists {
  /** How many there are. */
  readonly count: number;
  /** Adds the first `length` of the numbers as one list. */
  add(numbers: Int32Array, length: number): void;
}

export function openRows(): Rows {
  const rows = {
    starts: new Int32Array(256),
    values: new Int32Array(4096),
    count: 0,
    add(numbers: Int32Array, length: number) {
      const from = rows.starts[rows.count]!;
      rows.starts = roomier(rows.starts, ++rows.count);
      rows.values = roomier(rows.values, from + length);
      for (let i = 0; i < length; i++) rows.values[from + i] = numbers[i]!;
      rows.starts[rows.count] = from + length;
    },
  };
  return rows;
}

/** The column itself while it has a place `at`; else one twice as long or more with the same numbers. */
export function roomier(column: Int32Array<ArrayBuffer>, at: number): Int32Array<ArrayBuffer> {
  if (at < column.length) return column;
  const longer = new Int32Array(Math.max(at + 1, column.length * 2));
  longer.set(column);
  return longer;
}
