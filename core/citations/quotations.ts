import type { Document } from '../document/document.ts';
import { firstWhere } from '../document/firstWhere.ts';
import { type Span, shifted } from '../document/span.ts';
import { withoutEnd } from '../document/withoutEnd.ts';
import type { CitationsRead, FootnoteMark, PlacedCitation } from './readCitations.ts';

/** Words between quotation marks, with the citation to which the draft ascribes them. */
export interface Quotation {
  /** Between the marks, in UTF-16 offsets of the draft. */
  readonly span: Span;
  readonly block: number;
  readonly citation: PlacedCitation | null;
  /** Whether nothing but punctuation stands between the two, so that the words can be nobody else's. */
  readonly isDirect: boolean;
}

/** So far from the quotation's end a citation may begin, and so far after a citation a quotation. */
const BEHIND = 90;
const AHEAD = 160;
/** Between a quotation's last word and its footnote's mark: the closing mark and a stop. */
const NOTE = 4;
/** Between a quotation and its citation, of which it can be said that the words are that paragraph's. */
const DIRECT = /^[\s.,;:("”’[)–—-]{0,8}$/u;
const LEADS = /^[^.;?!]{0,160}:\s*$/u;
/** What points elsewhere than to the source of the words. */
const ELSEWHERE =
  /(?<!\p{L})(?:see also|cf|compare|contrast|contrary to|contradicts?|unlike|voir aussi|véase también)(?!\p{L})/iu;

/** All quotations of a draft. An opening mark that is never closed quotes nothing. Linear. */
export function quotationsIn(document: Document, { citations, footnotes, busy, marksOf }: CitationsRead): Quotation[] {
  const byBlock = groupBy(citations, ({ block }) => block);
  const marks = groupBy(
    footnotes.filter(({ isDefinition }) => !isDefinition),
    ({ block }) => block,
  );
  const definitions = definitionsOf(footnotes, byBlock);

  return busy.flatMap((block): Quotation[] => {
    const { span, content } = document.blocks[block]!;
    const { text, quoted: own } = marksOf(block);
    const cited = byBlock.get(block) ?? [];
    const inside = own.map((one) => shifted(one, span.start));
    if (content.kind === 'quotation' && inside.length === 0) return [blockQuotation(block)];
    let claimed: PlacedCitation | null = null;
    return inside.map((quoted, index) => {
      const near = citationOf(quoted, cited, text, span.start, inside[index + 1]?.start, claimed);
      claimed = near ?? claimed;
      const note = noteOf(quoted, marks.get(block) ?? []);
      const gap =
        near && near.span.start >= quoted.end
          ? text.slice(quoted.end + 1 - span.start, near.span.start - span.start)
          : null;
      return {
        span: quoted,
        block,
        citation: note ?? near,
        isDirect: note !== null || (gap !== null && DIRECT.test(gap)),
      };
    });
  });

  /** A quotation set apart: its citation stands at its end, in the line below, or in the sentence that leads up to it. */
  function blockQuotation(block: number): Quotation {
    const { span } = document.blocks[block]!;
    const own = byBlock.get(block)?.at(-1);
    if (own) {
      const words = withoutEnd(marksOf(block).text.slice(0, own.span.start - span.start), /[\s(—–-]/);
      return { span: { start: span.start, end: span.start + words.length }, block, citation: own, isDirect: true };
    }
    const below = document.blocks[block + 1]?.content.kind === 'quotation' ? byBlock.get(block + 1)?.[0] : undefined;
    const isSource = below && below.span.start - document.blocks[block + 1]!.span.start <= NOTE;
    const above = byBlock.get(block - 1)?.at(-1);
    // "The report says in A/68/283, para. 82:"; after a full stop the quotation may be anybody's.
    const leads =
      above && LEADS.test(marksOf(block - 1).text.slice(above.span.end - document.blocks[block - 1]!.span.start));
    return { span, block, citation: isSource ? below : leads ? above : null, isDirect: true };
  }

  /** The citation in the footnote whose mark stands right behind the quotation. */
  function noteOf({ end }: Span, near: readonly FootnoteMark[]): PlacedCitation | null {
    const mark = near[firstFrom(near, end)];
    return mark && mark.span.start - end <= NOTE ? (definitions.get(mark.name) ?? null) : null;
  }
}

/** Each footnote by its name, with the first citation in its own words. */
function definitionsOf(
  footnotes: readonly FootnoteMark[],
  cited: ReadonlyMap<number, readonly PlacedCitation[]>,
): Map<string, PlacedCitation> {
  const definitions = new Map<string, PlacedCitation>();
  const opening = footnotes.filter(({ isDefinition }) => isDefinition);
  opening.forEach(({ name, span, block }, index) => {
    const inBlock = cited.get(block) ?? [];
    const first = inBlock[firstFrom(inBlock, span.end)];
    const next = opening[index + 1];
    const isOwn = first && (next?.block !== block || first.span.start < next.span.start);
    if (isOwn && !definitions.has(name)) definitions.set(name, first);
  });
  return definitions;
}

/** Of the citations in the same sentence, the one right behind the quotation, else one before it that is no other's. */
function citationOf(
  { start, end }: Span,
  cited: readonly PlacedCitation[],
  text: string,
  offset: number,
  nextStart: number | undefined,
  claimed: PlacedCitation | null,
): PlacedCitation | null {
  const between = (from: number, to: number): string => text.slice(from - offset, to - offset);
  const behind = cited[firstFrom(cited, end)];
  if (
    behind &&
    behind.span.start - end <= BEHIND &&
    (nextStart === undefined || behind.span.start < nextStart) &&
    !endsSentence(between(end + 1, behind.span.start)) &&
    !ELSEWHERE.test(between(end + 1, behind.span.start))
  )
    return behind;
  const before = cited[firstFrom(cited, start) - 1];
  if (
    before &&
    before !== claimed &&
    start - before.span.end <= AHEAD &&
    !endsSentence(between(before.span.end, start - 1))
  )
    return before;
  return null;
}

/** The first that begins at a position or behind it; the list is in order. */
const firstFrom = (cited: readonly { readonly span: Span }[], position: number): number =>
  firstWhere(cited.length, (at) => cited[at]!.span.start >= position);

const endsSentence = (between: string): boolean => /[.?!]["”’)]?\s+[\p{Lu}“"]/u.test(`${between}A`);

function groupBy<T>(list: readonly T[], key: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of list) {
    const known = groups.get(key(one));
    if (known) known.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
