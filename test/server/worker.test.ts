import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import vm from 'node:vm';
import { FLAGGED } from './session.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into messages as their readers do
  readonly result?: any;
}

it('the built server runs where there is nothing of Node', async () => {
  const answers: Message[] = [];
  const scope: Record<string, unknown> & { onmessage?: (event: { data: object }) => void } = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    TextDecoder,
    TextEncoder,
    crypto: globalThis.crypto,
    importScripts() {},
    addEventListener() {},
    postMessage: (message: Message) => answers.push(message),
  };
  scope.self = scope;
  vm.runInContext(readFileSync('dist/browser/server.js', 'utf8'), vm.createContext(scope));
  const send = (message: object): void => scope.onmessage!({ data: { jsonrpc: '2.0', ...message } });
  const answerTo = async (id: number): Promise<Message> => {
    for (;;) {
      const answer = answers.find((one) => one.id === id && !one.method);
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const uri = 'vscode-vfs://github/people/drafts/bill.md';
  send({
    id: 1,
    method: 'initialize',
    params: {
      processId: null,
      rootUri: null,
      workspaceFolders: null,
      capabilities: { textDocument: { diagnostic: {} } },
    },
  });
  assert.equal((await answerTo(1)).result.capabilities.diagnosticProvider.workspaceDiagnostics, false);
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'markdown', version: 1, text: FLAGGED } },
  });
  send({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
  assert.equal((await answerTo(2)).result.items[0].severity, 1);
  const files = [{ uri: 'vscode-vfs://github/people/.rightsdraft.yaml', text: 'levels: { criminalization: hint }' }];
  send({ method: 'rightsdraft/configuration', params: { files } });
  send({ id: 3, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
  assert.equal((await answerTo(3)).result.items[0].severity, 3);
});
