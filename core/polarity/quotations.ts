import type { OpenLanguage } from '../matching/language.ts';
import type { Tokens } from '../matching/tokens.ts';

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"' };
const LONGEST = 400;
/** So many words after "inserted" or "substituted" a quotation is still what is enacted. */
const LONGEST_AMENDMENT = 40;

/**
 * Which tokens stand in quotation marks, and so are another's words. Words that the draft defines (“alien” means…) or
 * enacts by amendment (“23A. A person who…”) are its own. An opening mark that is never closed quotes nothing.
 */
export function quotedTokens({ words }: Tokens, { definers, amenders }: OpenLanguage): Uint8Array {
  const quoted = new Uint8Array(words.length);
  let amended = -LONGEST_AMENDMENT;
  for (let at = 0; at < words.length; at++) {
    if (amenders.has(words[at]!)) amended = at;
    const closing = CLOSING[words[at]!];
    if (closing === undefined) continue;
    const length = words.slice(at + 1, at + LONGEST).indexOf(closing);
    if (length === -1) continue;
    const end = at + 1 + length;
    if (!isOwn(words, at, end, definers) && at - amended >= LONGEST_AMENDMENT) quoted.fill(1, at, end + 1);
    at = end;
  }
  return quoted;
}

function isOwn(words: readonly string[], open: number, close: number, definers: ReadonlySet<string>): boolean {
  for (const word of words.slice(close + 1, close + 4)) if (definers.has(word)) return true;
  const first = words[open + 1]!;
  return (first === '(' && words[open + 3] === ')') || (/^[#\d]/.test(first) && close - open > 8);
}
