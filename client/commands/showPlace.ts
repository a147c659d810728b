import { type Command, l10n, Range, TextEditorRevealType, type Uri, window, workspace } from 'vscode';
import type { PlainRange } from '../../server/protocol.ts';

export const SHOW_PLACE = 'rightsdraft.showPlace';

/** What a row of a list does when it is chosen. */
export const showing = (draft: Uri, range: PlainRange): Command => ({
  title: l10n.t('Show'),
  command: SHOW_PLACE,
  arguments: [draft, range],
});

/** Selects words of a draft where it is shown already, else where the reader is; the list they were chosen from keeps the focus. */
export async function showPlace(draft: Uri, { start, end }: PlainRange, preserveFocus = true): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === draft.toString());
  const place = new Range(start.line, start.character, end.line, end.character);
  const editor = await window.showTextDocument(await workspace.openTextDocument(draft), {
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
    selection: place,
    preserveFocus,
  });
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
