const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;
/** Latin letters and the common marks of print: one code unit, one column each. */
const SINGLE = /^[\x20-\x7e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2013-\u2027]*$/;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** One thing on the screen: what a reader takes for a character. */
export interface Cell {
  readonly text: string;
  /** UTF-16 offset in the text it was cut from. */
  readonly start: number;
  /** Columns it takes: 0, 1 or 2. */
  readonly width: number;
}

export function cellsOf(text: string): Cell[] {
  if (SINGLE.test(text)) return Array.from(text, (character, start) => ({ text: character, start, width: 1 }));
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    const width = WIDE.test(segment) ? 2 : ZERO.test(segment) ? 0 : 1;
    return { text: segment, start: index, width };
  });
}

/** Columns that a text takes on a terminal. */
export const widthOfText = (text: string): number => cellsOf(text).reduce((sum, { width }) => sum + width, 0);

/** Safe to print: control characters and direction overrides of a hostile draft or name become visible marks. */
export const printable = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, (c) => (c < ' ' ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : '\u00b7'))
    .replace(/[\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\u00b7');
