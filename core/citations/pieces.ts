import type { Span } from '../document/span.ts';
import { asRead } from '../letters/asRead.ts';
import { joinBrokenWords } from './brokenWords.ts';
import { placeOf } from './words.ts';

/** A run of quoted words that must stand together in the source: an ellipsis or [words put in] parts two of them. */
export interface Piece {
  readonly words: readonly string[];
  /** Offsets in the quotation. */
  readonly spans: readonly Span[];
}

const IN_WORD = String.raw`[\p{L}\p{M}\p{Nd}\p{Nl}\p{Default_Ignorable_Code_Point}]`;
const BEHIND_APOSTROPHE = String.raw`['’ʼ＇](?=\p{L})`;
const TOKEN = new RegExp(
  String.raw`\[(\p{L})\]((?:${IN_WORD}|${BEHIND_APOSTROPHE})*)|\[[^\]]{0,300}\]|\(\s?(?:…|\.{3})\s?\)|…|\.\s?\.\s?\.|` +
    String.raw`[\p{L}\p{Nd}\p{Nl}](?:${IN_WORD}|${BEHIND_APOSTROPHE})*`,
  'gu',
);

/** The pieces of a quotation. What is lawful in one is no difference: ellipses, [brackets], changed case, curly marks, hyphens. */
export function piecesOf(quotation: string, known: ReadonlySet<string>): Piece[] {
  const pieces: { words: string[]; spans: Span[] }[] = [{ words: [], spans: [] }];
  for (const match of quotation.matchAll(TOKEN)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const word = match[1] === undefined ? match[0] : match[1] + match[2]!;
    if (/^[\p{L}\p{N}]/u.test(word)) {
      pieces.at(-1)!.words.push(asRead(word));
      pieces.at(-1)!.spans.push(span);
    } else if (pieces.at(-1)!.words.length > 0) pieces.push({ words: [], spans: [] });
  }
  for (const { words, spans } of pieces) joinBrokenWords(quotation, words, spans, known);
  return pieces.filter(({ words }) => words.length > 0);
}

/** Whether the pieces stand in the words, in their order; null, or the first that does not. */
export function firstMissing(pieces: readonly Piece[], words: readonly string[]): Piece | null {
  let from = 0;
  for (const piece of pieces) {
    const at = placeOf(piece.words, words, from);
    if (at === -1) return piece;
    from = at + piece.words.length;
  }
  return null;
}
