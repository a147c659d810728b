import type { Mention, Mentions } from '../matching/mentions.ts';
import type { Sentence } from '../matching/sentences.ts';
import type { Tokens } from '../matching/tokens.ts';
import { frontedClauses, type PlacedCue, type Polarity, placeCues, polarityOf } from '../polarity/polarity.ts';
import type { Ruleset } from './openRuleset.ts';

/** A sentence with all that was found in it; what few sentences need is worked out when it is asked for. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly words: readonly string[];
  readonly mentions: Mentions;
  cues(): readonly PlacedCue[];
  /** Mentions of those who act or are acted upon, in order; of two at one place the longer. */
  actors(): readonly Mention[];
  /** Whether it opens with "where", "if" or the like. */
  startsSubordinate(): boolean;
  isNorm(): boolean;
  /** Told without looking where the words stand. */
  mayBeNorm(): boolean;
  /** Whether a mention's words are another's: quoted, or part of a title. */
  isAnothers(mention: Mention): boolean;
  /** Whether a mention stands in the condition of the rule, "Where a claim is inadmissible, …", and not in the rule. */
  isConditional(mention: Mention): boolean;
  polarity(mention: Mention): Polarity;
}

/** In the marks of a block's tokens: of a token in quotation marks; one that is merely part of a title is 1. */
export const QUOTED = 2;

/**
 * `attributed` tells of each token of the block whether it is another's word: quoted, or part of a title. Words are a
 * title's only where all of them are: "reported to the Home Office" is the draft's own.
 */
export function readSentence(
  ruleset: Ruleset,
  sentence: Sentence,
  tokens: Tokens,
  attributed: Uint8Array,
): ReadSentence {
  const words: string[] = [];
  const numbers: number[] = [];
  for (const position of sentence.tokens) {
    words.push(tokens.words[position]!);
    numbers.push(tokens.numbers[position]!);
  }
  const mentions = ruleset.finder.find(words, numbers);
  const fronted = once(() => frontedClauses(words, ruleset.language));
  const cues = once(() => placeCues(ruleset.cues, mentions, words, fronted()));
  const actors = once(() =>
    ruleset.actors.flatMap((concept) => mentions.get(concept)).sort((a, b) => a.from - b.from || b.to - a.to),
  );
  const isAnothers = ({ segments }: Mention): boolean => {
    let isTitle = true;
    for (let i = 0; i < segments.length; i += 2) {
      for (let at = segments[i]!; at < segments[i + 1]!; at++) {
        const mark = attributed[sentence.tokens[at]!];
        if (mark === QUOTED) return true;
        if (!mark) isTitle = false;
      }
    }
    return isTitle;
  };
  return {
    sentence,
    words,
    mentions,
    cues,
    actors,
    startsSubordinate: () => ruleset.language.subordinators.has(words.find((word) => /^[a-z]{2}/.test(word)) ?? ''),
    isNorm: once(() => cues().some(({ cue }) => cue.effect === 'norm')),
    mayBeNorm: once(() => ruleset.cues.some(({ effect, concept }) => effect === 'norm' && mentions.may(concept))),
    isAnothers,
    isConditional: ({ from, to }) =>
      fronted().some(
        (clause) => ruleset.language.conditionals.has(words[clause.from]!) && clause.from <= from && to <= clause.until,
      ),
    polarity: (mention) => (isAnothers(mention) ? 'attributed' : polarityOf(mention, cues())),
  };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
