import type { InitializeParams } from 'vscode-languageserver';
import { COMMANDS, type CommandName, type InitializationOptions } from './protocol.ts';

/** What the client can do, so far as the server minds. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
  readonly opensReport: boolean;
  readonly asksConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly wantsStatus: boolean;
  readonly offersClauses: boolean;
  readonly workspaceDiagnostics: boolean;
  can(command: CommandName): boolean;
}

/** Reads what `initialize` says; anything malformed in the options counts as absent. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument } = capabilities;
  const options: InitializationOptions =
    typeof initializationOptions === 'object' && initializationOptions !== null ? initializationOptions : {};
  const commands = new Set(Array.isArray(options.commands) ? options.commands : []);
  const known = new Set<string>(Object.values(COMMANDS));
  const edit = workspace?.workspaceEdit;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    versionedEdits: edit?.documentChanges === true,
    createsFiles: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    snippetEdits: edit?.documentChanges === true && edit.snippetEditSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    opensReport: options.report === true || workspace?.textDocumentContent !== undefined,
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    wantsStatus: options.status === true,
    offersClauses: options.clauses !== false,
    workspaceDiagnostics: options.workspaceDiagnostics === true,
    can: (command) => known.has(command) && commands.has(command),
  };
}
