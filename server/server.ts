import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { namesOf, openRuleset } from '../core/index.ts';
import { capabilitiesFor } from './capabilities.ts';
import { listenToChanges } from './changes.ts';
import { clientOf } from './client.ts';
import type { Context, Law } from './context.ts';
import { configurations } from './drafts/configurations.ts';
import { openDocuments } from './drafts/documents.ts';
import { reviews } from './drafts/reviews.ts';
import { configurationDiagnostics } from './features/configurationFile.ts';
import { pushDiagnostics } from './features/push.ts';
import { statusOf } from './features/status.ts';
import { bell } from './features/workspaceDiagnostics.ts';
import { unattended } from './guard.ts';
import { handleRequests } from './handlers.ts';
import type { Product } from './product.ts';
import { SERVER_NOTIFICATIONS } from './protocol.ts';
import { type ReportPage, reportPage } from './report/reportPage.ts';
import type { Runtime } from './runtime.ts';

/** Serves one client over a connection, until the connection ends. Starts listening. */
export function startServer(connection: Connection, product: Product, runtime: Runtime): void {
  const law = openLaw(product);
  const documents = openDocuments();
  connection.onInitialize((params): InitializeResult => {
    serve(connection, law, documents, runtime, params);
    // The words of the law are opened while the client takes note of the answer.
    runtime.after(0, () => void law.ruleset.finder);
    return {
      capabilities: capabilitiesFor(clientOf(params), runtime.disk !== undefined),
      serverInfo: { name: 'rightsdraft', version: product.version },
    };
  });
  documents.listen(connection);
  connection.listen();
}

function openLaw(product: Product): Law {
  const byId = new Map(product.ruleset.criteria.map((criterion) => [criterion.id, criterion]));
  let page: ReportPage | undefined;
  return {
    product,
    ruleset: openRuleset(product.ruleset),
    get page() {
      page ??= reportPage(product.ruleset.report);
      return page;
    },
    criterion: (id) => byId.get(id),
  };
}

function serve(
  connection: Connection,
  law: Law,
  documents: Context['documents'],
  runtime: Runtime,
  params: InitializeParams,
): void {
  const client = clientOf(params);
  const changes = bell();
  const sent = new Map<string, string | null>();
  const folders = new Set((params.workspaceFolders ?? []).map(({ uri }) => uri));
  const settings = { workspaceDiagnostics: client.workspaceDiagnostics };
  const terms = { schema: law.product.configurationSchema, names: namesOf(law.ruleset) };
  const readText = async (uri: string): Promise<string | null> =>
    documents.get(uri)?.document.getText() ?? sent.get(uri) ?? (await runtime.disk?.readFile(uri)) ?? null;
  const known = configurations(terms, readText, () => [...folders], publisher(connection));
  let pushAgain: (() => void) | null = null;
  const refresh = (): void => {
    changes.ring();
    if (pushAgain) pushAgain();
    else if (client.refreshesDiagnostics)
      unattended(connection.console, 'refresh', connection.languages.diagnostics.refresh());
  };
  const context: Context = {
    connection,
    runtime,
    law,
    client,
    documents,
    configurations: known,
    folders: () => [...folders],
    reviews: reviews(documents, law.ruleset, known, runtime, {
      onSettled: refresh,
      onReviewed(reviewed) {
        if (!client.wantsStatus) return;
        const told = connection.sendNotification(SERVER_NOTIFICATIONS.reviewed, statusOf(reviewed));
        unattended(connection.console, 'status', told);
      },
    }),
  };
  if (!client.pullsDiagnostics) pushAgain = pushDiagnostics(context);

  const reconfigured = (...files: string[]): void => {
    known.invalidate();
    for (const file of files) unattended(connection.console, 'configuration', known.nearest(file));
    refresh();
  };
  listenToChanges(context, { changes, sent, folders, settings, reconfigured });
  handleRequests(context, changes, () => settings.workspaceDiagnostics);
}

/** Shows what is wrong in a configuration, when that changes. */
function publisher(connection: Connection): Parameters<typeof configurations>[3] {
  const shown = new Map<string, string>();
  return (uri, configuration) => {
    const diagnostics = configuration ? configurationDiagnostics(configuration) : [];
    const now = JSON.stringify(diagnostics);
    if ((shown.get(uri) ?? '[]') === now) return;
    shown.set(uri, now);
    unattended(connection.console, 'diagnostics', connection.sendDiagnostics({ uri, diagnostics }));
  };
}
