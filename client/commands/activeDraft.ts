import { l10n, languages, type Uri, window } from 'vscode';
import { drafts } from '../documents.ts';

/** The draft in the active editor; says what to do where there is none. */
export function activeDraft(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  if (document && languages.match(drafts(), document) > 0) return document.uri;
  void window.showInformationMessage(l10n.t('Open the draft that this is about.'));
  return undefined;
}
