import type { OpenLanguage } from '../matching/language.ts';
import type { Tokens } from '../matching/tokens.ts';

const LONGEST_TITLE = 24;

/** Which tokens belong to official titles ("the Aliens Act, 1935"): names that a draft must cite as they are. */
export function titleTokens(text: string, tokens: Tokens, language: OpenLanguage): Uint8Array {
  const inTitle = new Uint8Array(tokens.words.length);
  const isCapital = (at: number): boolean => {
    const code = text.charCodeAt(tokens.starts[at]!);
    if (code < 128) return code >= 65 && code <= 90;
    const first = String.fromCharCode(code);
    return first !== first.toLowerCase();
  };
  /** The capital of a sentence's first word tells nothing: "Ratify the Convention", "Accession to the 1961 Convention". */
  const merelyOpens = (at: number): boolean =>
    opensSentence(text, tokens, at) && at + 1 < tokens.words.length && !isCapital(at + 1);
  tokens.words.forEach((word, at) => {
    if (!isCapital(at)) return;
    if (language.titleEnds.has(word)) {
      const from = startOfTitle(tokens, at, (one) => isCapital(one) && !merelyOpens(one), language);
      if (from < at) inTitle.fill(1, from, at + 1);
    }
    if (language.titleStarts.has(word)) {
      const to = endOfTitle(tokens, at, isCapital, language);
      if (to > at + 1) inTitle.fill(1, at, to);
    }
  });
  return inTitle;
}

const opensSentence = (text: string, { words, starts, ends }: Tokens, at: number): boolean =>
  at === 0 || /^[.?!;:)—–•]$/.test(words[at - 1]!) || text.slice(ends[at - 1]!, starts[at]!).includes('\n');

const isInner = (word: string, language: OpenLanguage): boolean =>
  language.titleLinks.has(word) || word === '(' || word === ')' || word === ',' || /^\d+$/.test(word);

function startOfTitle(
  { words }: Tokens,
  end: number,
  isCapital: (at: number) => boolean,
  language: OpenLanguage,
): number {
  let from = end;
  for (let at = end - 1; at >= 0 && end - at < LONGEST_TITLE; at--) {
    if (isCapital(at)) from = at;
    else if (!isInner(words[at]!, language)) break;
  }
  return from;
}

function endOfTitle(
  { words }: Tokens,
  start: number,
  isCapital: (at: number) => boolean,
  language: OpenLanguage,
): number {
  let to = start + 1;
  for (let at = start + 1; at < words.length && at - start < LONGEST_TITLE; at++) {
    if (isCapital(at)) to = at + 1;
    else if (!isInner(words[at]!, language)) break;
  }
  return to;
}
