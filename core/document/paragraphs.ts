import type { Span } from './span.ts';

/** A comment may run over blank lines; one that does not end within so many UTF-16 code units is none. */
export const LONGEST_COMMENT = 10_000;

/** From a line's end over a blank line to the next, or the text's end. */
const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?=[\r\n]|$)/g;

/**
 * The paragraphs of a plain text from an offset on, which is the beginning or the end of a line: lines between blank
 * ones, with the whole of the comments that begin among them. Each is told by what stands behind its beginning alone.
 */
export function* paragraphsOf(text: string, from: number): Generator<Span> {
  const word = /\S/g;
  for (let at = from; ; at = word.lastIndex) {
    word.lastIndex = at;
    const found = word.exec(text);
    if (!found) return;
    const blank = text.slice(at, found.index);
    const start = at + Math.max(blank.lastIndexOf('\n'), blank.lastIndexOf('\r')) + 1;
    const end = endOf(text, start);
    yield { start, end };
    word.lastIndex = end;
  }
}

function endOf(text: string, start: number): number {
  let end = blankLineFrom(text, start);
  let told = start;
  for (;;) {
    const open = text.slice(told, end).lastIndexOf('<!--');
    if (open === -1) return end;
    const inside = told + open + 4;
    const close = text.slice(inside, inside + LONGEST_COMMENT).indexOf('-->');
    if (close === -1 || inside + close < end) return end;
    told = inside + close;
    end = blankLineFrom(text, told);
  }
}

function blankLineFrom(text: string, at: number): number {
  BLANK_LINE.lastIndex = at;
  return BLANK_LINE.exec(text)?.index ?? text.length;
}
