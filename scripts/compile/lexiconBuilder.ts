import type { Lexicon } from '../../core/index.ts';
import { formsOf } from './forms.ts';
import type { Word } from './phrase.ts';

/** Gathers rows of words into one trie whose edges are classes of word forms. */
export function lexiconBuilder(articles: readonly string[]) {
  const classes = new Map<string, number>();
  const words = new Map<string, Set<number>>();
  const edges: Map<number, number>[] = [new Map()];
  const accepts: Set<number>[] = [new Set()];
  const skipped = new Set(articles);

  const classOf = (forms: readonly string[]): number => {
    const key = [...forms].sort().join(' ');
    const known = classes.get(key);
    if (known !== undefined) return known;
    const index = classes.size;
    classes.set(key, index);
    for (const form of forms) words.set(form, (words.get(form) ?? new Set()).add(index));
    return index;
  };

  return {
    add(row: readonly (readonly Word[])[], concept: number): void {
      const written = row.filter((words, at) => at === 0 || !words.every(({ word }) => skipped.has(word)));
      let node = 0;
      for (const words of written) {
        const wordClass = classOf(words.flatMap(({ word, inflected }) => formsOf(word.toLowerCase(), inflected)));
        let next = edges[node]!.get(wordClass);
        if (next === undefined) {
          next = edges.length;
          edges.push(new Map());
          accepts.push(new Set());
          edges[node]!.set(wordClass, next);
        }
        node = next;
      }
      accepts[node]!.add(concept);
    },
    build: (): Lexicon => ({
      words: Object.fromEntries([...words].map(([word, of]) => [word, [...of]])),
      edges: edges.map((map) => [...map].flat()),
      accepts: accepts.map((set) => [...set]),
    }),
  };
}
