import { type CitationChecker, citationChecker } from '../citations/checkCitations.ts';
import type { Condition, Criterion, Cue, RulesetData } from '../criteria/ruleset.ts';
import { openFinder } from '../matching/finder.ts';
import { type OpenLanguage, openLanguage } from '../matching/language.ts';
import type { Finder } from '../matching/mentions.ts';
import { isAfar } from './conditions.ts';

/** A condition and whose it is. */
export interface Test {
  readonly criterion: Criterion;
  readonly condition: Condition;
}

/** The ruleset made ready for reviewing; made once, shared by all reviews. */
export interface Ruleset {
  readonly data: RulesetData;
  /** Checks drafts' citations of the report. */
  readonly citations: CitationChecker;
  /** Opened when first asked for, which takes most of the time. */
  readonly finder: Finder;
  readonly cues: readonly Cue[];
  readonly language: OpenLanguage;
  /** Concepts that name who acts or is acted upon. */
  readonly actors: readonly number[];
  /** By concept, what it triggers. */
  readonly testsOf: readonly (readonly Test[])[];
  /** Concepts whose polarity matters wherever they stand: safeguards, and what lifts a finding from afar. */
  readonly safeguards: ReadonlySet<number>;
  /** Concepts that matter beyond their sentence: safeguards, what a finding asks of its section, signs of a kind of draft. */
  readonly isToldAfar: readonly boolean[];
  /** By concept, whether a block is searched for it: it triggers something, or matters beyond its sentence. */
  readonly isSought: readonly boolean[];
  /** By concept, whether a criterion or a kind of draft speaks of it; most are merely steps of others. */
  readonly isWatched: readonly boolean[];
}

export function openRuleset(data: RulesetData): Ruleset {
  const { language, lexicon, patterns, criteria, kinds, matter } = data;
  const testsOf = data.concepts.map((): Test[] => []);
  for (const criterion of criteria) {
    for (const condition of criterion.when)
      for (const concept of condition.find) testsOf[concept]!.push({ criterion, condition });
  }
  const conditions = criteria.flatMap(({ when }) => when);
  const required = conditions.flatMap((condition) => condition.with);
  const safeguards = new Set([
    ...criteria.flatMap((criterion) => criterion.safeguards),
    ...conditions.flatMap(({ without }) => without.filter(isAfar).flatMap(({ any }) => any)),
  ]);
  const toldAfar = [
    ...safeguards,
    ...required.filter(isAfar).flatMap(({ any }) => any),
    ...kinds.flatMap(({ title, form }) => [...title, ...form]),
    ...matter,
    ...criteria.flatMap(({ mootIn }) => mootIn),
  ];
  const marked = (concepts: Iterable<number>): boolean[] => {
    const marks = new Array<boolean>(data.concepts.length).fill(false);
    for (const concept of concepts) marks[concept] = true;
    return marks;
  };
  let finder: Finder | undefined;
  return {
    data,
    citations: citationChecker(data.report),
    get finder() {
      finder ??= openFinder(lexicon, language, patterns, data.concepts.length);
      return finder;
    },
    cues: data.cues,
    language: openLanguage(language),
    actors: data.concepts.flatMap(({ actor }, index) => (actor ? [index] : [])),
    testsOf,
    safeguards,
    isToldAfar: marked(toldAfar),
    isSought: marked([...conditions.flatMap(({ find }) => find), ...toldAfar]),
    isWatched: marked([...conditions.flatMap(({ find }) => find), ...toldAfar, ...required.flatMap(({ any }) => any)]),
  };
}
