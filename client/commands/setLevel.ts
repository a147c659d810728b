import { l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { REQUESTS, type SetLevelParams } from '../../server/protocol.ts';
import { pickCriterion } from './pickCriterion.ts';

/** Sets a criterion's level in the configuration of a draft, and saves it; asks for what is not given. */
export async function setLevel(client: BaseLanguageClient, named?: string, ofDraft?: string): Promise<void> {
  const active = window.activeTextEditor?.document.uri;
  const uri = ofDraft ?? (active && client.code2ProtocolConverter.asUri(active));
  if (uri === undefined) {
    void window.showInformationMessage(l10n.t('Open the draft whose configuration is to change.'));
    return;
  }
  const criterion = named ?? (await pickCriterion(client));
  if (criterion === undefined) return;
  const level = await pickLevel(criterion);
  if (level === undefined) return;
  const params: SetLevelParams = { uri, criterion, level };
  const edit = await client.sendRequest<WorkspaceEdit | null>(REQUESTS.setLevel, params);
  if (edit === null) {
    void window.showInformationMessage(
      l10n.t('Levels are kept in a folder’s .rightsdraft.yaml, and this draft stands in no open folder.'),
    );
    return;
  }
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (await workspace.applyEdit(converted)) {
    for (const [file] of converted.entries()) await workspace.save(file);
  }
}

async function pickLevel(criterion: string): Promise<SetLevelParams['level'] | undefined> {
  const levels: readonly { readonly label: SetLevelParams['level']; readonly description: string }[] = [
    { label: 'must', description: l10n.t('shown as an error') },
    { label: 'should', description: l10n.t('shown as a warning') },
    { label: 'hint', description: l10n.t('shown as information') },
    { label: 'off', description: l10n.t('not shown') },
  ];
  const choice = await window.showQuickPick(levels, { title: l10n.t('Level of {0}', criterion) });
  return choice?.label;
}
