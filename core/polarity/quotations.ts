import type { OpenLanguage } from '../matching/language.ts';
import type { Tokens } from '../matching/tokens.ts';

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['"', '"'],
]);
const LONGEST = 400;
/** A statement is a paragraph with so many quoted words or more, and so many others, punctuation too, that say who speaks. */
const SHORTEST_STATEMENT = 10;
const SHORTEST_SPEAKER = 2;
const LONGEST_SPEAKER = 10;
/** So many words after "inserted" or "substituted" a quotation is still what is enacted. */
const LONGEST_AMENDMENT = 40;

/**
 * Which tokens stand in quotation marks, and so are another's words. Words that the draft defines (“alien” means…) or
 * enacts by amendment (“23A. A person who…”) are its own, and so is a statement that a paragraph is made of (“We will…,” the
 * Minister said); a paragraph wholly in quotation marks is not. An opening mark that is never closed quotes nothing.
 */
export function quotedTokens({ words }: Tokens, { definers, amenders }: OpenLanguage): Uint8Array {
  const quoted = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const closing = words[at]!.length === 1 ? CLOSING.get(words[at]!) : undefined;
    if (closing === undefined) continue;
    const end = within(words, at + 1, at + LONGEST, (word) => word === closing);
    if (end === -1) continue;
    const isEnacted = within(words, at - LONGEST_AMENDMENT + 1, at, (word) => amenders.has(word)) !== -1;
    if (!isEnacted && !isOwn(words, at, end, definers)) quoted.fill(1, at, end + 1);
    at = end;
  }
  return isStatement(quoted) ? new Uint8Array(words.length) : quoted;
}

function isStatement(quoted: Uint8Array): boolean {
  if (quoted[0] !== 1) return false;
  let others = 0;
  for (const mark of quoted) if (mark === 0) others++;
  return others >= SHORTEST_SPEAKER && others <= LONGEST_SPEAKER && quoted.length - others >= SHORTEST_STATEMENT;
}

/** The first of the words from one position up to another that is wanted; -1 where none is. */
function within(words: readonly string[], from: number, to: number, isWanted: (word: string) => boolean): number {
  for (let at = Math.max(0, from); at < to && at < words.length; at++) if (isWanted(words[at]!)) return at;
  return -1;
}

function isOwn(words: readonly string[], open: number, close: number, definers: ReadonlySet<string>): boolean {
  for (const word of words.slice(close + 1, close + 4)) if (definers.has(word)) return true;
  const first = words[open + 1]!;
  return (first === '(' && words[open + 3] === ')') || (/^\d/.test(first) && close - open > 8);
}
