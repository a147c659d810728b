import { commands, type Disposable, type DocumentSelector, EventEmitter, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CoverageStatusName, DraftCoverage } from '../../server/protocol.ts';
import { SHOW_PLACE, showPlace } from '../commands/showPlace.ts';
import type { Reviews } from '../reviews.ts';
import { type Followed, followDraft } from './followDraft.ts';
import type { Row } from './row.ts';
import { rowsOf } from './rows.ts';
import { statuses } from './statuses.ts';

/** Shows, in a tree, what the report asks of the draft that is being read and how the draft answers. */
export function showCoverage(client: BaseLanguageClient, reviews: Reviews, drafts: DocumentSelector): Disposable[] {
  let rows: Row[] = [];
  let shown: string | undefined;
  const changed = new EventEmitter<void>();
  const view = window.createTreeView<Row>('rightsdraft.coverage', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: ({ item }) => item,
      getChildren: (row) => [...(row?.children ?? rows)],
    },
  });
  const show = (followed?: Followed): void => {
    const now = JSON.stringify({ ...followed?.coverage, version: 0 });
    if (now === shown) return;
    shown = now;
    rows = followed ? rowsOf(followed.draft.uri, followed.coverage) : [];
    view.description = followed?.coverage.kind ? shareInWords(followed.coverage) : '';
    view.message = followed && rows.length > 0 ? restInWords(followed.coverage) : '';
    void commands.executeCommand('setContext', 'rightsdraft.draft', stateOf(followed?.coverage));
    changed.fire();
  };
  show();
  return [
    changed,
    view,
    commands.registerCommand(SHOW_PLACE, showPlace),
    ...followDraft(client, reviews, drafts, show),
  ];
}

/** What the manifest's conditions ask about: whether the view has a draft, and why its tree may be empty. */
function stateOf(coverage: DraftCoverage | undefined): 'none' | 'ignored' | 'unknown' | 'reviewed' {
  if (coverage === undefined) return 'none';
  if (coverage.ignored) return 'ignored';
  return coverage.kind === null ? 'unknown' : 'reviewed';
}

const shareInWords = ({ share }: DraftCoverage): string => l10n.t('{0} of {1} addressed', share.addressed, share.of);

/** How many there are of each other status: "4 contradicted, 10 silent". */
function restInWords({ kind, counts }: DraftCoverage): string {
  const words = statuses();
  const rest = (['partial', 'contradicted', 'departed', 'silent'] satisfies CoverageStatusName[])
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${words[status].word}`);
  return [...(kind === null ? [l10n.t('Kind of draft not known')] : []), ...rest].join(', ');
}
