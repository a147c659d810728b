import type { Span } from '../document/span.ts';

/** A paragraph as a draft cites it, "134 (a)"; `item` is empty where the whole paragraph is meant. */
export interface Locator {
  readonly number: number;
  /** "a", or "a (i)". */
  readonly item: string;
}

/** One locator of a list, "82", or a range of them, "77–79", "134 (a)–(c)". */
export interface PlacedLocator {
  readonly span: Span;
  readonly from: Locator;
  readonly to: Locator | null;
}

/** "paras. 77–79 and 134 (a)": the span is of the whole, its word included. */
export interface LocatorList {
  readonly span: Span;
  readonly locators: readonly PlacedLocator[];
}

/** The word, in English, French and Spanish, full or short, or its sign. */
const WORD = String.raw`(?:(?<![\p{L}\p{N}])(?:paragraph(?:e?s)?|paragraphe|párrafos?|parrafos?|paras?|pars?|párrs?|parrs?)(?![\p{L}\p{N}])\.?|¶{1,2}|§{1,2})\s{0,3}`;
const ITEM = String.raw`\s?\(?[a-z]\)(?:\s?\((?:[ivx]{1,4})\))?`;
const ONE = String.raw`\d{1,4}(?:${ITEM})?`;
const JOIN = String.raw`(?:\s?[–—‒−-]\s?|\s{1,3}(?:to|à|a|al)\s{1,3}|,?\s{1,3}(?:and|or|et|y|e|ou|o|&)\s{1,3}|,\s{0,3}|\s?&\s?)`;
const LIST = new RegExp(
  String.raw`${WORD}(${ONE}(?:${JOIN}(?:(?:${ONE})|\([a-z]\)(?:\s?\([ivx]{1,4}\))?)){0,60})`,
  'giu',
);

const PIECE = /(\d{1,4})?(?:\s?\(?([a-z])\)(?:\s?\(([ivx]{1,4})\))?)?/iu;
const RANGE = /^(?:\s?[–—‒−-]\s?|\s{1,3}(?:to|à|a|al)\s{1,3})$/iu;

/** What every list holds, told faster. */
const MAY_LIST = /(?:p[aá]r[\p{L}]{0,8}\.?|[¶§])\s{0,3}\d/iu;

/** Every list of paragraphs in a text, whichever document's, in order. Linear. */
export function locatorListsIn(text: string): LocatorList[] {
  if (!MAY_LIST.test(text)) return [];
  return [...text.matchAll(LIST)].map((match) => {
    const words = match[1]!;
    const start = match.index + match[0].length - words.length;
    return { span: { start: match.index, end: start + words.length }, locators: locatorsIn(words, start) };
  });
}

/** The locators of "82, 83 and 134 (a)–(c)"; an item alone is of the number before it. */
function locatorsIn(words: string, offset: number): PlacedLocator[] {
  const found: { span: Span; from: Locator; to: Locator | null }[] = [];
  const joints = new RegExp(JOIN, 'giu');
  let number = 0;
  let isRange = false;
  let at = 0;
  while (at < words.length) {
    const piece = PIECE.exec(words.slice(at));
    if (!piece?.[0] || piece.index !== 0) break;
    if (piece[1] !== undefined) number = Number(piece[1]);
    const item = [piece[2]?.toLowerCase(), piece[3] && `(${piece[3].toLowerCase()})`].filter(Boolean).join(' ');
    const locator = { number, item };
    const end = at + piece[0].length;
    const last = found.at(-1);
    if (isRange && last && !last.to) {
      last.to = locator;
      last.span = { start: last.span.start, end: offset + end };
    } else found.push({ span: { start: offset + at, end: offset + end }, from: locator, to: null });
    joints.lastIndex = end;
    const joint = joints.exec(words);
    if (!joint || joint.index !== end) break;
    isRange = RANGE.test(joint[0]);
    at = end + joint[0].length;
  }
  return found;
}

/** Whether a locator names a paragraph or an item, by itself, by its paragraph or inside its range. */
export function names({ from, to }: Pick<PlacedLocator, 'from' | 'to'>, { number, item }: Locator): boolean {
  if (!to) return number === from.number && (from.item === '' || item === from.item);
  const isAfter = number > from.number || (number === from.number && item >= from.item);
  const isBefore = number < to.number || (number === to.number && (to.item === '' || item <= to.item));
  return isAfter && isBefore;
}

/** "82", "134 (a)", "134 (a) (i)". */
export const locatorInWords = ({ number, item }: Locator): string =>
  item ? `${number} ${item.replace(/^[a-z]/, '($&)')}` : String(number);
