import { names, type PlacedCitation, type PlacedLocator, type Span } from '../../core/index.ts';
import type { Reviewed } from '../drafts/reviews.ts';

/** A citation at a place of a draft, and which of its locators stands there; null where it is the symbol. */
export interface CitationAt {
  readonly citation: PlacedCitation;
  readonly locator: PlacedLocator | null;
  readonly span: Span;
}

export function citationAt({ review }: Reviewed, offset: number): CitationAt | null {
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const citation = review.citations.find(({ span }) => holds(span));
  if (!citation) return null;
  const isOnSymbol = citation.symbolSpan !== null && holds(citation.symbolSpan);
  // On "para." the first number behind it is meant.
  const locator = isOnSymbol ? null : (citation.locators.find(({ span }) => offset <= span.end) ?? null);
  return { citation, locator, span: locator?.span ?? citation.symbolSpan ?? citation.span };
}

/** The paragraphs that a locator names, as they are cited: of a range, its two ends. */
export const paragraphsOf = ({ from, to }: PlacedLocator): string[] =>
  [from, ...(to ? [to] : [])].map(({ number, item }) => (item ? `${number} (${item[0]})` : String(number)));

/** Whether a locator is about a paragraph, "82" or "134 (a)": names it, or an item of it. */
export function isAbout(locator: PlacedLocator, paragraph: string): boolean {
  const number = Number.parseInt(paragraph, 10);
  const item = /\(([a-z])\)/.exec(paragraph)?.[1] ?? '';
  return names(locator, { number, item }) || (item === '' && locator.from.number === number);
}
