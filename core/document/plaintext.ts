import type { Change } from './change.ts';
import type { Comment } from './document.ts';
import { firstWhere } from './firstWhere.ts';
import { splitParagraph } from './lines.ts';
import { findMasks } from './masks.ts';
import { LONGEST_COMMENT, paragraphsOf } from './paragraphs.ts';
import { clipped, type Passage, sectionOpened, trimmed } from './passage.ts';
import type { Span } from './span.ts';
import { cutOut, type PlacedStretches, type Stretch, withPlainLineBreaks } from './stretch.ts';

/** Reads the versions of one draft in plain text. `start` is where its front matter ends; a change is from the version before. */
export function openPlaintext(): (text: string, start: number, change: Change | null) => PlacedStretches {
  let before = NOTHING;
  return (text, start, change) => {
    before = change ? paragraphsAfter(before, change, text, start) : paragraphsAfter(NOTHING, ALL_NEW, text, start);
    return before;
  };
}

interface Paragraphs extends PlacedStretches {
  readonly stretches: Stretch[];
  readonly offsets: number[];
  readonly ends: number[];
}

const NOTHING: Paragraphs = { stretches: [], offsets: [], ends: [] };
const ALL_NEW: Change = { from: 0, before: 0, after: 0 };

function paragraphsAfter(before: Paragraphs, change: Change, text: string, start: number): Paragraphs {
  const moved = change.after - change.before;
  const count = before.ends.length;
  // A comment may reach so far; what ends before it is as it was.
  const kept = firstWhere(count, (at) => before.ends[at]! + LONGEST_COMMENT >= change.from);
  const stretches = before.stretches.slice(0, kept);
  const offsets = before.offsets.slice(0, kept);
  const ends = before.ends.slice(0, kept);
  let near = kept;
  let later = firstWhere(count, (at) => before.offsets[at]! > change.before);
  for (const span of paragraphsOf(text, ends.at(-1) ?? start)) {
    while (later < count && before.offsets[later]! + moved < span.start) later++;
    // Behind the change all is as it was, from the first paragraph on that begins where one began.
    if (later < count && before.offsets[later]! + moved === span.start) {
      for (; later < count; later++) {
        stretches.push(before.stretches[later]!);
        offsets.push(before.offsets[later]! + moved);
        ends.push(before.ends[later]! + moved);
      }
      break;
    }
    while (near < count && before.offsets[near]! < span.start) near++;
    const isKnown = before.offsets[near] === span.start && before.ends[near] === span.end && span.end < change.from;
    stretches.push(
      isKnown ? before.stretches[near]! : readParagraph(withPlainLineBreaks(cutOut(text, span.start, span.end))),
    );
    offsets.push(span.start);
    ends.push(span.end);
  }
  return { stretches, offsets, ends };
}

/** Lines that begin with ">" are quotations. */
function readParagraph(source: string): Stretch {
  const { masked, comments } = findMasks(source, { start: 0, end: source.length }, { markdown: false, quoted: true });
  const passages: Passage[] = [];
  let paragraph: { start: number; end: number; quoted: boolean } | null = null;
  const close = (): void => {
    // A call takes no hundred thousand arguments; a paragraph may have as many lines.
    for (const passage of paragraph ? passagesOf(source, paragraph, paragraph.quoted, masked) : [])
      passages.push(passage);
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
