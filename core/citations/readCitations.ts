import type { Document } from '../document/document.ts';
import { type Span, shifted } from '../document/span.ts';
import type { BlockMarks, Mark } from './blockMarks.ts';
import type { PlacedLocator } from './locators.ts';

/** A citation of a United Nations document in a draft. Spans are UTF-16 offsets of the draft. */
export interface PlacedCitation {
  /** From the symbol, or what stands for it, to the last locator. */
  readonly span: Span;
  /** As it should be written. */
  readonly symbol: string;
  /** Null where "ibid.", "supra" or "the report" stands for it. */
  readonly symbolSpan: Span | null;
  /** What the symbol's form lacks, in words. */
  readonly fault: string | null;
  readonly locators: readonly PlacedLocator[];
  /** Index in the document's blocks. */
  readonly block: number;
}

/** The footnote mark "[^3]" at its place; a definition opens the footnote's own words. */
export interface FootnoteMark {
  readonly name: string;
  readonly span: Span;
  readonly isDefinition: boolean;
  readonly block: number;
}

export interface CitationsRead {
  /** In reading order. */
  readonly citations: readonly PlacedCitation[];
  readonly footnotes: readonly FootnoteMark[];
  /** Those blocks in which anything may be a citation or a quotation, in reading order. */
  readonly busy: readonly number[];
  readonly marksOf: (block: number) => BlockMarks;
}

/** What stands between a symbol and its locators: punctuation, "at", a closing bracket, the date of the document. */
const LINK = /^[\s,;:)\]]{0,12}(?:\(?\d{1,2} \p{L}{3,9} \d{4}\)?[\s,;]{0,4})?(?:(?:at|in|see|voir|véase)\s{1,3})?$/iu;
/** Between one list and the next of the same document: "para. 82; see also para. 127". */
const MORE = /^[\s,;]{0,6}(?:(?:and|or|see|also|cf\.?|et|y|voir|aussi)\s{1,3}){0,3}$/iu;
/** Between a list and the symbol that follows: "paragraph 127 of document A/68/283", "of the report (A/68/283". */
const OF =
  /^\s{1,3}(?:of|in|from|du|de|del|de la)\s{1,3}(?:the\s{1,3}|le\s|el\s|la\s|his\s|that\s|said\s)?(?:(?:document|report|rapport|informe)\b[^.;:”"]{0,90}?)?[\s(]{0,3}$/iu;
/** "the report", "the Special Rapporteur's report", where the report has been cited before. */
const THE_REPORT =
  /^\s{1,3}(?:of|in|from)\s{1,3}(?:the|that|his)\s{1,3}(?:said\s|same\s|above\s|Special Rapporteur['’]s\s{1,3})?report\b|^\s{1,3}du\s{1,3}rapport\b|^\s{1,3}del\s{1,3}informe\b/iu;
const NAMES_REPORT = /report of the Special Rapporteur on the human rights of migrants/i;
const FOOTNOTE = /\[\^([^\]\s]{1,40})\](:?)/g;

/** All citations in a draft's blocks. `report` is the symbol that "the report" stands for once it has been cited. Linear. */
export function readCitations(
  document: Document,
  report: string,
  { busy, marksOf }: Pick<CitationsRead, 'busy' | 'marksOf'>,
): CitationsRead {
  const citations: PlacedCitation[] = [];
  let last: string | null = null;
  for (const block of busy) {
    const { span } = document.blocks[block]!;
    for (const found of inBlock(marksOf(block), last, report)) {
      last = found.symbol;
      citations.push({
        ...found,
        span: shifted(found.span, span.start),
        symbolSpan: found.symbolSpan && shifted(found.symbolSpan, span.start),
        locators: found.locators.map((one) => ({ ...one, span: shifted(one.span, span.start) })),
        block,
      });
    }
  }
  return { citations, footnotes: footnotesIn(document), busy, marksOf };
}

/** A mark at the end of a block is no part of it, nor is the one that opens a footnote's words. */
function footnotesIn({ text, blocks }: Document): FootnoteMark[] {
  const marks: FootnoteMark[] = [];
  let block = 0;
  if (!text.includes('[^')) return marks;
  for (const match of text.matchAll(FOOTNOTE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    while (block + 1 < blocks.length && blocks[block + 1]!.span.start <= span.start) block++;
    const before = text.slice(Math.max(0, span.start - 4), span.start);
    const isDefinition = match[2] === ':' && /(?:^|[\n\r])[ \t]{0,3}$/.test(before);
    const isAhead = isDefinition && (blocks[block]?.span.end ?? 0) <= span.start;
    marks.push({ name: match[1]!, span, isDefinition, block: isAhead ? block + 1 : block });
  }
  return marks;
}

type Found = Omit<PlacedCitation, 'block'>;

function inBlock({ text, marks }: BlockMarks, before: string | null, report: string): Found[] {
  const found: { -readonly [key in keyof Found]: Found[key] }[] = [];
  let last = before;
  /** The citation that a list may still belong to. */
  let open: (typeof found)[number] | null = null;
  marks.forEach((mark, index) => {
    if (mark.kind === 'symbol') {
      const { span, symbol, fault } = mark.symbol;
      // "paragraph 127 of A/68/283": its list stands before it.
      const previous = marks[index - 1];
      const list =
        previous?.kind === 'list' && !open && OF.test(text.slice(previous.span.end, span.start)) ? previous.list : null;
      open = {
        span: { start: list?.span.start ?? span.start, end: span.end },
        symbol,
        symbolSpan: span,
        fault,
        locators: list?.locators ?? [],
      };
      found.push(open);
      last = symbol;
    } else if (mark.kind === 'back') {
      open = last === null ? null : { span: mark.span, symbol: last, symbolSpan: null, fault: null, locators: [] };
      if (open) found.push(open);
    } else {
      // An address that was blanked, "[A/68/283](https://…), para. 3", is no distance.
      const between = open ? text.slice(open.span.end, mark.span.start).replace(/\s+/g, ' ') : '';
      const continues = open !== null && (open.locators.length === 0 ? LINK : MORE).test(between);
      if (open && continues) {
        open.locators = [...open.locators, ...mark.list.locators];
        open.span = { start: open.span.start, end: mark.span.end };
      } else {
        open = null;
        const next = text.slice(mark.span.end, mark.span.end + 120);
        if (
          THE_REPORT.test(next) &&
          (last === report || NAMES_REPORT.test(next)) &&
          !isSymbolNext(marks, index, text)
        ) {
          open = { span: mark.span, symbol: report, symbolSpan: null, fault: null, locators: mark.list.locators };
          found.push(open);
          last = report;
        }
      }
    }
  });
  return found;
}

function isSymbolNext(marks: readonly Mark[], index: number, text: string): boolean {
  const next = marks[index + 1];
  return next?.kind === 'symbol' && OF.test(text.slice(marks[index]!.span.end, next.span.start));
}
