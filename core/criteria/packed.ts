/**
 * Numbers from 0 on as the bundles carry them: a small one is one character. Of these 90 the first half end a number,
 * the second half go on.
 */
export type Packed = string;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_{|}~';
const HALF = DIGITS.length / 2;
const VALUES = Int8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)));

export function packed(numbers: readonly number[]): Packed {
  const digits: string[] = [];
  for (const number of numbers) {
    let rest = number;
    for (; rest >= HALF; rest = Math.floor(rest / HALF)) digits.push(DIGITS[HALF + (rest % HALF)]!);
    digits.push(DIGITS[rest]!);
  }
  return digits.join('');
}

/** Throws an Error where the text is none of `packed`. */
export function unpacked(text: Packed): Int32Array {
  // No number is shorter than one character.
  const numbers = new Int32Array(text.length);
  let [count, number, place] = [0, 0, 1];
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? -1;
    if (value < 0) throw new Error('these are no packed numbers');
    number += (value % HALF) * place;
    place *= HALF;
    if (value >= HALF) continue;
    numbers[count++] = number;
    number = 0;
    place = 1;
  }
  if (place > 1) throw new Error('these packed numbers break off');
  return numbers.slice(0, count);
}

/** A number with its sign as one without: those near 0 stay small. */
export const folded = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
export const unfolded = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2);
