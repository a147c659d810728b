import { l10n, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { CoverageGroup, DraftCoverage, RecommendationEntry } from '../../server/protocol.ts';
import { showing } from '../commands/showPlace.ts';
import { evidenceRows } from './evidenceRows.ts';
import type { Row } from './row.ts';
import { statuses } from './statuses.ts';
import { tooltipOf } from './tooltip.ts';

/** The report's headings, below each its recommendations, below each what in the draft answers it. */
export const rowsOf = (draft: Uri, { groups }: DraftCoverage): Row[] => groups.map((group) => groupRow(draft, group));

function groupRow(draft: Uri, { heading, headings, share, recommendations }: CoverageGroup): Row {
  const counted = l10n.t('{0} of {1} addressed', share.addressed, share.of);
  return {
    item: {
      id: headings.join('\n'),
      // The count first: in a narrow side bar what stands behind a heading is not seen.
      label: `${share.addressed}/${share.of} · ${heading}`,
      tooltip: `${headings.join(' › ')}\n${counted}`,
      collapsibleState: TreeItemCollapsibleState.Expanded,
      accessibilityInformation: { label: `${heading}: ${counted}` },
    },
    children: recommendations.map((recommendation) => recommendationRow(draft, recommendation)),
  };
}

function recommendationRow(draft: Uri, recommendation: RecommendationEntry): Row {
  const { criterion, title, paragraph, status, provisions, contradictions, departures, clause } = recommendation;
  // What wants work comes first. A silent one has no place to go to: a click unfolds it, and offers its clause.
  const places = [contradictions, provisions, departures].find(({ length }) => length > 0) ?? [];
  return {
    item: {
      id: criterion,
      label: title,
      description: [l10n.t('para. {0}', paragraph), ...new Set(places.map(({ provision }) => provision))]
        .filter(Boolean)
        .join(', '),
      iconPath: statuses()[status].icon,
      tooltip: tooltipOf(recommendation),
      collapsibleState: TreeItemCollapsibleState.Collapsed,
      contextValue: clause === null ? 'recommendation' : 'recommendation.clause',
      accessibilityInformation: { label: inWords(recommendation) },
      ...(places[0] && { command: showing(draft, places[0].range) }),
    },
    children: evidenceRows(draft, recommendation),
    draft,
    criterion,
    paragraph,
  };
}

/** As a screen reader says it: "Xenophobia is combated: contradicted, 2 findings, paragraph 134 (d)". */
function inWords({ title, status, contradictions, paragraph }: RecommendationEntry): string {
  const count = contradictions.length;
  const findings = count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
  return [
    `${title}: ${statuses()[status].word}`,
    ...(count > 0 ? [findings] : []),
    l10n.t('paragraph {0}', paragraph),
  ].join(', ');
}
