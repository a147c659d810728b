import type { Comment } from './document.ts';
import { splitParagraph } from './lines.ts';
import { findMasks } from './masks.ts';
import { clipped, type Passage, trimmed } from './passage.ts';
import type { Span } from './span.ts';

export interface Reading {
  readonly passages: Passage[];
  readonly comments: readonly Comment[];
}

/** Paragraphs are set apart by blank lines; lines that begin with ">" are quotations. */
export function readPlaintext(source: string): Reading {
  const { masked, comments } = findMasks(source, { start: 0, end: source.length }, { markdown: false, quoted: true });
  const passages: Passage[] = [];
  let paragraph: { start: number; end: number; quoted: boolean } | null = null;
  const close = (): void => {
    if (paragraph) passages.push(...passagesOf(source, paragraph, paragraph.quoted, masked));
    paragraph = null;
  };
  for (const line of linesOf(source, comments)) {
    const quoted = source[line.start] === '>';
    if (line.start === line.end || (quoted && !trimmedQuote(source, line))) close();
    else if (paragraph === null || paragraph.quoted !== quoted) {
      close();
      paragraph = { ...line, quoted };
    } else paragraph.end = line.end;
  }
  close();
  return { passages, comments };
}

const trimmedQuote = (source: string, { start, end }: Span): boolean => /[^>\s]/.test(source.slice(start, end));

function passagesOf(source: string, span: Span, quoted: boolean, all: readonly Span[]): Passage[] {
  let { start } = span;
  while (quoted && /[>\s]/.test(source[start]!)) start++;
  const masked = clipped(all, { start, end: span.end });
  const pieces = splitParagraph(source, { start, end: span.end }, masked, false);
  return pieces.flatMap((piece) => {
    const words = trimmed(source, piece.span.start, piece.span.end, clipped(masked, piece.span));
    if (!words) return [];
    const kind = quoted ? 'quotation' : 'prose';
    return [
      {
        span: words,
        masked: clipped(masked, words),
        kind,
        level: 0,
        list: 0,
        alone: pieces.length === 1,
        outset: words.start,
      },
    ];
  });
}

const isRule = (source: string, { start, end }: Span): boolean =>
  end - start >= 3 && /^([-=_*~#.])\1{2,}$/.test(source.slice(start, end));

/** Lines without the white space at their ends; a line of nothing but a comment is left out, a blank one is not. */
function linesOf(source: string, comments: readonly Comment[]): Span[] {
  const lines: Span[] = [];
  const hidden = comments.map(({ span }) => span);
  let next = 0;
  for (let start = 0; start <= source.length; ) {
    const newline = source.indexOf('\n', start);
    const end = newline === -1 ? source.length : newline;
    while (next < hidden.length && hidden[next]!.end <= start) next++;
    const over: Span[] = [];
    for (let i = next; i < hidden.length && hidden[i]!.start < end; i++) over.push(hidden[i]!);
    const words = trimmed(source, start, end, over);
    const inside = hidden[next] && hidden[next]!.start < end && !words;
    if (words && !isRule(source, words)) lines.push(words);
    else if (!inside) lines.push({ start, end: start });
    start = end + 1;
  }
  return lines;
}
