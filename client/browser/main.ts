import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from '../client.ts';

let client: BaseLanguageClient | undefined;

/** In the web the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  // The transports are made here: the host's workers are not of the class that the library asks for.
  const server = async () => {
    const worker = await startWorker(Uri.joinPath(context.extensionUri, 'dist/browser/server.js'));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  client = await startClient(context, (options) => new LanguageClient('rightsdraft', 'Rightsdraft', server, options));
}

export const deactivate = (): Promise<void> | undefined => client?.stop();

/** From the script's address where it can be fetched; else, as with an extension installed on a remote, from its text. */
async function startWorker(script: Uri): Promise<Worker> {
  if (/^https?$/.test(script.scheme)) {
    try {
      return new Worker(script.toString(true));
    } catch {
      // Refused, as an address of another origin is.
    }
  }
  const text = await workspace.fs.readFile(script);
  return new Worker(URL.createObjectURL(new Blob([text as BlobPart], { type: 'application/javascript' })));
}
