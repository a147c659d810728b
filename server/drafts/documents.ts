import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { CONFIGURATION_FILE } from '../../configuration/configuration.ts';
import type { Format } from '../../core/index.ts';
import { REPORT_SCHEME } from '../protocol.ts';
import { type HalfTyped, halfTypedBy } from './typing.ts';

/** A document that the editor has open. */
export interface OpenDocument {
  readonly uri: string;
  readonly document: TextDocument;
  /** The word at which one types, until it is complete or the typist pauses. */
  typing: HalfTyped | null;
  /** Keys of the findings shown last. */
  shown: ReadonlySet<string>;
}

/** The open documents, kept up to date by incremental changes; changes of documents that are not open are passed over. */
export const openDocuments = (): TextDocuments<OpenDocument> =>
  new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, text) => ({
      uri,
      document: TextDocument.create(uri, languageId, version, text),
      typing: null,
      shown: new Set(),
    }),
    update(open, changes, version) {
      TextDocument.update(open.document, changes, version);
      open.typing = halfTypedBy(changes, open.document);
      return open;
    },
  });

/** How to read a document; null where it is no draft. */
export function formatOf({ uri, languageId }: TextDocument): Format | null {
  const { scheme } = URI.parse(uri);
  if (scheme === REPORT_SCHEME || isConfiguration(uri)) return null;
  if (languageId === 'markdown') return 'markdown';
  return languageId === 'plaintext' || languageId === 'text' ? 'plaintext' : null;
}

export const isConfiguration = (uri: string): boolean => Utils.basename(URI.parse(uri)) === CONFIGURATION_FILE;
