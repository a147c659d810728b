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
  const numbers = new Int32Array(planes[0]!.length);
  let weight = 1;
  /** The numbers that have a digit in a plane. */
  let having = numbers.map((_, at) => at);
  for (const plane of planes) {
    let more = 0;
    for (let at = 0; at < plane.length; at++) {
      const value = VALUES[plane.charCodeAt(at)] ?? -1;
      if (value < 0 || at >= having.length) throw new Error('these are no packed numbers');
      const number = having[at]!;
      if (value < HALF) numbers[number]! += value * weight;
      else {
        numbers[number]! += (value - HALF) * weight;
        having[more++] = number;
      }
    }
    having = having.subarray(0, more);
    weight *= HALF;
  }
  if (having.length > 0) throw new Error('these packed numbers break off');
  return numbers;
}

/** A number with its sign as one without: those near 0 stay small. */
export const folded = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
export const unfolded = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2);
