import type { Span } from '../document/span.ts';
import { asRead, markAsRead } from '../letters/asRead.ts';
import { APOSTROPHE, DIGIT, INVISIBLE, kindAt, LETTER, lengthAt, PUNCTUATION, SKIP } from '../letters/kinds.ts';
import { joinBrokenWords } from './brokenWords.ts';
import { joinHyphenated } from './joinHyphenated.ts';
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.ts';

/** The words and punctuation of a text, in order. Column-wise, since a draft of a megabyte has 200,000 of them. */
export interface Tokens {
  /** As their reader sees them, in small letters; punctuation stands for itself. */
  readonly words: readonly string[];
  /** Of each word its number in the vocabulary that it was read with, or -1. */
  readonly numbers: readonly number[];
  /** UTF-16 offsets in the text that was read. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const noTokens = () => ({
  words: [] as string[],
  numbers: [] as number[],
  starts: [] as number[],
  ends: [] as number[],
});

/** Adds to `into` the tokens of `text` inside `span`, but for the masked ranges. Linear; total. */
function scan(
  text: string,
  start: number,
  end: number,
  into: ReturnType<typeof noTokens>,
  vocabulary: Vocabulary,
): void {
  let at = start;
  while (at < end) {
    const kind = kindAt(text, at);
    const from = at;
    at += lengthAt(text, at);
    if (kind === SKIP || kind === INVISIBLE) continue;
    let to = at;
    let isPlain = text.charCodeAt(from) < 128;
    if (kind === LETTER || kind === DIGIT) {
      for (; at < end; at += lengthAt(text, at)) {
        const next = kindAt(text, at);
        if (next === APOSTROPHE ? !isNegation(text, at) : next !== DIGIT && next !== LETTER && next !== INVISIBLE)
          break;
        if (text.charCodeAt(at) >= 128) isPlain = false;
        if (next !== INVISIBLE) to = at + lengthAt(text, at);
      }
    }
    let number = isPlain ? vocabulary.numberAt(text, from, to) : -1;
    const word = number === -1 ? written(text.slice(from, to), kind, isPlain) : vocabulary.words[number]!;
    if (!isPlain) number = vocabulary.numberAt(word, 0, word.length);
    // What is drawn over letters, where there are none, is no word.
    if (word !== '') push(into, word, number, from, to);
    if (kind === LETTER && isPossessive(text, at, end)) at += 2;
  }
}

function written(word: string, kind: number, isPlain: boolean): string {
  if (isPlain) return word.toLowerCase();
  return kind === PUNCTUATION ? markAsRead(word) : asRead(word);
}

function push(into: ReturnType<typeof noTokens>, word: string, number: number, from: number, to: number): void {
  into.words.push(word);
  into.numbers.push(number);
  into.starts.push(from);
  into.ends.push(to);
}

/** "n't", seen from its apostrophe. */
const isNegation = (text: string, at: number): boolean => /^n['’ʼ＇]t$/i.test(text.slice(at - 1, at + 2));

/** "'s" belongs to no word: "an alien's claim" mentions an alien. */
function isPossessive(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || kindAt(text, at) !== APOSTROPHE) return false;
  if (text[at + 1] !== 's' && text[at + 1] !== 'S') return false;
  return at + 2 >= end || kindAt(text, at + 2) !== LETTER;
}

/** The tokens of `text` inside `span`, leaving out what is masked there, behind those that there are. Offsets are those of `text`. */
export function tokenize(
  text: string,
  span: Span,
  masked: readonly Span[] = [],
  tokens = noTokens(),
  vocabulary = NO_VOCABULARY,
): Tokens {
  const first = tokens.words.length;
  let at = span.start;
  for (const mask of masked) {
    scan(text, at, mask.start, tokens, vocabulary);
    at = mask.end;
  }
  scan(text, at, span.end, tokens, vocabulary);
  joinHyphenated(text, masked, tokens, first, vocabulary);
  joinBrokenWords(text, tokens, first, vocabulary);
  return tokens;
}
