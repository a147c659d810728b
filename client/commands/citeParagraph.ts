import { env, l10n, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ParagraphEntry, REPORT_SCHEME, REQUESTS } from '../../server/protocol.ts';

/** Cites a paragraph of the report: in the report itself the one at the cursor, to the clipboard; in a draft the one chosen, at the cursor. */
export async function citeParagraph(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  const paragraphs = await client.sendRequest<readonly ParagraphEntry[]>(REQUESTS.paragraphs);
  if (editor?.document.uri.scheme === REPORT_SCHEME) {
    const here = paragraphAt(editor, paragraphs);
    if (here !== undefined) {
      await env.clipboard.writeText(here.citation);
      void window.setStatusBarMessage(l10n.t('Copied: {0}', here.citation), 4000);
      return;
    }
  }
  const choice = await window.showQuickPick(
    paragraphs.map((paragraph) => ({
      label: paragraph.citation,
      description: paragraph.headings,
      detail: paragraph.text,
      paragraph,
    })),
    {
      title: l10n.t('Cite a Paragraph of the Report'),
      placeHolder: l10n.t('Search by number or words'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (choice === undefined) return;
  if (editor === undefined || editor.document.uri.scheme === REPORT_SCHEME)
    await env.clipboard.writeText(choice.paragraph.citation);
  else await editor.edit((edit) => edit.replace(editor.selection, choice.paragraph.citation));
}

/** The last paragraph that begins at or above the cursor: its text stands on one line. */
function paragraphAt(
  { document, selection }: TextEditor,
  paragraphs: readonly ParagraphEntry[],
): ParagraphEntry | undefined {
  for (let line = selection.active.line; line >= 0; line--) {
    const words = document.lineAt(line).text;
    const item = /^\s+\(([a-z])\) /.exec(words)?.[1];
    const number = /^(\d{1,3})\. /.exec(words)?.[1];
    if (words.startsWith('#')) return undefined;
    if (number !== undefined) return paragraphs.find(({ cited }) => cited === number);
    if (item !== undefined)
      return paragraphs.find(({ cited, text }) => cited.endsWith(`(${item})`) && words.includes(text));
  }
  return undefined;
}
