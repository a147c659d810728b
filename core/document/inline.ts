import { ABBREVIATION } from './clauses.ts';
import { type Reading, readings } from './enumerator.ts';
import type { Span } from './span.ts';

/** What stands before a mark in running text: a colon or dash; a semicolon; a comma or a bare "and"; a full stop. */
export type Lead = 'opening' | 'semicolon' | 'comma' | 'stop';

/** A place where running text may begin a new item, or (without readings) a new definition. */
export interface Candidate {
  readonly at: number;
  /** Where the item's words begin. */
  readonly content: number;
  readonly marker: string | null;
  readonly readings: readonly Reading[];
  readonly lead: Lead;
  readonly capital: boolean;
}

const QUOTED = String.raw`[“"][^”"“;.]{1,80}[”"](?=[^;.“"]{0,120}?\b(?:means?|includes?|has the (?:same )?meaning)\b)`;
const PLACE = new RegExp(
  String.raw`(?<=[\s—–:;.)\]*-])(?:\\?\(\s?(\d{1,3}[A-Za-z]{0,2}|[a-z]{1,5})\s?\\?\)|${QUOTED})`,
  'g',
);
const CUT_OFF = /^\s?(?:[,;.:)]|$)/;
const REFERENCE_AFTER = /^\s?(?:of|to|in|and|or|above|below) (?:th(?:e|is|at)|sub|para|sect|art|claus|regul|rule|\()/;

/** Candidates in running text from `start`; not yet judged for their order. */
export function findCandidates(source: string, { start, end }: Span): Candidate[] {
  const words = source.slice(start, end);
  const found: Candidate[] = [];
  if (!/[(“"]/.test(words)) return found;
  PLACE.lastIndex = 0;
  for (let match = PLACE.exec(words); match; match = PLACE.exec(words)) {
    const label = match[1];
    const ways = label === undefined ? [] : readings(label, '(');
    if (label !== undefined && ways.length === 0) continue;
    const after = match.index + match[0].length;
    const following = words.slice(after, after + 24);
    if (label !== undefined && CUT_OFF.test(following)) continue;
    const lead = leadBefore(words, match.index, ways);
    if (!lead || (lead === 'comma' && REFERENCE_AFTER.test(following))) continue;
    found.push({
      at: start + match.index,
      content: label === undefined ? start + match.index : start + after,
      marker: label === undefined ? null : `(${label})`,
      readings: ways,
      lead,
      capital: /^[\s*_[]*[“"‘]?\p{Lu}/u.test(following),
    });
  }
  return found;
}

function leadBefore(words: string, index: number, ways: readonly Reading[]): Lead | null {
  const at = beforeNotes(words, index);
  const conjunction = /(?:^|[\s,;])(?:and\/or|and|or|but)$/.exec(words.slice(Math.max(0, at - 8), at));
  const to = conjunction ? backOver(words, at - conjunction[0].trimStart().replace(/^[,;]/, '').length) : at;
  const char = words[to - 1];
  if (char === ';') return 'semicolon';
  if (conjunction || char === ',') return refers(words, char === ',' ? to - 1 : to, ways) ? null : 'comma';
  if (char === ':' || char === '—' || char === '–') return 'opening';
  if (char === '-' && /(?:-|\s)-$/.test(words.slice(Math.max(0, to - 2), to))) return 'opening';
  if (char === '.' || char === '?' || char === '!')
    return ABBREVIATION.test(words.slice(Math.max(0, to - 8), to - 1)) ? null : 'stop';
  return null;
}

/** "(a), (b) and (c)" of a reference: the mark before is of the same kind. */
function refers(words: string, to: number, ways: readonly Reading[]): boolean {
  const group = /\(\s?(\w{1,5})\s?\)[*_]{0,2}$/.exec(words.slice(Math.max(0, to - 12), to));
  return group !== null && readings(group[1]!, '(').some((way) => ways.some(({ style }) => style === way.style));
}

/** Back over white space, closing marks, and editors' notes such as "[24/2012]". */
function beforeNotes(words: string, index: number): number {
  let at = backOver(words, index);
  for (let notes = 0; notes < 3 && words[at - 1] === ']'; notes++) {
    const opening = words.lastIndexOf('[', at);
    if (opening < 0 || at - opening > 120) return at;
    at = backOver(words, opening);
  }
  return at;
}

function backOver(words: string, at: number): number {
  while (at > 0 && /[\s*_)”"’]/.test(words[at - 1]!)) {
    if (words[at - 1] === ')' && !/[.;,:]/.test(words[at - 2] ?? '')) break;
    at--;
  }
  return at;
}
