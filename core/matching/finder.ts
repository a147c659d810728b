import type { Language, Lexicon, PackedPatterns } from '../criteria/ruleset.ts';
import { type Joined, join, settled } from './join.ts';
import { openLexicon } from './lexicon.ts';
import type { Finder, Mention, Mentions } from './mentions.ts';
import { openPatterns } from './openPatterns.ts';
import { openPossible } from './possible.ts';
import { openVocabulary } from './vocabulary.ts';

const NONE: readonly Mention[] = [];

/**
 * Finds phrases by their words, and with them all that a sentence may mention; where a concept is mentioned, by joining its
 * patterns and those of their steps, is worked out when it is asked for. `named` is how many concepts have names; the
 * others are steps.
 */
export function openFinder(lexicon: Lexicon, language: Language, packed: PackedPatterns, named: number): Finder {
  const opened = openLexicon(lexicon, language);
  const patterns = openPatterns(packed, opened.phrases.concepts);
  const { steps, gaps, patternsOf } = patterns;
  const numberOf = (word: string): number => opened.numbers.get(word) ?? -1;
  const possible = openPossible(opened, patterns, named);
  let sentence = 0;
  let words: readonly string[] = [];
  /** By concept, the sentence in which it was last worked out, and its mentions there in the order of their places. */
  const known = new Uint32Array(patterns.levelOf.length);
  const lists: (readonly Mention[])[] = new Array(patterns.levelOf.length).fill(NONE);

  const mentionsOf = (concept: number): readonly Mention[] => {
    if (known[concept] === sentence) return lists[concept]!;
    known[concept] = sentence;
    lists[concept] = possible.has(concept) ? found(concept) : NONE;
    return lists[concept]!;
  };

  const found = (concept: number): readonly Mention[] => {
    const mentions: Mention[] = [];
    const inOrder = possible.eachPlace(concept, (from, to) => {
      mentions.push({ concept, from, to, segments: [from, to] });
    });
    let isJoined = false;
    for (let at = patternsOf.starts[concept]!; at < patternsOf.starts[concept + 1]!; at++) {
      for (const { from, to, segments } of joined(patternsOf.values[at]!)) {
        mentions.push({ concept, from, to, segments });
        isJoined = true;
      }
    }
    return isJoined || !inOrder ? settled(mentions) : mentions;
  };

  const joined = (pattern: number): readonly Joined[] => {
    const [begin, end] = [steps.starts[pattern]!, steps.starts[pattern + 1]!];
    for (let at = begin; at < end; at++) if (!possible.has(steps.values[at]!)) return NONE;
    let partial: readonly Joined[] = mentionsOf(steps.values[begin]!);
    for (let at = begin + 1; at < end && partial.length > 0; at++)
      partial = join(partial, mentionsOf(steps.values[at]!), gaps[at]!, words, possible.transparentBefore);
    return partial;
  };

  return {
    vocabulary: openVocabulary([...opened.numbers.keys()], possible.areTogether),
    find(sentenceWords, numbers = sentenceWords.map(numberOf)): Mentions {
      words = sentenceWords;
      possible.read(words, numbers);
      const mine = ++sentence;
      const own = (): void => {
        if (mine !== sentence) throw new Error('the mentions of a sentence are read before the next sentence is');
      };
      return {
        among(isWanted) {
          own();
          return possible.among(isWanted);
        },
        may(concept) {
          own();
          return possible.has(concept);
        },
        get(concept) {
          own();
          return mentionsOf(concept);
        },
      };
    },
  };
}
