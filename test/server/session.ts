import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { supplements } from '../../scripts/bundleServer.ts';
import type { Product } from '../../server/product.ts';
import type { InitializationOptions } from '../../server/protocol.ts';
import type { Disk } from '../../server/runtime.ts';
import { startServer } from '../../server/server.ts';
import { compileSchema } from '../../validation/compileSchema.ts';

export const product: Product = {
  version: '0.0.0',
  ruleset: JSON.parse(readFileSync('out/ruleset.json', 'utf8')),
  configurationSchema: compileSchema(JSON.parse(readFileSync('rules/schema/configuration.schema.json', 'utf8'))),
  ...supplements(process.cwd()),
};

export const ENTRY = 'criminalization/irregular-entry';
/** Falls short of criminalization/irregular-entry with its last three words. */
export const FLAGGED = 'A person who enters the country irregularly commits an offence.';
export const CLEAN = 'The sun shines on the harbour.';

export interface Options {
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  readonly folders?: readonly string[];
  readonly disk?: Disk;
  /** Answers `workspace/configuration`. */
  readonly settings?: () => unknown;
}

/** What VS Code can do, so far as the server minds. */
export const CAPABLE: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
    diagnostics: { refreshSupport: true },
    textDocumentContent: {},
    configuration: true,
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    completion: { completionItem: { snippetSupport: true } },
  },
};

/** A client of a server that runs in this process, with its clock stopped. */
export class Session {
  readonly log: string[] = [];
  readonly published = new Map<string, Diagnostic[]>();
  readonly documents = new Map<string, TextDocument>();
  initialized!: InitializeResult;
  refreshes = 0;
  private timers: (() => void)[] = [];

  private constructor(readonly client: ProtocolConnection) {}

  static async start({ capabilities = CAPABLE, options = {}, folders = [], disk, settings }: Options = {}) {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const session = new Session(client);
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(server, product, {
      after(_, run) {
        session.timers.push(run);
        return () => {
          session.timers = session.timers.filter((one) => one !== run);
        };
      },
      turn: () => new Promise((resolve) => setImmediate(resolve)),
      ...(disk && { disk }),
    });
    client.onNotification('window/logMessage', ({ message }) => {
      session.log.push(message);
    });
    client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      session.published.set(uri, diagnostics);
    });
    client.onRequest('workspace/diagnostic/refresh', () => {
      session.refreshes++;
      return null;
    });
    client.onRequest('workspace/configuration', () => [settings?.() ?? null]);
    client.onRequest('client/registerCapability', () => null);
    client.listen();
    session.initialized = await client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions: options,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    await client.sendNotification('initialized', {});
    return session;
  }

  /** Lets the time pass for which the server waits. */
  async elapse(): Promise<void> {
    await this.settle();
    const due = this.timers;
    this.timers = [];
    for (const run of due) run();
    await this.settle();
  }

  /** All that was sent before has been taken note of. */
  async settle(): Promise<void> {
    for (let i = 0; i < 3; i++) await this.client.sendRequest('rightsdraft/clauses');
  }

  async open(text: string, uri = 'file:///w/draft.md', languageId = 'markdown'): Promise<string> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  text = (uri: string): string => this.documents.get(uri)!.getText();

  /** Replaces words by others, as one change; an empty `before` appends. */
  async change(uri: string, before: string, after: string): Promise<void> {
    const document = this.documents.get(uri)!;
    const at = before ? document.getText().indexOf(before) : document.getText().length;
    const range = { start: document.positionAt(at), end: document.positionAt(at + before.length) };
    await this.edit(uri, [{ range, newText: after }]);
  }

  async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.documents.get(uri)!;
    const ordered = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    const contentChanges = ordered.map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.client.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** The words that a criterion or theme marks. */
  async found(uri: string, criterion = ENTRY): Promise<string[]> {
    return (await this.diagnostics(uri))
      .filter(({ code }) => String(code).startsWith(criterion))
      .map(({ range }) => this.documents.get(uri)!.getText(range));
  }

  rangeOf(uri: string, words: string): Range {
    const document = this.documents.get(uri)!;
    const at = document.getText().indexOf(words);
    return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
  }

  async actions(uri: string, words: string, only?: string[]): Promise<CodeAction[]> {
    const diagnostics = await this.diagnostics(uri);
    const context = { diagnostics, ...(only && { only }) };
    const range = this.rangeOf(uri, words);
    return (await this.client.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context })) ?? [];
  }

  /** The text of a document with a workspace edit made; a snippet's stops are filled with `reason`. */
  edited(uri: string, { changes, documentChanges }: WorkspaceEdit, reason = 'reason'): string {
    const edits = [
      ...(changes?.[uri] ?? []),
      ...(documentChanges ?? []).flatMap((change) =>
        'edits' in change && change.textDocument.uri === uri ? change.edits : [],
      ),
    ];
    return TextDocument.applyEdits(
      this.documents.get(uri) ?? TextDocument.create(uri, 'plaintext', 0, ''),
      edits.map((edit) => ({
        range: edit.range,
        newText: 'snippet' in edit ? edit.snippet.value.replace('$1', reason).replace('$0', '') : edit.newText,
      })),
    );
  }

  at<R>(method: string, uri: string, words: string, more: object = {}): Promise<R> {
    const { start: position } = this.rangeOf(uri, words);
    return this.client.sendRequest(method, { textDocument: { uri }, position, ...more });
  }

  async hover(uri: string, words: string): Promise<string> {
    const hover = await this.at<{ contents: { value: string } } | null>('textDocument/hover', uri, words);
    return hover?.contents.value ?? '';
  }
}
