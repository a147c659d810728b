import {
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentSelector,
  l10n,
  languages,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CiteParams, REQUESTS } from '../server/protocol.ts';

const KIND = DocumentDropOrPasteEditKind.Text.append('rightsdraft', 'citation');
const PLAIN = 'text/plain';

/** Fewer words are not looked up when they are pasted. */
const FEWEST = 8;

/** What is pasted from the report may be pasted as a quotation with its citation. */
export const offerCitationOnPaste = (client: BaseLanguageClient, drafts: DocumentSelector): Disposable =>
  languages.registerDocumentPasteEditProvider(
    drafts,
    {
      async provideDocumentPasteEdits(_document, _ranges, transfer, _context, token) {
        const text = await transfer.get(PLAIN)?.asString();
        if (text === undefined || text.split(/\s+/, FEWEST).length < FEWEST) return undefined;
        const params: CiteParams = { text };
        const quotation = await client.sendRequest<string | null>(REQUESTS.cite, params, token);
        if (quotation === null) return undefined;
        return [new DocumentPasteEdit(quotation, l10n.t('Paste as a quotation with its citation'), KIND)];
      },
    },
    { providedPasteEditKinds: [KIND], pasteMimeTypes: [PLAIN] },
  );
