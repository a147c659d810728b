import type { Change } from './change.ts';
import type { Comment } from './document.ts';
import { splitParagraph } from './lines.ts';
import { findMasks } from './masks.ts';
import { LONGEST_COMMENT, paragraphsOf } from './paragraphs.ts';
import { clipped, type Passage, sectionOpened, trimmed } from './passage.ts';
import type { Span } from './span.ts';
import { cutOut, type PlacedStretch, type Stretch, withPlainLineBreaks } from './stretch.ts';

/** Reads the versions of one draft in plain text. `start` is where its front matter ends; a change is from the version before. */
export function openPlaintext(): (text: string, start: number, change: Change | null) => readonly PlacedStretch[] {
  let before: readonly (PlacedStretch & Span)[] = [];
  return (text, start, change) => {
    const kept = change ? before.filter(({ end }) => end + LONGEST_COMMENT < change.from) : [];
    const near = change ? before.slice(kept.length).filter(({ end }) => end < change.from) : [];
    const later = change ? before.filter((one) => one.start > change.before) : [];
    const moved = change ? change.after - change.before : 0;
    const stretches = [...kept];
    let next = 0;
    for (const span of paragraphsOf(text, kept.at(-1)?.end ?? start)) {
      while (next < later.length && later[next]!.start + moved < span.start) next++;
      // Behind the change all is as it was, from the first paragraph on that begins where one began.
      if (next < later.length && later[next]!.start + moved === span.start) {
        for (const one of later.slice(next)) stretches.push(placed(one.stretch, one.start + moved, one.end + moved));
        break;
      }
      const known = near.find((one) => one.start === span.start && one.end === span.end);
      stretches.push(
        placed(
          known?.stretch ?? readParagraph(withPlainLineBreaks(cutOut(text, span.start, span.end))),
          span.start,
          span.end,
        ),
      );
    }
    before = stretches;
    return stretches;
  };
}

const placed = (stretch: Stretch, start: number, end: number) => ({ stretch, offset: start, start, end });

/** Lines that begin with ">" are quotations. */
function readParagraph(source: string): Stretch {
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
  return { passages, comments, taken: null };
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
        source,
        span: words,
        masked: clipped(masked, words),
        kind,
        level: 0,
        list: null,
        alone: pieces.length === 1,
        outset: words.start,
        opens: quoted ? null : sectionOpened(source, words),
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
