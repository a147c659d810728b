import type { Span } from '../document/span.ts';
import { partedAtLineEnds, removeAll } from '../letters/lineEnds.ts';

/** Makes one word of two that a line's end has broken, where the report has the one and not both of the two. */
export function joinBrokenWords(text: string, words: string[], spans: Span[], known: ReadonlySet<string>): void {
  const removed: number[] = [];
  for (const { second, isHyphenated } of partedAtLineEnds(text, {
    count: spans.length,
    startOf: (at) => spans[at]!.start,
    endOf: (at) => spans[at]!.end,
  })) {
    const [one, other] = [words[second - 1]!, words[second]!];
    const areTwo = known.has(one) && (!isHyphenated || known.has(other));
    if (removed.at(-1) === second - 1 || areTwo || !known.has(one + other)) continue;
    words[second - 1] = one + other;
    spans[second - 1] = { start: spans[second - 1]!.start, end: spans[second]!.end };
    removed.push(second);
  }
  removeAll(words, removed);
  removeAll(spans, removed);
}
