import { Range, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { type AddClauseParams, REQUESTS } from '../../server/protocol.ts';
import { showPlace } from './showPlace.ts';

/** Writes the clause of a recommendation where it belongs in the draft, and puts the cursor behind it. */
export async function addClause(client: BaseLanguageClient, draft?: Uri, criterion?: string): Promise<void> {
  if (draft === undefined || criterion === undefined) return;
  const document = await workspace.openTextDocument(draft);
  const { version } = document;
  const params: AddClauseParams = { uri: client.code2ProtocolConverter.asUri(draft), criterion };
  const edit = await client.sendRequest<WorkspaceEdit | null>(REQUESTS.addClause, params);
  // Typed into meanwhile, the draft no longer has that place.
  if (edit === null || document.version !== version) return;
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const [added] = converted.get(draft);
  if (added === undefined) return;
  const end = document.offsetAt(added.range.start) + added.newText.length;
  if (!(await workspace.applyEdit(converted))) return;
  const behind = document.positionAt(end);
  await showPlace(draft, new Range(behind, behind), false);
}
