/**
 * Lists of numbers as the bundles carry them: for each list its length, then each number as its difference from the one
 * before it, in this list or an earlier one. Neighbours are near each other, and a small number is one character: of
 * these 90, the first half end a number, the second half go on.
 */
export type Packed = string;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_{|}~';
const HALF = DIGITS.length / 2;
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

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
export function unpacked(text: Packed): number[][] {
  let at = 0;
  const read = (): number => {
    let number = 0;
    for (let place = 1; ; place *= HALF) {
      const value = VALUES.get(text[at++]!);
      if (value === undefined) throw new Error('these are no packed numbers');
      number += (value % HALF) * place;
      if (value < HALF) return number;
    }
  };
  const lists: number[][] = [];
  let number = 0;
  while (at < text.length) {
    lists.push(
      Array.from({ length: read() }, () => {
        const folded = read();
        number += folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
        return number;
      }),
    );
  }
  return lists;
}
