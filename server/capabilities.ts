import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { CODE_ACTION_KINDS } from './features/codeActions.ts';
import { REPORT_SCHEME } from './protocol.ts';

/** What the server offers a client. */
export const capabilitiesFor = (client: Client, hasDisk: boolean): ServerCapabilities => ({
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  ...(client.pullsDiagnostics && {
    diagnosticProvider: {
      identifier: 'rightsdraft',
      interFileDependencies: false,
      workspaceDiagnostics: hasDisk,
    },
  }),
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
  completionProvider: { triggerCharacters: ['-', '/', ' '] },
  ...(client.opensReport && { definitionProvider: true }),
  documentLinkProvider: {},
  referencesProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  workspace: {
    ...(client.workspaceFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
    textDocumentContent: { schemes: [REPORT_SCHEME] },
  },
});
