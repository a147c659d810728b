import { l10n, SnippetString, Uri, window, workspace } from 'vscode';

/** The files in client/templates/, each with the name that a reader sees. */
const templates = (): { readonly label: string; readonly file: string }[] => [
  { label: l10n.t('National policy'), file: 'national-policy' },
  { label: l10n.t('Bill'), file: 'bill' },
  { label: l10n.t('Bilateral agreement'), file: 'bilateral-agreement' },
  { label: l10n.t('Statement'), file: 'statement' },
];

/** Opens a new, unsaved draft from a template, with places to fill in; asks which where none is named. */
export async function newDraft(extensionUri: Uri, named?: string): Promise<void> {
  const file = named ?? (await window.showQuickPick(templates(), { title: l10n.t('New Draft') }))?.file;
  if (file === undefined) return;
  const address = Uri.joinPath(extensionUri, 'client', 'templates', `${file}.md`);
  const skeleton = new TextDecoder().decode(await workspace.fs.readFile(address));
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown' }));
  await editor.insertSnippet(new SnippetString(skeleton));
}
