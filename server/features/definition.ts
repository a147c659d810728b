import type { Location, Position } from 'vscode-languageserver';
import type { Law } from '../context.ts';
import { lineRange, offsetOf } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import { citedAt } from '../report/citations.ts';
import { findingsAt } from './findingAt.ts';

/** From a typed citation or a finding to the paragraphs in the report. */
export function definition(reviewed: Reviewed, position: Position, { page, product }: Law): Location[] {
  const offset = offsetOf(reviewed.document, position);
  const typed = citedAt(reviewed.review.document.text, offset, product.ruleset.report.symbol);
  if (typed !== null) return typed === '' ? [{ uri: page.uri, range: lineRange(0) }] : located(page, [typed]);
  const cited = findingsAt(reviewed, offset).flatMap(({ citations }) => citations.map(({ paragraph }) => paragraph));
  return located(page, [...new Set(cited)]);
}

const located = (page: Law['page'], cited: readonly string[]): Location[] =>
  cited.flatMap((paragraph) => page.locationOf(paragraph) ?? []);
