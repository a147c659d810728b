import { l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { type KindName, REQUESTS, type SetKindParams } from '../../server/protocol.ts';
import { kinds } from '../kinds.ts';

/** Writes the chosen kind into the active draft's front matter, or takes it out. */
export async function pickKind(client: BaseLanguageClient): Promise<void> {
  const draft = window.activeTextEditor?.document;
  if (draft === undefined) return;
  const items: { readonly label: string; readonly draftKind: KindName | null }[] = [
    ...[...kinds()].map(([kind, label]) => ({ label, draftKind: kind })),
    { label: l10n.t('as its title and form tell'), draftKind: null },
  ];
  const choice = await window.showQuickPick(items, { title: l10n.t('Kind of Draft') });
  if (choice === undefined) return;
  const params: SetKindParams = { uri: client.code2ProtocolConverter.asUri(draft.uri), kind: choice.draftKind };
  const edit = await client.sendRequest<WorkspaceEdit | null>(REQUESTS.setKind, params);
  if (edit !== null) await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}
