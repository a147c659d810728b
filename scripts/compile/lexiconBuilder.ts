import { packedClasses } from '../../core/criteria/packedClasses.ts';
import { type PhraseNode, packedPhrases } from '../../core/criteria/packedPhrases.ts';
import type { Lexicon } from '../../core/index.ts';
import { foldedLexemes } from './foldedLexemes.ts';
import { formsOf } from './forms.ts';
import type { Word } from './phrase.ts';

/** A place within phrases; its edges are rows of words, by their names. */
interface Node {
  readonly edges: Map<string, Node>;
  ends: boolean;
}

/** Nodes of one key go on alike. */
interface Merged {
  readonly edges: readonly (readonly [string, Merged])[];
  readonly ends: boolean;
  readonly key: string;
}

const node = (): Node => ({ edges: new Map(), ends: false });

/** Gathers rows of words into a tree for each concept, whose edges are classes of lexemes. */
export function lexiconBuilder(articles: readonly string[]) {
  const rows = new Map<string, readonly Word[]>();
  const roots: Node[] = [];
  const skipped = new Set(articles);

  const nameOf = (row: readonly Word[]): string => {
    const members = new Map(row.map((one) => [lexemeOf(one), { ...one, word: one.word.toLowerCase() }]));
    const name = [...members.keys()].sort().join('|');
    if (!rows.has(name)) rows.set(name, [...members.values()]);
    return name;
  };

  /** The same phrases in fewer edges: those of a node that go on alike become one, for the words of all. */
  const merged = ({ edges, ends }: Node): Merged => {
    const alike = new Map<string, { row: Word[]; to: Merged }>();
    for (const [name, child] of edges) {
      const to = merged(child);
      const known = alike.get(to.key);
      if (known) known.row.push(...rows.get(name)!);
      else alike.set(to.key, { row: [...rows.get(name)!], to });
    }
    const ways = [...alike.values()].map(({ row, to }): [string, Merged] => [nameOf(row), to]);
    const key = ways.map(([name, to]) => `${name}${to.key}`).sort();
    return { edges: ways, ends, key: `${ends ? '!' : ''}(${key.join(' ')})` };
  };

  return {
    add(row: readonly (readonly Word[])[], concept: number): void {
      const written = row.filter((one, at) => at === 0 || !one.every(({ word }) => skipped.has(word)));
      while (roots.length <= concept) roots.push(node());
      let at = roots[concept]!;
      for (const name of written.map(nameOf)) {
        const next = at.edges.get(name) ?? node();
        at.edges.set(name, next);
        at = next;
      }
      at.ends = true;
    },
    /** `numberOf` gives a concept the number that it is to have. */
    build(numberOf: (concept: number) => number): Lexicon {
      const classes = numbering((name: string) => name);
      const lexemes = numbering(lexemeOf);
      const numbered = ({ edges, ends }: Merged): PhraseNode => ({
        // A node's own class gets its number before those below it.
        edges: edges.map(([name, child]) => [classes.of(name), numbered(child)]),
        ends,
      });
      const ordered: Node[] = [];
      roots.forEach((root, concept) => {
        ordered[numberOf(concept)] = root;
      });
      const phrases = packedPhrases(Array.from(ordered, (root) => numbered(merged(root ?? node()))));
      const members = classes.all.map((name) => rows.get(name)!.map(lexemes.of));
      const numerals = lexemes.all.flatMap(({ word }) => (/^\d+$/.test(word) ? [word] : []));
      return {
        // Numbers that some phrase writes out are found as any number, too.
        lexemes: foldedLexemes(
          lexemes.all.map(({ word, inflected }) => (word === '#' ? [word, ...numerals] : formsOf(word, inflected))),
        ),
        classes: packedClasses(members),
        phrases,
      };
    },
  };
}

const lexemeOf = ({ word, inflected }: Word): string => `${word.toLowerCase()}${inflected ? '~' : ''}`;

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
