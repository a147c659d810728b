import type { WorkspaceEdit } from 'vscode-languageserver';
import {
  byHeading,
  citationOf,
  countStatuses,
  type Finding,
  provisionsOf,
  type Recommendation,
  type Review,
  type Span,
} from '../../core/index.ts';
import type { Law } from '../context.ts';
import { rangeOf, workspaceEdit } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import type { ContradictionEntry, CoverageShare, DraftCoverage, RecommendationEntry } from '../protocol.ts';
import { isSilence } from './diagnostics.ts';
import { remedyEdits } from './remedyEdits.ts';

/** How many recommendations a draft addresses, of those asked of it. */
export const shareOf = (coverage: Review['coverage']): CoverageShare => ({
  addressed: countStatuses(coverage).addressed,
  of: coverage.length,
});

/** What the report asks of a draft, by its headings, each with the provisions that answer. */
export function coverage(reviewed: Reviewed, law: Law): DraftCoverage {
  const { document, version, review, settings } = reviewed;
  const entry = entryMaker(reviewed, law);
  return {
    uri: document.uri,
    version,
    kind: review.kind,
    ignored: settings.ignored,
    share: shareOf(review.coverage),
    counts: countStatuses(review.coverage),
    groups: byHeading(review.coverage).map(({ heading, recommendations }) => ({
      heading,
      headings: recommendations[0]!.headings,
      share: shareOf(recommendations),
      recommendations: recommendations.map(entry),
    })),
  };
}

/** The edit that adds the clause of a recommendation, the same as its quick fix; null where none is lacking. */
export function addClause(reviewed: Reviewed, criterion: string, versioned: boolean): WorkspaceEdit | null {
  const { document, version, review } = reviewed;
  const recommendation = review.coverage.find((one) => one.criterion === criterion);
  const clause = recommendation && clauseOf(recommendation);
  return clause ? workspaceEdit({ uri: document.uri, version }, remedyEdits(clause, reviewed), versioned) : null;
}

/** The clause that the draft lacks: of a recommendation that no provision addresses. */
const clauseOf = ({ findings }: Recommendation): Finding['remedies'][number] | undefined =>
  findings.find(isSilence)?.remedies[0];

function entryMaker({ document, review }: Reviewed, law: Law): (one: Recommendation) => RecommendationEntry {
  const { report } = law.product.ruleset;
  const provisionAt = provisionsOf(review.document);
  const wordsAt = ({ start, end }: Span): string => {
    const words = review.document.text.slice(start, end).replace(/\s+/g, ' ');
    return words.length > MOST ? `${words.slice(0, MOST).trimEnd()}…` : words;
  };
  const contradiction = ({ criterion, message, span }: Finding): ContradictionEntry => ({
    criterion,
    message,
    provision: provisionAt(span.start),
    range: rangeOf(document, span),
  });
  return (recommendation) => {
    const { criterion, title, paragraph, status, provisions, findings, departures } = recommendation;
    const grounds = law.criterion(criterion)?.citations[0];
    const clause = clauseOf(recommendation);
    return {
      criterion,
      title,
      paragraph,
      citation: citationOf(report.symbol, paragraph),
      basis: grounds?.basis ?? 'stated',
      grounds: grounds?.quote ?? grounds?.how ?? '',
      status,
      provisions: provisions.map((span) => ({
        provision: provisionAt(span.start),
        words: wordsAt(span),
        range: rangeOf(document, span),
      })),
      contradictions: findings.filter((finding) => !isSilence(finding)).map(contradiction),
      departures: departures.map(({ finding, reason }) => ({ ...contradiction(finding), reason })),
      clause: clause ? { title: clause.title, after: provisionAt((clause.edits[0]?.start ?? 0) - 1) } : null,
    };
  };
}

/** A row shows no more of a provision's words, in UTF-16 units. */
const MOST = 120;
