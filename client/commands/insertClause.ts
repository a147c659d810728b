import { l10n, SnippetString, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ClauseEntry, REQUESTS } from '../../server/protocol.ts';

/** Lets the reader choose a recommended clause, and writes it at the cursor with its places to fill in. */
export async function insertClause(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open the draft that is to receive the clause.'));
    return;
  }
  const clauses = await client.sendRequest<readonly ClauseEntry[]>(REQUESTS.clauses);
  const items = clauses.map(({ prefix, description, text, body }) => ({
    label: description,
    description: prefix,
    detail: text,
    body,
  }));
  const choice = await window.showQuickPick(items, {
    title: l10n.t('Insert Clause'),
    placeHolder: l10n.t('Search by name, words or paragraph'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (choice !== undefined) await editor.insertSnippet(new SnippetString(choice.body));
}
