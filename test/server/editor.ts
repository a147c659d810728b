import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CAPABLE } from './session.ts';

/** An editor with one draft, whose server may be killed: what is open is told to the next one, as editors do. */
export class Editor {
  private server!: ChildProcess;
  private client!: ProtocolConnection;
  private exited!: Promise<unknown>;

  private constructor(private document: TextDocument) {}

  static async open(text: string): Promise<Editor> {
    const editor = new Editor(TextDocument.create('file:///nowhere/bill.md', 'markdown', 1, text));
    await editor.start();
    return editor;
  }

  get text(): string {
    return this.document.getText();
  }

  async start(): Promise<void> {
    this.server = spawn(process.execPath, [path.resolve('dist/server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.exited = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.stdin!.on('error', () => {});
    this.client = createProtocolConnection(
      new StreamMessageReader(this.server.stdout!),
      new StreamMessageWriter(this.server.stdin!),
    );
    this.client.onRequest('workspace/diagnostic/refresh', () => null);
    this.client.onRequest('workspace/configuration', () => [null]);
    this.client.onError(() => {});
    this.client.listen();
    const params = { processId: null, rootUri: null, capabilities: CAPABLE, workspaceFolders: null };
    await this.client.sendRequest('initialize', params);
    await this.client.sendNotification('initialized', {});
    const { uri, languageId, version } = this.document;
    const textDocument = { uri, languageId, version, text: this.text };
    await this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** In the middle of whatever it does. */
  async kill(): Promise<void> {
    this.server.kill('SIGKILL');
    await this.exited;
    this.client.dispose();
  }

  async pull(): Promise<Diagnostic[]> {
    const params = { textDocument: { uri: this.document.uri } };
    return (await this.client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', params)).items;
  }

  async fixes(code: string): Promise<CodeAction[]> {
    const diagnostics = (await this.pull()).filter((one) => one.code === code);
    if (diagnostics.length === 0) return [];
    const params = { textDocument: { uri: this.document.uri }, range: diagnostics[0]!.range, context: { diagnostics } };
    const actions = await this.client.sendRequest<CodeAction[]>('textDocument/codeAction', params);
    return actions.filter(({ isPreferred }) => isPreferred);
  }

  /** Makes an action's edit, unless it was meant for another version; tells whether it did. */
  apply({ edit }: CodeAction): boolean {
    const [change] = edit!.documentChanges!;
    assert.ok(change && TextDocumentEdit.is(change));
    const { version } = this.document;
    if (change.textDocument.version !== version) return false;
    const text = TextDocument.applyEdits(this.document, change.edits as TextEdit[]);
    this.document = TextDocument.create(this.document.uri, 'markdown', version + 1, text);
    return true;
  }
}
