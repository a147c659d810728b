/**
 * Numbers from 0 on as the bundles carry them: the first digits of all, then, behind a space, the second digits of those
 * that have one, and so on, so that like digits stand together. Of 90 digits the first half end a number.
 */
export type Packed = string;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_{|}~';
const HALF = DIGITS.length / 2;
/** By UTF-16 code unit. */
const VALUES = new Int8Array(0x10000).fill(-1);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

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
  const numbers = new Int32Array(planes[0]!.length);
  /** The numbers that have a digit in the plane; of the first, all. */
  const having = new Int32Array(numbers.length);
  let [count, weight, sign] = [numbers.length, 1, 0];
  planes.forEach((plane, place) => {
    if (plane.length !== count) throw new Error('these packed numbers break off');
    const all = count;
    count = 0;
    for (let at = 0; at < all; at++) {
      const value = VALUES[plane.charCodeAt(at)]!;
      const number = place === 0 ? at : having[at]!;
      sign |= value;
      if (value < HALF) numbers[number]! += value * weight;
      else {
        numbers[number]! += (value - HALF) * weight;
        having[count++] = number;
      }
    }
    weight *= HALF;
  });
  if (count > 0 || sign < 0) throw new Error('these are no packed numbers');
  return numbers;
}

/** A number with its sign as one without: those near 0 stay small. */
export const folded = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
export const unfolded = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2);
