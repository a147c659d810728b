import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { REQUESTS } from '../../server/protocol.ts';
import { CAPABLE } from './session.ts';

interface Draft {
  /** It need not be there. */
  readonly file: string;
  readonly text: string;
}

interface Host {
  readonly env?: Readonly<Record<string, string>>;
  /** Flags for Node.js. */
  readonly flags?: readonly string[];
}

/** All that the server, as built, tells of a draft: what it can, its findings, its outline, its coverage, the memo. */
export async function askBuiltServer(draft: Draft, { env = {}, flags = [] }: Host = {}): Promise<object> {
  const server = spawn(process.execPath, [...flags, path.resolve('dist/server.js'), '--stdio'], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    const early = ended.then(([code]) =>
      Promise.reject(new Error(`The server ended with ${code} before it answered.`)),
    );
    return await Promise.race([askAll(client, draft), early]);
  } finally {
    client.dispose();
    server.kill();
    await ended;
  }
}

async function askAll(client: ProtocolConnection, { file, text }: Draft): Promise<object> {
  client.onRequest('workspace/diagnostic/refresh', () => null);
  client.onRequest('workspace/configuration', () => [null]);
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  const uri = pathToFileURL(file).href;
  const textDocument = { uri };
  const initialized = await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: CAPABLE,
    workspaceFolders: [{ uri: pathToFileURL(path.dirname(file)).href, name: 'drafts' }],
  });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  return {
    initialized,
    diagnostics: await client.sendRequest('textDocument/diagnostic', { textDocument }),
    symbols: await client.sendRequest('textDocument/documentSymbol', { textDocument }),
    coverage: await client.sendRequest(REQUESTS.coverage, { uri }),
    memo: await client.sendRequest(REQUESTS.memo, { uri, format: 'html' }),
  };
}
