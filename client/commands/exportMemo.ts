import { env, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type MemoParams, REQUESTS } from '../../server/protocol.ts';
import { activeDraft } from './activeDraft.ts';

/** Writes the memo that goes with the draft to a file, asked for where none is given; its ending tells the format. */
export async function exportMemo(client: BaseLanguageClient, to?: Uri): Promise<void> {
  const draft = activeDraft();
  if (draft === undefined) return;
  const filters = { HTML: ['html'], Markdown: ['md'] };
  const file = to ?? (await window.showSaveDialog({ defaultUri: besideDraft(draft), filters }));
  if (file === undefined) return;
  const isMarkdown = /\.(?:md|markdown)$/i.test(file.path);
  const params: MemoParams = {
    uri: client.code2ProtocolConverter.asUri(draft),
    format: isMarkdown ? 'markdown' : 'html',
  };
  const memo = await client.sendRequest<string | null>(REQUESTS.memo, params);
  if (memo === null) return;
  const isNew = await workspace.fs.stat(file).then(
    () => false,
    () => true,
  );
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(memo));
  } catch (error) {
    // Half a memo would be taken for a whole one.
    if (isNew) await workspace.fs.delete(file).then(undefined, () => {});
    void window.showErrorMessage(
      l10n.t(
        'The memo was not written to {0}: {1}',
        file.fsPath,
        error instanceof Error ? error.message : String(error),
      ),
    );
    return;
  }
  void offerToOpen(file, isMarkdown);
}

async function offerToOpen(file: Uri, isMarkdown: boolean): Promise<void> {
  const open = l10n.t('Open');
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  if ((await window.showInformationMessage(l10n.t('The memo is in {0}.', name), open)) !== open) return;
  if (isMarkdown || file.scheme !== 'file') await window.showTextDocument(file);
  else await env.openExternal(file);
}

/** "bill.md" → "bill.memo.html". */
function besideDraft(draft: Uri): Uri {
  if (draft.scheme === 'untitled') {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    return folder ? Uri.joinPath(folder, 'memo.html') : Uri.file('memo.html');
  }
  return draft.with({ path: `${draft.path.replace(/\.[^./]*$/, '')}.memo.html` });
}
