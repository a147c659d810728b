import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { COMMANDS, type InitializationOptions } from '../server/protocol.ts';
import { provideComparisons } from './commands/compare.ts';
import { registerCommands } from './commands/register.ts';
import { sendConfigurationFiles } from './configurationFiles.ts';
import { showCoverage } from './coverage/showCoverage.ts';
import { documents, drafts } from './documents.ts';
import { offerCitationOnPaste } from './pasteCitation.ts';
import { restartOnce } from './restart.ts';
import { listenToReviews } from './reviews.ts';
import { shownDiagnostics } from './shownDiagnostics.ts';
import { showStatus } from './status.ts';

/** Makes a client whose server runs as the host allows: a process, or a worker. */
export type Connect = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the language server and all that the editor shows of it; resolves when it answers. */
export async function startClient(context: ExtensionContext, connect: Connect): Promise<BaseLanguageClient> {
  const initializationOptions: InitializationOptions = {
    clauses: false,
    commands: Object.values(COMMANDS),
    status: true,
  };
  const client: BaseLanguageClient = connect({
    documentSelector: documents(),
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: Object.values(COMMANDS) }, supportThemeIcons: true },
    diagnosticCollectionProvider: shownDiagnostics(),
    errorHandler: restartOnce(() => client.start()),
  });
  const reviews = listenToReviews(client);
  context.subscriptions.push(
    reviews,
    ...provideComparisons(),
    ...registerCommands(context, client),
    ...showStatus(reviews, drafts()),
    offerCitationOnPaste(client, drafts()),
  );
  await client.start();
  context.subscriptions.push(await sendConfigurationFiles(client), ...showCoverage(client, reviews, drafts()));
  return client;
}
