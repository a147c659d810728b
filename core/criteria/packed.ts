/**
 * Lists of numbers as the bundles carry them: for each list its length, then each number as its difference from the one
 * before it, in this list or an earlier one. Neighbours are near each other, and a small number is one character: of
 * these 90, the first half end a number, the second half go on.
 */
export type Packed = string;

/** Lists one behind the other: list i is `values` from `starts[i]` up to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_{|}~';
const HALF = DIGITS.length / 2;
const VALUES = Int8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)));

export function packed(lists: readonly (readonly number[])[]): Packed {
  const digits: string[] = [];
  const write = (number: number): void => {
    let rest = number;
    for (; rest >= HALF; rest = Math.floor(rest / HALF)) digits.push(DIGITS[HALF + (rest % HALF)]!);
    digits.push(DIGITS[rest]!);
  };
  let before = 0;
  for (const list of lists) {
    write(list.length);
    for (const number of list) {
      const difference = number - before;
      write(difference < 0 ? -2 * difference - 1 : 2 * difference);
      before = number;
    }
  }
  return digits.join('');
}

/** Throws an Error where the text is none of `packed`. */
export function unpacked(text: Packed): Lists {
  let at = 0;
  const read = (): number => {
    let number = 0;
    for (let place = 1; ; place *= HALF) {
      const value = VALUES[text.charCodeAt(at++)] ?? -1;
      if (value < 0) throw new Error('these are no packed numbers');
      number += (value % HALF) * place;
      if (value < HALF) return number;
    }
  };
  // No list and no number is shorter than one character.
  const starts = new Int32Array(text.length + 1);
  const values = new Int32Array(text.length);
  let [lists, count, number] = [0, 0, 0];
  while (at < text.length) {
    for (let left = read(); left > 0; left--) {
      const folded = read();
      number += folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
      values[count++] = number;
    }
    starts[++lists] = count;
  }
  return { starts: starts.slice(0, lists + 1), values: values.slice(0, count) };
}

/** For each number below `size`, the lists that hold it. */
export function inverted({ starts, values }: Lists, size: number): Lists {
  const places = new Int32Array(size + 1);
  for (const value of values) places[value + 1]!++;
  for (let value = 0; value < size; value++) places[value + 1]! += places[value]!;
  const inverse = { starts: places.slice(), values: new Int32Array(values.length) };
  for (let list = 0; list + 1 < starts.length; list++) {
    for (let at = starts[list]!; at < starts[list + 1]!; at++) inverse.values[places[values[at]!]!++] = list;
  }
  return inverse;
}
