import { firstWhere } from '../document/firstWhere.ts';
import type { Span } from '../document/span.ts';
import { removeAll } from '../letters/lineEnds.ts';
import type { noTokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Markup that says where a word may be broken, and is not seen where it is not. */
const UNSEEN = /^(?:<wbr ?\/?>|&(?:shy|ZeroWidthSpace|zwn?j|#173|#x0*ad|#8203|#x0*200b);)$/i;
const LONGEST = '&ZeroWidthSpace;'.length;

/** Makes one word of the pieces that such markup parts, among the tokens from `first` on: "de&shy;ten<wbr>tion" is "detention". */
export function joinHyphenated(
  text: string,
  masked: readonly Span[],
  tokens: ReturnType<typeof noTokens>,
  first: number,
  vocabulary: Vocabulary,
): void {
  const { words, numbers, starts, ends } = tokens;
  const removed: number[] = [];
  let whole = -1;
  for (const { start, end } of masked) {
    if (end - start > LONGEST || !UNSEEN.test(text.slice(start, end))) continue;
    const second = firstWhere(words.length, (index) => starts[index]! >= end);
    if (second <= first || starts[second] !== end || ends[second - 1] !== start) continue;
    if (!/^\p{L}/u.test(words[second]!) || !/\p{L}$/u.test(words[second - 1]!)) continue;
    if (removed.at(-1) !== second - 1) whole = second - 1;
    words[whole] += words[second]!;
    ends[whole] = ends[second]!;
    numbers[whole] = vocabulary.numberAt(words[whole]!, 0, words[whole]!.length);
    removed.push(second);
  }
  if (removed.length > 0) for (const column of [words, numbers, starts, ends]) removeAll<unknown>(column, removed);
}
