import { opensList } from './clauses.ts';
import { readPrefix } from './enumerator.ts';
import {
  boldHeading,
  capitalsHeading,
  headingNumber,
  keywordHeading,
  numberedTitle,
  plainTitle,
  SECTION_LEVEL,
} from './headings.ts';
import { clipped, type Passage, type PlacedPassages, sectionOpened, trimmed, wordsOf } from './passage.ts';
import type { Neighbours, PlacedStretches, Stretch, Taken } from './stretch.ts';
import { withoutEnd } from './withoutEnd.ts';

/** All passages of a draft; those that are headings without marks become headings. What one is taken for, its neighbours tell. */
export function recognizeHeadings({ stretches, offsets: starts }: PlacedStretches, markdown: boolean): PlacedPassages {
  const passages: Passage[] = [];
  const offsets: number[] = [];
  let last: Taken | undefined;
  for (let i = nextSpeaking(stretches, 0); i < stretches.length; ) {
    const following = nextSpeaking(stretches, i + 1);
    const previous = last?.passages.at(-1);
    const next = stretches[following]?.passages[0];
    last = takenAgain(stretches[i]!, { previous, isSibling: last?.isListed ?? false, next }, markdown);
    for (const passage of last.passages) {
      passages.push(passage);
      offsets.push(starts[i]!);
    }
    i = following;
  }
  return { passages, offsets };
}

/** The next stretch that has passages, and is not merely a comment or code. */
function nextSpeaking(stretches: readonly Stretch[], from: number): number {
  let at = from;
  while (at < stretches.length && stretches[at]!.passages.length === 0) at++;
  return at;
}

function takenAgain(stretch: Stretch, around: Neighbours, markdown: boolean): Taken {
  const { taken } = stretch;
  if (taken && taken.previous === around.previous && taken.isSibling === around.isSibling && taken.next === around.next)
    return taken;
  stretch.taken = take(stretch.passages, around, markdown);
  return stretch.taken;
}

function take(passages: readonly Passage[], around: Neighbours, markdown: boolean): Taken {
  const taken: Passage[] = [];
  let { previous, isSibling } = around;
  passages.forEach((passage, i) => {
    const next = passages[i + 1] ?? around.next;
    const isListed = isInList(passage, next);
    const isItem = isListed || isSibling;
    const level = passage.kind === 'prose' ? levelOf(passage, previous, next, markdown, isItem) : passage.level;
    taken.push(...(level > 0 ? [heading(passage, level)] : withoutRepetition(passage, previous)));
    previous = taken.at(-1);
    isSibling = isListed;
  });
  const { previous: before, isSibling: wasSibling, next } = around;
  return { previous: before, isSibling: wasSibling, next, passages: taken, isListed: isSibling };
}

const lineOf = ({ source, span }: Passage): string =>
  span.end - span.start > 200 ? '' : source.slice(span.start, span.end);

/** One of several numbered titles in a row is an item of a list. */
function isInList(passage: Passage, next: Passage | undefined): boolean {
  if (passage.kind !== 'prose' || next?.kind !== 'prose') return false;
  const dots = (one: Passage): number => withoutEnd(/^[\d.]*/.exec(lineOf(one))![0], /\D/).split('.').length;
  return numberedTitle(lineOf(passage)) && numberedTitle(lineOf(next)) && dots(passage) === dots(next);
}

function levelOf(
  passage: Passage,
  previous: Passage | undefined,
  next: Passage | undefined,
  markdown: boolean,
  isItem: boolean,
): number {
  const line = lineOf(passage);
  if (line === '' || (passage.list !== null && !passage.alone)) return 0;
  const afterHeading = previous?.kind === 'heading';
  const keyword = keywordHeading(line) ?? (passage.alone ? boldHeading(line) : null);
  if (keyword) return keyword.level;
  if (previous && !afterHeading && opensList(previous.source, previous.span)) return 0;
  const capitals = passage.alone || afterHeading ? capitalsHeading(line) : null;
  if (capitals) return capitals.level;
  if (next?.kind !== 'prose') return 0;
  if (afterHeading && keywordHeading(lineOf(previous))?.bare && !hasPrefix(passage))
    return plainTitle(line)?.level ?? 0;
  const numbered = passage.alone && !isItem && numberedTitle(line) && !/^\d{1,2}\s+\p{L}+,?\s+\d{4}/u.test(line);
  return numbered && (!markdown || /^\d[\d.]*[A-Z]?[.)]/.test(line)) ? SECTION_LEVEL : 0;
}

/** "4. Release" above "4. Release A person who …": the repeated title is set apart, and opens no section. */
function withoutRepetition(passage: Passage, previous: Passage | undefined): Passage[] {
  if (previous?.kind !== 'heading' || passage.kind !== 'prose') return [passage];
  const { source, span, masked } = passage;
  const title = lineOf(previous).replace(/^\p{L}*\d[\p{L}\p{N}]*[.:)]?\s+/u, '');
  const { marks, end } = readPrefix(source, span.start, span.end);
  const after = end + title.length;
  const repeated =
    marks.length > 0 &&
    title !== '' &&
    source.startsWith(title, end) &&
    /^\s+[\p{Lu}(“"]/u.test(source.slice(after, Math.min(after + 9, span.end)));
  if (!repeated) return [passage];
  const rest = trimmed(source, after, span.end)!;
  return [
    { ...passage, kind: 'heading', span: { start: end, end: after }, masked: [], outset: span.start, opens: null },
    {
      ...passage,
      span: rest,
      masked: clipped(masked, rest),
      list: null,
      outset: rest.start,
      opens: sectionOpened(source, rest),
    },
  ];
}

function hasPrefix({ source, span }: Passage): boolean {
  const { marks, section } = readPrefix(source, span.start, span.end);
  return marks.length > 0 || section !== null;
}

function heading(passage: Passage, level: number): Passage {
  const { source } = passage;
  let { start, end } = passage.span;
  while (start < end && /[*_\s]/.test(source[start]!)) start++;
  while (end > start && /[*_\s]/.test(source[end - 1]!)) end--;
  if (start >= end) return passage;
  const span = { start, end };
  const words = wordsOf(source, span, passage.masked)
    .replace(/[*\s]+/g, ' ')
    .replace(/^_+/, '');
  const title = withoutEnd(words, /_/).trim();
  return { ...passage, kind: 'heading', level, span, opens: { level, title, number: headingNumber(title) } };
}
