import type { Condition, Criterion, Cue, RulesetData } from '../criteria/ruleset.ts';
import { type OpenLanguage, openLanguage } from '../matching/language.ts';
import { openLexicon, type Trie } from '../matching/lexicon.ts';
import { openPatterns, type Patterns } from '../matching/mentions.ts';

/** A condition and whose it is. */
export interface Test {
  readonly criterion: Criterion;
  readonly condition: Condition;
}

/** The ruleset made ready for reviewing; made once, shared by all reviews. */
export interface Ruleset {
  readonly data: RulesetData;
  readonly trie: Trie;
  readonly patterns: Patterns;
  readonly cues: readonly Cue[];
  readonly language: OpenLanguage;
  readonly actors: ReadonlySet<number>;
  /** By the concept that triggers them. */
  readonly tests: ReadonlyMap<number, readonly Test[]>;
  /** Concepts whose polarity matters wherever they stand: safeguards, and what lifts a finding from afar. */
  readonly safeguards: ReadonlySet<number>;
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
  const { language } = data;
  return {
    data,
    trie: openLexicon(data.lexicon, language),
    patterns: openPatterns(data.patterns),
    cues: data.cues,
    language: openLanguage(language),
    actors: new Set(data.concepts.flatMap(({ actor }, index) => (actor ? [index] : []))),
    tests,
    safeguards,
  };
}
