import { toDeltas } from '../../core/criteria/deltas.ts';
import type { Lexicon } from '../../core/index.ts';
import { formsOf } from './forms.ts';
import type { Word } from './phrase.ts';

interface Node {
  readonly edges: Map<number, Node>;
  readonly accepts: Set<number>;
}

const node = (): Node => ({ edges: new Map(), accepts: new Set() });

/** Gathers rows of words into one trie whose edges are classes of lexemes. */
export function lexiconBuilder(articles: readonly string[]) {
  const lexemes = numbering<Word>(({ word, inflected }) => (inflected ? `${word}~` : word));
  const classes = numbering<readonly number[]>((members) => members.join(' '));
  const root = node();
  const skipped = new Set(articles);

  const classOf = (row: readonly Word[]): number =>
    classes.of(
      [...new Set(row.map(({ word, inflected }) => lexemes.of({ word: word.toLowerCase(), inflected })))].sort(
        (a, b) => a - b,
      ),
    );

  return {
    add(row: readonly (readonly Word[])[], concept: number): void {
      const written = row.filter((one, at) => at === 0 || !one.every(({ word }) => skipped.has(word)));
      let at = root;
      for (const one of written) {
        const wordClass = classOf(one);
        let next = at.edges.get(wordClass);
        if (!next) {
          next = node();
          at.edges.set(wordClass, next);
        }
        at = next;
      }
      at.accepts.add(concept);
    },
    build(): Lexicon {
      const forms = lexemes.all.map(({ word, inflected }) => folded(formsOf(word, inflected)));
      const edges: number[][] = [];
      const accepts: number[][] = [];
      for (let level = [root]; level.length > 0; level = level.flatMap((one) => [...one.edges.values()])) {
        for (const one of level) {
          edges.push([...one.edges.keys()]);
          accepts.push([...one.accepts]);
        }
      }
      return {
        lexemes: forms,
        classes: toDeltas(classes.all),
        edges: toDeltas(edges),
        accepts: toDeltas(accepts),
      };
    },
  };
}

/** "detain|,s,ed,ing": what the forms have in common, and their endings. */
function folded(forms: readonly string[]): string {
  let stem = forms[0]!;
  for (const form of forms) while (!form.startsWith(stem)) stem = stem.slice(0, -1);
  return `${stem}|${forms.map((form) => form.slice(stem.length)).join(',')}`;
}

/** Numbers things in the order in which they are first met, equal ones alike. */
function numbering<T>(keyOf: (one: T) => string) {
  const numbers = new Map<string, number>();
  const all: T[] = [];
  return {
    all,
    of: (one: T): number => {
      const key = keyOf(one);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      return all.push(one) - 1;
    },
  };
}
