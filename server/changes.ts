import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../configuration/configuration.ts';
import type { Context } from './context.ts';
import { isConfiguration } from './drafts/documents.ts';
import type { Bell } from './features/workspaceDiagnostics.ts';
import { unattended } from './guard.ts';
import { CLIENT_NOTIFICATIONS, type ClientSettings, type ConfigurationParams } from './protocol.ts';

/** How long to wait for the next keystroke in a configuration. */
const DELAY = 150;

/** What changes may change. */
export interface Changing {
  readonly changes: Bell;
  readonly sent: Map<string, string | null>;
  readonly folders: Set<string>;
  readonly settings: { workspaceDiagnostics: boolean };
  reconfigured(...files: string[]): void;
}

/** Takes note of all that changes beside the drafts: configurations, settings, files, the workspace's folders. */
export function listenToChanges(context: Context, { changes, sent, folders, settings, reconfigured }: Changing): void {
  const { connection, client, documents, reviews: reviewed, runtime } = context;
  let callOff = (): void => {};
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (!isConfiguration(uri)) return;
    callOff();
    callOff = runtime.after(DELAY, () => reconfigured(uri));
  });
  documents.onDidOpen(() => changes.ring());
  documents.onDidClose(({ document: { uri } }) => {
    reviewed.forget(uri);
    if (isConfiguration(uri)) reconfigured(uri);
    else changes.ring();
  });
  connection.onDidChangeWatchedFiles(({ changes: files }) => {
    const configured = files.map(({ uri }) => uri).filter(isConfiguration);
    if (configured.length > 0) reconfigured(...configured);
    else changes.ring();
  });
  connection.onNotification(CLIENT_NOTIFICATIONS.configuration, ({ files }: ConfigurationParams) => {
    for (const { uri, text } of files) sent.set(uri, text);
    reconfigured(...files.map(({ uri }) => uri));
  });
  const readSettings = async (): Promise<void> => {
    const asked: ClientSettings | null = await connection.workspace.getConfiguration('rightsdraft');
    settings.workspaceDiagnostics = asked?.workspaceDiagnostics ?? client.workspaceDiagnostics;
    changes.ring();
  };
  connection.onDidChangeConfiguration(({ settings: given }) => {
    if (client.asksConfiguration) return unattended(connection.console, 'settings', readSettings());
    settings.workspaceDiagnostics = given?.rightsdraft?.workspaceDiagnostics ?? client.workspaceDiagnostics;
    changes.ring();
  });
  const introduce = async (): Promise<void> => {
    if (client.asksConfiguration) {
      await readSettings();
      if (client.registersConfiguration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'rightsdraft' });
    }
    if (client.watchesFiles && runtime.disk) {
      const watchers = [`**/${CONFIGURATION_FILE}`, '**/*.{md,markdown,txt}'].map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  };
  connection.onInitialized(() => {
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri);
        for (const { uri } of added) folders.add(uri);
        reconfigured();
      });
    }
    unattended(connection.console, 'initialized', introduce());
  });
}
