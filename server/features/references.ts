import type { Location, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, PlacedCitation } from '../../core/index.ts';
import type { Law } from '../context.ts';
import { lineRange, offsetOf, rangeOf } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import { criterionUri } from '../report/criterionPage.ts';
import { citationAt, isAbout, paragraphsOf } from './citationAt.ts';
import { findingsAt } from './findingAt.ts';

/** The findings and citations of one draft, open or not. */
export interface Found {
  readonly document: TextDocument;
  readonly findings: readonly Finding[];
  readonly citations: readonly PlacedCitation[];
}

/** The paragraph that a place in a draft cites, by its words or by its finding. */
export function paragraphIn(reviewed: Reviewed, position: Position, law: Law): string | null {
  const offset = offsetOf(reviewed.document, position);
  const typed = citationAt(reviewed, offset);
  if (typed?.locator && typed.citation.symbol === law.product.ruleset.report.symbol)
    return paragraphsOf(typed.locator)[0] ?? null;
  return findingsAt(reviewed, offset)[0]?.citations[0]?.paragraph ?? null;
}

/** What rests on a paragraph of the report: the criteria, by their pages, the findings and the drafts' own citations. */
export function references(paragraph: string, law: Law, drafts: readonly Found[], pages: boolean): Location[] {
  const rests = ({ citations }: { citations: readonly { paragraph: string }[] }): boolean =>
    citations.some((citation) => isWithin(citation.paragraph, paragraph) || isWithin(paragraph, citation.paragraph));
  const criteria = pages ? law.product.ruleset.criteria.filter(rests) : [];
  return [
    ...criteria.map(({ id }) => ({ uri: criterionUri(id), range: lineRange(0) })),
    ...drafts.flatMap(({ document, findings, citations }) => {
      const typed = citations
        .filter(({ symbol }) => symbol === law.product.ruleset.report.symbol)
        .flatMap(({ locators }) => locators.filter((locator) => isAbout(locator, paragraph)));
      return [...findings.filter(rests), ...typed].map(({ span }) => ({
        uri: document.uri,
        range: rangeOf(document, span),
      }));
    }),
  ];
}

/** "134 (a)" is within "134 (a)" and within "134". */
const isWithin = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((cited) => cited.replace(/\s/g, ''));
  return a === b || a!.startsWith(`${b}(`);
};
