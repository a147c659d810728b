import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from '../client.ts';

let client: BaseLanguageClient | undefined;

/** In desktops and remotes the server is a process beside the editor's. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  client = await startClient(context, (options) => new LanguageClient('rightsdraft', 'Rightsdraft', server, options));
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
