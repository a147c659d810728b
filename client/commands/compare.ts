import { commands, type Disposable, extensions, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CompareParams, REQUESTS } from '../../server/protocol.ts';
import { activeDraft } from './activeDraft.ts';

/** Comparisons are read-only pages of this scheme, so that they are taken for no drafts. */
const SCHEME = 'rightsdraft-comparison';
const pages = new Map<string, string>();
let shown = 0;

export const provideComparisons = (): Disposable[] => [
  workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ path }) => pages.get(path) ?? '',
  }),
  workspace.onDidCloseTextDocument(({ uri }) => {
    if (uri.scheme === SCHEME) pages.delete(uri.path);
  }),
];

/** What the draft, as it stands in the editor, changes against the file on disk. */
export async function compareWithSaved(client: BaseLanguageClient): Promise<void> {
  const draft = activeDraft();
  if (draft === undefined) return;
  const bytes = draft.scheme === 'untitled' ? undefined : await quietly(workspace.fs.readFile(draft));
  if (bytes === undefined) {
    void window.showInformationMessage(l10n.t('This draft has not been saved yet: there is nothing to compare with.'));
    return;
  }
  const before = new TextDecoder().decode(bytes);
  await show(client, draft, before, l10n.t('{0} compared with the saved file', nameOf(draft)));
}

/** What the draft changes against the last commit, which the editor's own git extension reads. */
export async function compareWithHead(client: BaseLanguageClient): Promise<void> {
  const draft = activeDraft();
  if (draft === undefined) return;
  const before = await quietly(committed(draft));
  if (before === undefined) {
    void window.showInformationMessage(
      l10n.t('There is no last commit to compare with: the draft stands in no git repository, or was never committed.'),
    );
    return;
  }
  await show(client, draft, before, l10n.t('{0} compared with HEAD', nameOf(draft)));
}

/** The part of the git extension's API that is used here (vscode.git, version 1). */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
  };
}

async function committed(draft: Uri): Promise<string | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  const api = (await extension?.activate())?.getAPI(1);
  return await api?.getRepository(draft)?.show('HEAD', draft.fsPath);
}

async function show(client: BaseLanguageClient, draft: Uri, before: string, title: string): Promise<void> {
  const params: CompareParams = { uri: client.code2ProtocolConverter.asUri(draft), before, title };
  const page = await client.sendRequest<string | null>(REQUESTS.compare, params);
  if (page === null) return;
  const uri = Uri.from({ scheme: SCHEME, path: `/${++shown}/${title}.md` });
  pages.set(uri.path, page);
  try {
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    // The editor has no preview of Markdown: its text reads well enough.
    await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
  }
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

const quietly = <T>(promise: Thenable<T>): Promise<T | undefined> =>
  Promise.resolve(promise).then(
    (value) => value,
    () => undefined,
  );
