import { composed, inverted, type Lists } from '../criteria/lists.ts';
import { unpacked } from '../criteria/packed.ts';
import { unpackedClasses } from '../criteria/packedClasses.ts';
import { type Phrases, unpackedPhrases } from '../criteria/packedPhrases.ts';
import type { FoldedLexemes, Language, Lexicon } from '../criteria/ruleset.ts';

/** The words of all phrases, opened for reading: everything by number, in columns. */
export interface OpenLexicon {
  /** Each word that phrases or the language know, with its number; any other word has none. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By a word's number, 1 where it may stand inside any phrase without being written there, as articles may. */
  readonly isTransparent: Uint8Array;
  /** By a word's number, the classes of its lexemes; one may stand there twice. */
  readonly classesOf: Lists;
  readonly phrases: Phrases;
  /** By class, the nodes to which it leads from the start of a phrase, as places in `phrases.openings`. */
  readonly openingsOf: Lists;
}

export function openLexicon(lexicon: Lexicon, { articles, transparent }: Language): OpenLexicon {
  const classes = unpackedClasses(lexicon.classes);
  const phrases = unpackedPhrases(lexicon.phrases);
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
    }
    return number;
  };
  const wordsOf = wordsByLexeme(lexicon.lexemes, numberOf);
  const passable = [...articles, ...transparent].map(numberOf);
  const isTransparent = new Uint8Array(numbers.size);
  for (const word of passable) isTransparent[word] = 1;
  const { classOf, openings } = phrases;
  const opening = {
    starts: Int32Array.from({ length: openings.length + 1 }, (_, at) => at),
    values: openings.map((node) => classOf[node]!),
  };
  return {
    numbers,
    isTransparent,
    classesOf: composed(inverted(wordsOf, numbers.size), inverted(classes, wordsOf.starts.length - 1)),
    phrases,
    openingsOf: inverted(opening, classes.starts.length - 1),
  };
}

/** By lexeme, the numbers of its forms. */
function wordsByLexeme(lexemes: FoldedLexemes, numberOf: (word: string) => number): Lists {
  const stems = lexemes.stems.split(' ');
  const endings = lexemes.endings.map((one) => one.split(','));
  const endingsOf = unpacked(lexemes.endingsOf);
  const starts = new Int32Array(stems.length + 1);
  for (let at = 0; at < stems.length; at++) starts[at + 1] = starts[at]! + endings[endingsOf[at]!]!.length;
  const values = new Int32Array(starts[stems.length]!);
  let length = 0;
  for (let at = 0; at < stems.length; at++)
    for (const ending of endings[endingsOf[at]!]!) values[length++] = numberOf(stems[at]! + ending);
  return { starts, values };
}
