import type { Span } from '../document/span.ts';
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.ts';

/** The words and punctuation of a text, in order. Column-wise, since a draft of a megabyte has 200,000 of them. */
export interface Tokens {
  /** Normalized: lower case, straight apostrophes; punctuation stands for itself. */
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

const SKIP = 0;
const LETTER = 1;
const DIGIT = 2;
const PUNCTUATION = 3;
const INVISIBLE = 4;
const APOSTROPHE = 5;

/** Marks of emphasis, hyphens and brackets are read through: "**illegal** migrant", "non-citizen", "[the] person". */
const READ_THROUGH = new Set('*_`~-‐‑[]\\/|#@^+=<>{}');

function kindOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code <= 32) return SKIP;
  if (code === 39 || code === 0x2019) return APOSTROPHE;
  if (code < 128) return READ_THROUGH.has(String.fromCharCode(code)) ? SKIP : PUNCTUATION;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return INVISIBLE;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000) return SKIP;
  if (code >= 0x2010 && code <= 0x2011) return SKIP;
  if ((code >= 0x2012 && code <= 0x2027) || (code >= 0xa1 && code <= 0xbf && code !== 0xaa && code !== 0xba))
    return PUNCTUATION;
  return LETTER;
}

const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => kindOf(code));

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
    const kind = KINDS[text.charCodeAt(at)]!;
    if (kind === SKIP || kind === INVISIBLE) {
      at++;
      continue;
    }
    const from = at++;
    let isPlain = kind === PUNCTUATION || text.charCodeAt(from) < 128;
    if (kind === LETTER || kind === DIGIT) {
      for (; at < end; at++) {
        const code = text.charCodeAt(at);
        const next = KINDS[code]!;
        if (next === APOSTROPHE ? !isNegation(text, at) : next !== DIGIT && next !== LETTER && next !== INVISIBLE)
          break;
        if (code >= 128) isPlain = false;
      }
    }
    let number = isPlain ? vocabulary.numberAt(text, from, at) : -1;
    const word = number === -1 ? normalized(text.slice(from, at), isPlain) : vocabulary.words[number]!;
    if (!isPlain) number = vocabulary.numberAt(word, 0, word.length);
    into.words.push(word);
    into.numbers.push(number);
    into.starts.push(from);
    into.ends.push(at);
    if (kind === LETTER && isPossessive(text, at, end)) at += 2;
  }
}

function normalized(word: string, isPlain: boolean): string {
  const small = word.toLowerCase();
  return isPlain ? small : small.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replaceAll('’', "'");
}

/** "n't", seen from its apostrophe. */
const isNegation = (text: string, at: number): boolean => /^n['’]t$/i.test(text.slice(at - 1, at + 2));

/** "'s" belongs to no word: "an alien's claim" mentions an alien. */
function isPossessive(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || KINDS[text.charCodeAt(at)] !== APOSTROPHE) return false;
  if (text[at + 1] !== 's' && text[at + 1] !== 'S') return false;
  return at + 2 >= end || KINDS[text.charCodeAt(at + 2)]! !== LETTER;
}

/** The tokens of `text` inside `span`, leaving out what is masked there, behind those that there are. Offsets are those of `text`. */
export function tokenize(
  text: string,
  span: Span,
  masked: readonly Span[] = [],
  tokens = noTokens(),
  vocabulary = NO_VOCABULARY,
): Tokens {
  let at = span.start;
  for (const mask of masked) {
    scan(text, at, mask.start, tokens, vocabulary);
    at = mask.end;
  }
  scan(text, at, span.end, tokens, vocabulary);
  return tokens;
}
