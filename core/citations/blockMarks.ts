import type { BlockContent } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { type LocatorList, locatorListsIn } from './locators.ts';
import { quotedSpans } from './quotedSpans.ts';
import { type KnownSymbol, type PlacedSymbol, symbolsIn } from './symbols.ts';

/** What a citation is made of. */
export type Mark =
  | { readonly kind: 'symbol'; readonly span: Span; readonly symbol: PlacedSymbol }
  | { readonly kind: 'back'; readonly span: Span }
  | { readonly kind: 'list'; readonly span: Span; readonly list: LocatorList };

/** All in a block that citations and quotations are made of. It depends on the block's content alone; offsets are the block's. */
export interface BlockMarks {
  /** The block's words, what is no prose blanked, offset for offset. */
  readonly text: string;
  /** In the order of their places. */
  readonly marks: readonly Mark[];
  /** What stands between quotation marks. */
  readonly quoted: readonly Span[];
}

const BACK =
  /(?<![\p{L}\p{N}])(?:ibid(?:em)?|supra|op\. cit|loc\. cit|idem)(?![\p{L}\p{N}])\.?(?:,?\s(?:note|n\.|footnote|fn\.?)\s\d{1,4})?/giu;

/** What each of them holds, told faster. */
const MAY_GO_BACK = /ibid|supra|ſupra|op\. cit|loc\. cit|idem/i;

/** Whether anything in a block may be a citation or a quotation. Most have nothing. */
export const isBusy = ({ kind }: BlockContent, { marks, quoted }: BlockMarks): boolean =>
  kind === 'quotation' || marks.length > 0 || quoted.length > 0;

export function marksOf(content: BlockContent, known: readonly KnownSymbol[]): BlockMarks {
  const text = proseOf(content);
  const backs = MAY_GO_BACK.test(text) ? [...text.matchAll(BACK)] : [];
  const marks: Mark[] = [
    ...symbolsIn(text, known).map((symbol): Mark => ({ kind: 'symbol', span: symbol.span, symbol })),
    ...backs.map(({ 0: words, index }): Mark => ({ kind: 'back', span: { start: index, end: index + words.length } })),
    ...locatorListsIn(text).map((list): Mark => ({ kind: 'list', span: list.span, list })),
  ].sort((one, other) => one.span.start - other.span.start);
  return { text, marks, quoted: quotedSpans(text) };
}

/** A block's text with addresses, code and marks of emphasis blanked. */
function proseOf({ text, parts }: BlockContent): string {
  let prose = '';
  let at = 0;
  for (const { start, end } of parts.flatMap(({ masked }) => masked)) {
    if (start < at) continue;
    prose += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return (prose + text.slice(at)).replace(/[*_`]/g, ' ');
}
