import { findMentions, type Mention, type Mentions } from '../matching/mentions.ts';
import type { Sentence } from '../matching/sentences.ts';
import type { Tokens } from '../matching/tokens.ts';
import { frontedClauses, type PlacedCue, type Polarity, placeCues, polarityOf } from '../polarity/polarity.ts';
import type { Ruleset } from './openRuleset.ts';

/** A sentence with all that was found in it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly words: readonly string[];
  readonly mentions: Mentions;
  readonly cues: readonly PlacedCue[];
  /** Mentions of those who act or are acted upon, in order; of two at one place the longer. */
  readonly actors: readonly Mention[];
  /** Whether it opens with "where", "if" or the like. */
  readonly startsSubordinate: boolean;
  readonly isNorm: boolean;
  /** Whether a mention's words are another's: quoted, or part of a title. */
  readonly isAnothers: (mention: Mention) => boolean;
  /** Whether a mention stands in the condition of the rule, "Where a claim is inadmissible, …", and not in the rule. */
  readonly isConditional: (mention: Mention) => boolean;
  readonly polarity: (mention: Mention) => Polarity;
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
  const words = sentence.tokens.map((position) => tokens.words[position]!);
  const mentions = findMentions(ruleset.trie, ruleset.patterns, words);
  const fronted = frontedClauses(words, ruleset.language.subordinators);
  const cues = placeCues(ruleset.cues, mentions, words, fronted);
  const actors = [...mentions.values()]
    .filter(([first]) => ruleset.actors.has(first!.concept))
    .flat()
    .sort((a, b) => a.from - b.from || b.to - a.to);
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
    startsSubordinate: ruleset.language.subordinators.has(words.find((word) => /^[a-z]{2}/.test(word)) ?? ''),
    isNorm: cues.some(({ cue }) => cue.effect === 'norm'),
    isAnothers,
    isConditional: ({ from, to }) =>
      fronted.some(
        (clause) => ruleset.language.conditionals.has(words[clause.from]!) && clause.from <= from && to <= clause.until,
      ),
    polarity: (mention) => (isAnothers(mention) ? 'attributed' : polarityOf(mention, cues)),
  };
}
