import type { Part } from './document.ts';
import { clipped, trimmed } from './passage.ts';
import type { Span } from './span.ts';

/** The words before a full stop that end no sentence. */
export const ABBREVIATION =
  /(?:^|[^\p{L}])(?:arts?|paras?|nos?|ss?|sec|sub-?s|sub-?sec|cap|ch|regs?|rs?|cl|pp?|vol|v|vs|e\.g|i\.e|cf|dr|mrs?|st|\p{Lu})$/iu;

const sentenceEnd = () => /[.?!][”"’)\]*_]{0,3}\s{1,9}(?:\[[^\][]{1,80}\]\s{0,9}){0,3}(?=[“"‘*_(]{0,3}\p{Lu})/gu;

/** Where the second sentence of a span begins; −1 if it has but one. */
export function secondSentence(source: string, { start, end }: Span): number {
  const words = source.slice(start, end);
  for (const stop of words.matchAll(sentenceEnd())) {
    if (!ABBREVIATION.test(words.slice(Math.max(0, stop.index - 8), stop.index)))
      return start + stop.index + stop[0].length;
  }
  return -1;
}

const MAIN_CLAUSE = /,\s{1,9}(?=(?:shall|must|may|commits?|(?:is|are) (?:guilty|liable))(?![\p{L}]))/u;
const VERB = /(?:^|[^\p{L}])(?:shall|must|may|can|will|is|are|be|means?|includes?|has|have)(?![\p{L}])/iu;

/** Where a last item ends and the clause its stem has lacked so far begins ("… , shall be guilty of an offence"); else −1. */
function mainClause(source: string, stem: Span, item: Span): number {
  if (VERB.test(source.slice(stem.start, stem.end))) return -1;
  const found = MAIN_CLAUSE.exec(source.slice(item.start, item.end));
  return found ? item.start + found.index + found[0].length : -1;
}

/** A colon or a dash ends the text so far. */
export const announcesList = (source: string, span: Span): boolean => /[:—–]$|--$|\s-$/.test(tailOf(source, span));

/** The text so far asks for items: it ends in a colon, a dash, or an opening word. */
export function opensList(source: string, span: Span): boolean {
  const tail = tailOf(source, span);
  return /[:—–]$|--$|\s-$|(?:^|[^\p{L}])(?:who|whom|which|that|where|when|if|unless|or|and|to|by|may|must|shall|is|are|be|means|includes?|including|for|of|in|from|with)$/iu.test(
    tail,
  );
}

/** The text so far is no finished sentence. */
export const leavesOpen = (source: string, span: Span): boolean => /[^.;!?]$/.test(tailOf(source, span));

/** The last words, without closing marks. */
function tailOf(source: string, { start, end }: Span): string {
  return source.slice(Math.max(start, end - 24), end).replace(/[\s*_”"’)\]]+$/, '');
}

export const startsLower = (source: string, at: number): boolean =>
  /^[*_[(]{0,4}\p{Ll}/u.test(source.slice(at, at + 8));

/** The clause that ends a list's sentence inside its last item becomes a part of its own. */
export function withMainClause(source: string, parts: readonly Part[]): readonly Part[] {
  const last = parts.findLastIndex(({ depth }) => depth > 0);
  const item = parts[last];
  const stem = parts.findLast(({ depth }, i) => i < last && depth === 0);
  const after = parts[last + 1];
  if (!item || !stem || (after && startsLower(source, after.span.start))) return parts;
  const at = mainClause(source, stem.span, item.span);
  const words = at < 0 ? null : trimmed(source, item.span.start, at);
  if (!words) return parts;
  const rest = { start: at, end: item.span.end };
  const clause = { span: rest, depth: 0, marker: null, masked: clipped(item.masked, rest) };
  return parts.toSpliced(last, 1, { ...item, span: words, masked: clipped(item.masked, words) }, clause);
}
