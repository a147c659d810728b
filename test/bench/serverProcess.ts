import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CAPABLE } from '../server/session.ts';
import type { Told } from './stopwatch.ts';

export const URI = 'file:///bench/draft.md';

/** The server as editors start it, in a process of its own, and a client that has nothing else to do. */
export class ServerProcess {
  readonly #process: ChildProcess;
  readonly #client: ProtocolConnection;
  #version = 1;

  /** With a stopwatch the server also tells what it did in which time, and its memory. */
  constructor({ stopwatch = false } = {}) {
    const watched = stopwatch ? ['--expose-gc', '--import', path.resolve(import.meta.dirname, 'stopwatch.js')] : [];
    this.#process = spawn(process.execPath, [...watched, 'dist/server.js', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    });
    this.#client = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    for (const request of ['workspace/diagnostic/refresh', 'client/registerCapability'])
      this.#client.onRequest(request, () => null);
    this.#client.onRequest('workspace/configuration', () => [null]);
    this.#client.listen();
  }

  async open(text: string): Promise<Diagnostic[]> {
    await this.#client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: CAPABLE,
      workspaceFolders: null,
    });
    await this.#client.sendNotification('initialized', {});
    const textDocument = { uri: URI, languageId: 'markdown', version: this.#version, text };
    await this.#client.sendNotification('textDocument/didOpen', { textDocument });
    return this.diagnostics();
  }

  /** One key: the change, and the diagnostics that an editor asks for after it. */
  async type(range: Range, text: string): Promise<Diagnostic[]> {
    const textDocument = { uri: URI, version: ++this.#version };
    await this.#client.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] });
    return this.diagnostics();
  }

  async diagnostics(): Promise<Diagnostic[]> {
    const report: DocumentDiagnosticReport = await this.#client.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    return report.kind === 'full' ? report.items : [];
  }

  /** Asks the server's stopwatch. */
  ask<Question extends keyof Told>(question: Question): Promise<Told[Question]> {
    return new Promise((resolve) => {
      this.#process.once('message', (answer) => resolve(answer as Told[Question]));
      this.#process.send(question);
    });
  }

  async close(): Promise<void> {
    await this.#client.sendRequest('shutdown');
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#client.sendNotification('exit');
    await gone;
    this.#client.dispose();
  }
}
