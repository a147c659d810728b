import type { OpenLanguage } from '../matching/language.ts';
import type { Tokens } from '../matching/tokens.ts';
import { quotedTokens } from '../polarity/quotations.ts';
import { titleTokens } from '../polarity/titles.ts';
import { QUOTED } from './readSentence.ts';

/** Of each token of a text, whether it is another's word: `QUOTED` in quotation marks, 1 where it is merely part of a title. */
export function attributedTokens(text: string, tokens: Tokens, language: OpenLanguage): Uint8Array {
  const attributed = titleTokens(text, tokens, language);
  const isQuoted = quotedTokens(tokens, language);
  for (let at = 0; at < isQuoted.length; at++) if (isQuoted[at] === 1) attributed[at] = QUOTED;
  return attributed;
}
