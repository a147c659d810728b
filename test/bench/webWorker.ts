import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

/** Runs the server's bundle as a web worker would, asks it for the diagnostics of the draft it is given, and posts them. */
const { text, uri } = workerData as { readonly text: string; readonly uri: string };

interface Answer {
  readonly id?: number;
  readonly result?: { readonly items?: readonly object[] };
}

const scope = globalThis as unknown as {
  self: object;
  importScripts(): void;
  addEventListener(): void;
  postMessage(answer: Answer): void;
  onmessage?(event: { readonly data: object }): void;
};

const send = (message: object): void => scope.onmessage!({ data: { jsonrpc: '2.0', ...message } });

if (text === '') parentPort!.postMessage([]);
else {
  scope.self = scope;
  scope.importScripts = () => {};
  scope.addEventListener = () => {};
  scope.postMessage = ({ id, result }) => {
    if (id === 1) openDraft();
    else if (id === 2) parentPort!.postMessage(result!.items);
  };
  runInThisContext(readFileSync('dist/browser/server.js', 'utf8'));
  const capabilities = { textDocument: { diagnostic: {} } };
  send({
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, workspaceFolders: null, capabilities },
  });
}

function openDraft(): void {
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  send({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
}
