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
  try {
    await writeWhole(file, memo);
  } catch (error) {
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

/** Half a memo would be taken for a whole one, and the one of before be lost: it takes its place when it is written. */
async function writeWhole(file: Uri, text: string): Promise<void> {
  const part = file.with({ path: `${file.path}.part` });
  try {
    await workspace.fs.writeFile(part, new TextEncoder().encode(text));
    await workspace.fs.rename(part, file, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(part).then(undefined, () => {});
    throw error;
  }
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
