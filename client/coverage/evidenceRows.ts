import { l10n, ThemeIcon, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { PlaceEntry, RecommendationEntry } from '../../server/protocol.ts';
import { showing } from '../commands/showPlace.ts';
import type { Row } from './row.ts';
import { statuses } from './statuses.ts';

/** What in a draft answers a recommendation: provisions, contradictions, departures; and the clause that is lacking. */
export function evidenceRows(draft: Uri, recommendation: RecommendationEntry): Row[] {
  const { provisions, contradictions, departures } = recommendation;
  const words = statuses();
  return [
    ...provisions.map((one, at) =>
      evidenceRow(draft, one, { id: `provision ${at}`, icon: 'check', word: words.addressed.word, says: one.words }),
    ),
    ...contradictions.map((one, at) =>
      evidenceRow(draft, one, { id: `finding ${at}`, icon: 'close', word: words.contradicted.word, says: one.message }),
    ),
    ...departures.map((one, at) =>
      evidenceRow(draft, one, { id: `departure ${at}`, icon: 'comment', word: words.departed.word, says: one.reason }),
    ),
    ...clauseRow(draft, recommendation),
  ].map((row) => ({ ...row, item: { ...row.item, id: `${recommendation.criterion} ${row.item.id}` } }));
}

interface Shown {
  readonly id: string;
  readonly icon: string;
  /** What the icon means. */
  readonly word: string;
  readonly says: string;
}

function evidenceRow(
  draft: Uri,
  place: PlaceEntry & { readonly criterion?: string },
  { id, icon, word, says }: Shown,
): Row {
  const { provision, range, criterion } = place;
  return {
    item: {
      id,
      label: provision ?? says,
      description: provision === null ? '' : says,
      iconPath: new ThemeIcon(icon),
      tooltip: [provision, says].filter(Boolean).join('\n'),
      collapsibleState: TreeItemCollapsibleState.None,
      accessibilityInformation: { label: [provision, word, says].filter(Boolean).join(', ') },
      command: showing(draft, range),
      ...(criterion !== undefined && { contextValue: 'finding' }),
    },
    children: [],
    draft,
    ...(criterion !== undefined && { criterion }),
  };
}

/** Only this row changes the draft. */
function clauseRow(draft: Uri, { criterion, clause }: RecommendationEntry): Row[] {
  if (clause === null) return [];
  const row: Omit<Row, 'item'> = { children: [], draft, criterion };
  const title = l10n.t('Insert Clause');
  const where = clause.after === null ? '' : l10n.t('after {0}', clause.after);
  return [
    {
      ...row,
      item: {
        id: 'clause',
        label: title,
        description: where,
        iconPath: new ThemeIcon('add'),
        tooltip: [clause.title, where].filter(Boolean).join('\n'),
        collapsibleState: TreeItemCollapsibleState.None,
        accessibilityInformation: { label: [title, clause.title, where].filter(Boolean).join(', ') },
        command: { title, command: 'rightsdraft.addClause', arguments: [row] },
      },
    },
  ];
}
