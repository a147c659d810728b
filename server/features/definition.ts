import type { Location, Position } from 'vscode-languageserver';
import type { Law } from '../context.ts';
import { lineRange, offsetOf } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import { citationAt, paragraphsOf } from './citationAt.ts';
import { findingsAt } from './findingAt.ts';

/** From a typed citation or a finding to the paragraphs in the report. */
export function definition(reviewed: Reviewed, position: Position, { page, product }: Law): Location[] {
  const offset = offsetOf(reviewed.document, position);
  const typed = citationAt(reviewed, offset);
  if (typed?.citation.symbol === product.ruleset.report.symbol)
    return typed.locator ? located(page, paragraphsOf(typed.locator)) : [{ uri: page.uri, range: lineRange(0) }];
  const cited = findingsAt(reviewed, offset).flatMap(({ citations }) => citations.map(({ paragraph }) => paragraph));
  return located(page, [...new Set(cited)]);
}

const located = (page: Law['page'], cited: readonly string[]): Location[] =>
  cited.flatMap((paragraph) => page.locationOf(paragraph) ?? []);
