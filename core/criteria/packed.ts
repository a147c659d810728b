/**
 * Numbers from 0 on as the bundles carry them: the first digits of all, then, behind a space, the second digits of those
 * that have one, and so on, so that like digits stand together. Of 90 digits the first half end a number.
 */
export type Packed = string;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_{|}~';
const HALF = DIGITS.length / 2;
const VALUES = Int8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)));

export function packed(numbers: readonly number[]): Packed {
  const planes: string[][] = [];
  for (const number of numbers) {
    let rest = number;
    let place = 0;
    for (; rest >= HALF; rest = Math.floor(rest / HALF)) add(place++, DIGITS[HALF + (rest % HALF)]!);
    add(place, DIGITS[rest]!);
  }
  return planes.map((plane) => plane.join('')).join(' ');

  function add(place: number, digit: string): void {
    planes[place] ??= [];
    planes[place].push(digit);
  }
}

/** Throws an Error where the text is none of `packed`. */
export function unpacked(text: Packed): Int32Array {
  const planes = text.split(' ');
  const read = planes.map(() => 0);
  const numbers = new Int32Array(planes[0]!.length);
  for (let at = 0; at < numbers.length; at++) {
    let weight = 1;
    for (let place = 0; ; place++) {
      const value = VALUES[planes[place]?.charCodeAt(read[place]!++) ?? -1] ?? -1;
      if (value < 0) throw new Error('these are no packed numbers');
      numbers[at]! += (value % HALF) * weight;
      if (value < HALF) break;
      weight *= HALF;
    }
  }
  return numbers;
}

/** A number with its sign as one without: those near 0 stay small. */
export const folded = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
export const unfolded = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2);
