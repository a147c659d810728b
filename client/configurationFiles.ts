import { Disposable, FileType, RelativePattern, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLIENT_NOTIFICATIONS, type ConfigurationParams } from '../server/protocol.ts';

const PATTERN = '**/.rightsdraft.yaml';

/** Tells the server the configuration files that it cannot read itself, those not on a disk, now and whenever one changes. */
export async function sendConfigurationFiles(client: BaseLanguageClient): Promise<Disposable> {
  const send = async (uris: readonly Uri[]): Promise<void> => {
    const virtual = uris.filter(({ scheme }) => scheme !== 'file');
    if (virtual.length === 0) return;
    const files = await Promise.all(virtual.map(async (uri) => ({ uri: uri.toString(), text: await textOf(uri) })));
    await client.sendNotification(CLIENT_NOTIFICATIONS.configuration, { files } satisfies ConfigurationParams);
  };
  const sendAll = async (): Promise<void> => {
    const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme !== 'file');
    const found = await Promise.all(folders.map((one) => workspace.findFiles(new RelativePattern(one, PATTERN))));
    await send(found.flat());
  };
  const watcher = workspace.createFileSystemWatcher(PATTERN);
  const listeners = [
    watcher,
    watcher.onDidCreate((uri) => send([uri])),
    watcher.onDidChange((uri) => send([uri])),
    watcher.onDidDelete((uri) => send([uri])),
    workspace.onDidChangeWorkspaceFolders(sendAll),
  ];
  await sendAll();
  return Disposable.from(...listeners);
}

async function textOf(uri: Uri): Promise<string | null> {
  try {
    const { type } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
