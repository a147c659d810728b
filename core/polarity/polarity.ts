import type { Cue } from '../criteria/ruleset.ts';
import type { OpenLanguage } from '../matching/language.ts';
import type { Mention, Mentions } from '../matching/mentions.ts';

/** How a draft stands to the words of a mention. */
export type Polarity = 'affirmed' | 'negated' | 'excepted' | 'attributed';

/** A subordinate clause or an adjunct that stands first, up to its comma: positions in a sentence's tokens. */
export interface Clause {
  readonly from: number;
  readonly until: number;
  readonly isAdjunct: boolean;
}

/** A cue at its place in a sentence. */
export interface PlacedCue {
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
  /** Where the clause in which it stands ends, fronted or relative; it does not reach beyond. */
  readonly until?: number;
  /** Whether it is joined to what stands before it: "abolish … and repeal …", "no fee, no detention". */
  readonly isCoordinated: boolean;
}

/** The cues that count in a sentence: in order, each where it may stand, none inside a pseudo-cue or a longer cue. */
export function placeCues(
  cues: readonly Cue[],
  mentions: Mentions,
  words: readonly string[],
  fronted: readonly Clause[] = [],
): PlacedCue[] {
  const placed: PlacedCue[] = [];
  const coordinations = cues.flatMap(({ effect, concept }) =>
    effect === 'coordination' ? mentions.get(concept).map(({ from }) => from) : [],
  );
  for (const cue of cues) {
    for (const { from, to } of mentions.get(cue.concept)) {
      if (!standsRight(cue, from, words)) continue;
      const until = fronted.find((clause) => clause.from <= from && to <= clause.until)?.until;
      const isCoordinated = COORDINATORS.has(words[from - 1] ?? '');
      const ends = [
        ...(until !== undefined && isWithin(cue, from, fronted) ? [until] : []),
        ...(isInRelativeClause(cue, from, words) ? [to + RELATIVE_REACH] : []),
        ...(cue.reach === 'object' ? objectEnd(to, words, coordinations) : []),
      ];
      placed.push({ cue, from, to, isCoordinated, ...(ends.length > 0 ? { until: Math.min(...ends) } : {}) });
    }
  }
  return placed
    .filter((one) => !placed.some((other) => other !== one && swallows(other, one)))
    .filter(({ cue }) => cue.effect !== 'pseudo')
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * Where "Where he fails to appear, …" and "To end the chaos, …" end. A subordinate clause ends with its first comma, an
 * adjunct with the last one before the main verb, since it may be a list.
 */
export function frontedClauses(
  words: readonly string[],
  { subordinators, adjuncts, verbs }: Pick<OpenLanguage, 'subordinators' | 'adjuncts' | 'verbs'>,
): Clause[] {
  const clauses: Clause[] = [];
  let nextComma = -1;
  // The last comma before the next verb; that it is still sought, reading backwards.
  let commaBeforeVerb = -1;
  let isSought = false;
  for (let from = words.length - 1; from >= 0; from--) {
    const word = words[from]!;
    if (word === ',') {
      nextComma = from;
      if (isSought) commaBeforeVerb = from;
      isSought = false;
    } else if (verbs.has(word)) {
      commaBeforeVerb = -1;
      isSought = true;
    }
    if (from > 0 && !CLAUSE_STARTERS.has(words[from - 1]!)) continue;
    const isAdjunct = adjuncts.has(word);
    const until = isAdjunct ? commaBeforeVerb : subordinators.has(word) ? nextComma : -1;
    if (until !== -1) clauses.push({ from, until, isAdjunct });
  }
  return clauses.reverse();
}

const CLAUSE_STARTERS = new Set([',', ')', '.', ';', ':', '—', '–']);

/** "In no case, …": a negation that itself opens the clause is not confined to it; but "To stop abuse, …" is. */
const isWithin = ({ effect }: Cue, from: number, fronted: readonly Clause[]): boolean =>
  effect === 'exception' ||
  (effect === 'negation' &&
    fronted.every((clause) => clause.isAdjunct || (from !== clause.from && from !== clause.from + 1)));

const RELATIVES = new Set(['who', 'whom', 'whose', 'which']);
/** A relative clause has no mark at its end: so many tokens behind a negation in it are still its own. */
const RELATIVE_REACH = 4;

/** "Persons who do not hold a visa remain in detention": who does not is said of the persons, and not of the detention. */
function isInRelativeClause({ effect }: Cue, from: number, words: readonly string[]): boolean {
  if (effect !== 'negation') return false;
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    if (RELATIVES.has(words[at]!)) return true;
    if (!/^[a-z]/.test(words[at]!)) return false;
  }
  return false;
}

const COORDINATORS = new Set(['and', ',']);

/**
 * Where what a verb denies ends: with the verb joined to it or the means, "to end abuse and deport …", "stop arrivals by
 * detaining …", unless an infinitive of its own is joined, "the power to arrest and detain".
 */
function objectEnd(to: number, words: readonly string[], coordinations: readonly number[]): number[] {
  const joined = Math.min(...coordinations.filter((start) => start >= to));
  return Number.isFinite(joined) && !words.slice(to, joined).includes('to') ? [joined] : [];
}

function swallows(outer: PlacedCue, inner: PlacedCue): boolean {
  if (outer.from > inner.from || outer.to < inner.to) return false;
  if (outer.cue.effect === 'pseudo') return inner.cue.effect !== 'pseudo' && inner.cue.effect !== 'norm';
  if (outer.cue.effect !== inner.cue.effect || outer.to - outer.from <= inner.to - inner.from) return false;
  // "is repealed" looks back, and so does its "repealed"; "shall not be applied before" still denies what comes after.
  return outer.cue.direction === inner.cue.direction || outer.to === inner.to;
}

const CLAUSE_OPENERS = new Set([',', ';', ':', '—', '–', ')', '.', 'that', 'and', 'or', 'but', 'then', '“', '"']);

function standsRight(cue: Cue, from: number, words: readonly string[]): boolean {
  if (cue.at === 'anywhere' || from === 0) return true;
  const before = words[from - 1]!;
  return cue.at === 'clause-start'
    ? CLAUSE_OPENERS.has(before)
    : before === '.' || before === ')' || before === '—' || before === ':';
}

/**
 * Polarity of a mention by the cues that reach it. Negations count by parity: "may not prohibit an officer from
 * reporting" is a duty to allow reporting. A cue that stands inside the mention's own words is part of its meaning.
 */
export function polarityOf(mention: Mention, cues: readonly PlacedCue[]): Polarity {
  const negations: PlacedCue[] = [];
  let excepted = false;
  for (const placed of cues) {
    const { effect } = placed.cue;
    if (effect !== 'negation' && effect !== 'exception' && effect !== 'attribution') continue;
    if (!reaches(placed, mention, cues)) continue;
    if (effect === 'attribution') return 'attributed';
    if (effect === 'exception') excepted = true;
    // "shall not be applied" denies what stands before it and after it, but once.
    else if (!negations.some((other) => other.from < placed.to && placed.from < other.to)) negations.push(placed);
  }
  if (excepted) return 'excepted';
  return negations.length % 2 === 0 ? 'affirmed' : 'negated';
}

function reaches(placed: PlacedCue, { segments }: Mention, cues: readonly PlacedCue[]): boolean {
  for (let i = 0; i < segments.length; i += 2) {
    if (segments[i]! <= placed.from && placed.from < segments[i + 1]!) return false;
  }
  if (placed.cue.reach === 'sentence') return true;
  for (let i = 0; i < segments.length; i += 2) {
    const [from, to] = [segments[i]!, segments[i + 1]!];
    if (placed.until !== undefined && from >= placed.until) continue;
    // A cue may share its last word with the mention: "shall not be" before "be detained".
    const apart = placed.cue.direction === 'forward' ? placed.from < from : placed.to > to;
    if (!apart) continue;
    const between = placed.cue.direction === 'forward' ? [placed.to, from] : [to, placed.from];
    if (!stopped(placed, between[0]!, between[1]!, cues)) return true;
  }
  return false;
}

/** Whether the way between a cue and a mention, the positions [from, to), is cut off; a mention may begin with its predicate. */
function stopped({ cue }: PlacedCue, from: number, to: number, cues: readonly PlacedCue[]): boolean {
  let predicates = 0;
  for (const other of cues) {
    const isPredicate = other.cue.effect === 'predicate';
    // A border may share its last word with what follows: ", and shall" before "shall not be applied".
    if (other.cue.effect === 'boundary' && other.from >= from && other.from < to) return true;
    // Of "repeal the offence and end detention" each negates its own: the first does not reach past the second, which
    // may be what the mention begins with, "no amnesties and no appeal".
    const negatesItsOwn = other.isCoordinated && other.cue.effect === 'negation' && cue.effect === 'negation';
    const beginsMention = cue.direction === 'forward' && other.from === to;
    if (negatesItsOwn && other.from >= from && (other.to <= to || beginsMention)) return true;
    if (other.from < from || (isPredicate && cue.direction === 'forward' ? other.from > to : other.to > to)) continue;
    if (other.cue.effect === 'exception') return true;
    if (isPredicate) predicates++;
  }
  if (cue.reach === 'phrase' || cue.reach === 'object') return predicates > 0;
  return cue.reach === 'predicate' && predicates > 1;
}
