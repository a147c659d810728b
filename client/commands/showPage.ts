import { Range, TextEditorRevealType, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Page, REPORT_SCHEME } from '../../server/protocol.ts';

/** Shows a page of the server at its line: beside the draft that it is read with, else where the reader is. */
export async function showPage(client: BaseLanguageClient, { uri, line }: Page): Promise<void> {
  const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
  const from = window.activeTextEditor;
  const beside = from !== undefined && from.document.uri.scheme !== REPORT_SCHEME;
  const place = new Range(line, 0, line, 0);
  const editor = await window.showTextDocument(document, {
    viewColumn: beside ? ViewColumn.Beside : ViewColumn.Active,
    preview: true,
    selection: place,
  });
  editor.revealRange(place, TextEditorRevealType.AtTop);
}
