import { type CitationChecker, citationChecker } from '../citations/checkCitations.ts';
import type { Condition, Criterion, Cue, RulesetData } from '../criteria/ruleset.ts';
import { openFinder } from '../matching/finder.ts';
import { type OpenLanguage, openLanguage } from '../matching/language.ts';
import type { Finder } from '../matching/mentions.ts';

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
  readonly finder: Finder;
  readonly cues: readonly Cue[];
  readonly language: OpenLanguage;
  /** Concepts that name who acts or is acted upon. */
  readonly actors: readonly number[];
  /** By the concept that triggers them. */
  readonly tests: ReadonlyMap<number, readonly Test[]>;
  /** Concepts whose polarity matters wherever they stand: safeguards, and what lifts a finding from afar. */
  readonly safeguards: ReadonlySet<number>;
  /** By concept, whether a criterion or a kind of draft speaks of it; most are merely steps of others. */
  readonly isWatched: readonly boolean[];
}

export function openRuleset(data: RulesetData): Ruleset {
  const tests = new Map<number, Test[]>();
  const safeguards = new Set<number>();
  for (const criterion of data.criteria) {
    for (const concept of criterion.safeguards) safeguards.add(concept);
    for (const condition of criterion.when) {
      for (const concept of condition.find)
        tests.set(concept, [...(tests.get(concept) ?? []), { criterion, condition }]);
      for (const { any } of condition.without) for (const concept of any) safeguards.add(concept);
    }
  }
  const { language, lexicon, patterns } = data;
  const isWatched = new Array<boolean>(data.concepts.length).fill(false);
  for (const concept of [...tests.keys(), ...safeguards, ...required(data)]) isWatched[concept] = true;
  return {
    data,
    citations: citationChecker(data.report),
    finder: openFinder(lexicon, language, patterns, data.concepts.length),
    cues: data.cues,
    language: openLanguage(language),
    actors: data.concepts.flatMap(({ actor }, index) => (actor ? [index] : [])),
    tests,
    safeguards,
    isWatched,
  };
}

const required = ({ criteria, kinds, matter }: RulesetData): number[] => [
  ...criteria.flatMap(({ when }) => when.flatMap((condition) => condition.with.flatMap(({ any }) => any))),
  ...kinds.flatMap(({ title, form }) => [...title, ...form]),
  ...matter,
];
