import type { Vocabulary } from './vocabulary.ts';

/** One occurrence of a concept in a sentence. `from` and `to` are half-open positions in the sentence's tokens. */
export interface Mention {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
  /** The words themselves, without the gaps between them: `[from, to, from, to, …]`. */
  readonly segments: readonly number[];
}

/** What a sentence mentions. It is read before the next sentence is: then it throws. */
export interface Mentions {
  /** Whether a concept may be mentioned: all its words are there, in whatever order. Told faster than `get`. */
  may(concept: number): boolean;
  /** Those of the concepts that may be mentioned and are wanted, given by concept. */
  among(isWanted: readonly boolean[]): number[];
  /** In the order of their places, of those that begin together the longest first; none where it is not mentioned. */
  get(concept: number): readonly Mention[];
}

export interface Finder {
  /** All words of phrases. */
  readonly vocabulary: Vocabulary;
  /** All mentions in a sentence, given as its words; faster where their numbers in the vocabulary are known. */
  find(words: readonly string[], numbers?: readonly number[]): Mentions;
}
