import { partedAtLineEnds, removeAll } from '../letters/lineEnds.ts';
import type { noTokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Makes one word of two that a line's end has broken, among the tokens from `first` on: "deten-⏎tion" and "ir⏎regular" are
 * words that phrases know. Words that phrases have one behind the other stay two, as in "non-⏎citizen"; and without a
 * hyphen, so does whatever begins with a word that is known: "a⏎lien".
 */
export function joinBrokenWords(
  text: string,
  tokens: ReturnType<typeof noTokens>,
  first: number,
  vocabulary: Vocabulary,
): void {
  const { words, numbers, starts, ends } = tokens;
  const count = words.length;
  const removed: number[] = [];
  for (const { second, isHyphenated } of partedAtLineEnds(
    text,
    { count, startOf: (at) => starts[at]!, endOf: (at) => ends[at]! },
    first,
  )) {
    const last = second - 1;
    if (removed.at(-1) === last || (!isHyphenated && numbers[last] !== -1)) continue;
    const word = words[last]! + words[second]!;
    const number = vocabulary.numberAt(word, 0, word.length);
    if (number === -1 || /\d/.test(word) || vocabulary.areTogether(numbers[last]!, numbers[second]!)) continue;
    words[last] = word;
    numbers[last] = number;
    ends[last] = ends[second]!;
    removed.push(second);
  }
  if (removed.length > 0) for (const column of [words, numbers, starts, ends]) removeAll<unknown>(column, removed);
}
