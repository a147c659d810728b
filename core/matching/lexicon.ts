import { inverted, type Lists, unpacked } from '../criteria/packed.ts';
import type { Language, Lexicon } from '../criteria/ruleset.ts';

/** The trie of all phrases, opened for reading: everything by number, in columns. */
export interface Trie {
  /** Each word that the trie or the language knows, with its number; any other word has none. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By a word's number, 1 where it may stand inside any phrase without being written there, as articles may. */
  readonly isTransparent: Uint8Array;
  /** By a word's number, the classes of its lexemes; one may stand there twice. */
  readonly classesOf: Lists;
  /** By node, the classes of its edges. The edge at place `i` leads to node `i + 1`. */
  readonly edges: Lists;
  /** By class, the place of the root's edge of that class, or -1. */
  readonly rootEdges: Int32Array;
  /** By node, the concepts whose phrases end there. */
  readonly accepts: Lists;
}

export function openLexicon(lexicon: Lexicon, { articles, transparent }: Language): Trie {
  const classes = unpacked(lexicon.classes);
  const edges = unpacked(lexicon.edges);
  const numbers = new Map<string, number>();
  const lexemesOf: number[][] = [];
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
      lexemesOf.push([]);
    }
    return number;
  };
  lexicon.lexemes.forEach((lexeme, index) => {
    const stemEnd = lexeme.indexOf('|');
    const stem = lexeme.slice(0, stemEnd);
    for (const ending of lexeme.slice(stemEnd + 1).split(',')) lexemesOf[numberOf(stem + ending)]!.push(index);
  });
  const passable = [...articles, ...transparent].map(numberOf);
  const isTransparent = new Uint8Array(numbers.size);
  for (const word of passable) isTransparent[word] = 1;
  const rootEdges = new Int32Array(classes.starts.length - 1).fill(-1);
  for (let at = edges.starts[0]!; at < edges.starts[1]!; at++) rootEdges[edges.values[at]!] = at;
  return {
    numbers,
    isTransparent,
    classesOf: composed(lexemesOf, inverted(classes, lexicon.lexemes.length)),
    edges,
    rootEdges,
    accepts: unpacked(lexicon.accepts),
  };
}

/** For each of the lists, the members of its members. */
function composed(lists: readonly (readonly number[])[], members: Lists): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    let length = 0;
    for (const one of list) length += members.starts[one + 1]! - members.starts[one]!;
    starts[index + 1] = starts[index]! + length;
  });
  const values = new Int32Array(starts[lists.length]!);
  let count = 0;
  for (const list of lists) {
    for (const one of list) {
      const own = members.values.subarray(members.starts[one]!, members.starts[one + 1]!);
      values.set(own, count);
      count += own.length;
    }
  }
  return { starts, values };
}
