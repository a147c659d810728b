import { opensList } from './clauses.ts';
import type { Section } from './document.ts';
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
import { clipped, type Passage, trimmed, wordsOf } from './passage.ts';

/** Passages that are headings without marks become headings. */
export function recognizeHeadings(source: string, passages: readonly Passage[], markdown: boolean): Passage[] {
  const known: Passage[] = [];
  let listed = false;
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i]!;
    const sibling = listed;
    listed = isListed(source, passages, i);
    const level =
      passage.kind === 'prose'
        ? levelOf(source, passage, known.at(-1), passages[i + 1], markdown, listed || sibling)
        : passage.level;
    if (level > 0) known.push(heading(source, passage, level));
    else known.push(...withoutRepetition(source, passage, known.at(-1)));
  }
  return known;
}

const lineOf = (source: string, { span }: Passage): string =>
  span.end - span.start > 200 ? '' : source.slice(span.start, span.end);

/** One of several numbered titles in a row is an item of a list. */
function isListed(source: string, passages: readonly Passage[], i: number): boolean {
  const next = passages[i + 1];
  if (!next || passages[i]!.kind !== 'prose' || next.kind !== 'prose') return false;
  const dots = (passage: Passage): number =>
    /^[\d.]*/.exec(lineOf(source, passage))![0].replace(/\D+$/, '').split('.').length;
  return (
    numberedTitle(lineOf(source, passages[i]!)) &&
    numberedTitle(lineOf(source, next)) &&
    dots(passages[i]!) === dots(next)
  );
}

function levelOf(
  source: string,
  passage: Passage,
  previous: Passage | undefined,
  next: Passage | undefined,
  markdown: boolean,
  listed: boolean,
): number {
  const line = lineOf(source, passage);
  if (line === '' || (passage.list !== 0 && !passage.alone)) return 0;
  const afterHeading = previous?.kind === 'heading';
  const keyword = keywordHeading(line) ?? (passage.alone ? boldHeading(line) : null);
  if (keyword) return keyword.level;
  if (previous && !afterHeading && opensList(source, previous.span)) return 0;
  const capitals = passage.alone || afterHeading ? capitalsHeading(line) : null;
  if (capitals) return capitals.level;
  if (next?.kind !== 'prose') return 0;
  if (afterHeading && keywordHeading(lineOf(source, previous))?.bare && !hasPrefix(source, passage))
    return plainTitle(line)?.level ?? 0;
  const numbered = passage.alone && !listed && numberedTitle(line) && !/^\d{1,2}\s+\p{L}+,?\s+\d{4}/u.test(line);
  return numbered && (!markdown || /^\d[\d.]*[A-Z]?[.)]/.test(line)) ? SECTION_LEVEL : 0;
}

/** "4. Release" above "4. Release A person who …": the repeated title is set apart, and opens no section. */
function withoutRepetition(source: string, passage: Passage, previous: Passage | undefined): Passage[] {
  if (previous?.kind !== 'heading' || passage.kind !== 'prose') return [passage];
  const { span, masked } = passage;
  const title = lineOf(source, previous).replace(/^[\p{L}\p{N}]*\d[\p{L}\p{N}]*[.:)]?\s+/u, '');
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
    { ...passage, kind: 'heading', span: { start: end, end: after }, masked: [], outset: span.start },
    { ...passage, span: rest, masked: clipped(masked, rest), list: 0, outset: rest.start },
  ];
}

function hasPrefix(source: string, { span }: Passage): boolean {
  const { marks, section } = readPrefix(source, span.start, span.end);
  return marks.length > 0 || section !== null;
}

function heading(source: string, passage: Passage, level: number): Passage {
  let { start, end } = passage.span;
  while (start < end && /[*_\s]/.test(source[start]!)) start++;
  while (end > start && /[*_\s]/.test(source[end - 1]!)) end--;
  return start < end ? { ...passage, kind: 'heading', level, span: { start, end } } : passage;
}

export interface Outline {
  readonly sections: Section[];
  /** For each passage the index of its innermost section. */
  readonly placed: number[];
}

/** The tree of sections that headings, and paragraphs that begin "12.—(1)", open. */
export function outline(source: string, passages: readonly Passage[], length: number): Outline {
  const sections: (Omit<Section, 'span'> & { start: number; end: number })[] = [];
  const open = [{ index: 0, level: 0 }];
  sections.push({ heading: null, title: '', number: null, parent: null, start: 0, end: length });
  const begin = (passage: Passage, level: number, number: string | null, title: string): void => {
    while (open.at(-1)!.level >= level) sections[open.pop()!.index]!.end = passage.outset;
    const heading = passage.kind === 'heading' ? passage.span : null;
    sections.push({ heading, title, number, parent: open.at(-1)!.index, start: passage.outset, end: length });
    open.push({ index: sections.length - 1, level });
  };
  const placed = passages.map((passage) => {
    if (passage.kind === 'heading' && passage.level > 0) {
      const title = wordsOf(source, passage.span, passage.masked)
        .replace(/[*\s]+/g, ' ')
        .replace(/^_+|_+$/g, '')
        .trim();
      begin(passage, passage.level, headingNumber(title), title);
    } else if (passage.kind === 'prose') {
      const { section } = readPrefix(source, passage.span.start, passage.span.end);
      if (section !== null && sections[open.at(-1)!.index]!.number !== section)
        begin(passage, SECTION_LEVEL, section, '');
    }
    return open.at(-1)!.index;
  });
  return { sections: sections.map(({ start, end, ...section }) => ({ ...section, span: { start, end } })), placed };
}
