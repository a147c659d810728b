import assert from 'node:assert/strict';
import { fork, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CAPABLE, FLAGGED } from './session.ts';

const SERVER = path.resolve('dist/server.js');
const uri = 'file:///nowhere/bill.md';
const DRAFT = [
  '---\r\nkind: legislation\r\n---\r\n# Bill 😀 “on entry”\r\n\r\n## 1. Entry 🧭\r\n\r\n',
  `${FLAGGED}\r\n\r\n## 2. Words\r\n\r\n😀 An illegal migrant shall leave.\r\n`,
].join('');

describe('the built server, over stdio', () => {
  let client: ProtocolConnection;
  let exited: Promise<number | null>;
  let document: TextDocument;

  before(() => {
    const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    exited = new Promise((resolve) => server.on('exit', resolve));
    client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    client.onRequest('workspace/diagnostic/refresh', () => null);
    client.onRequest('workspace/configuration', () => [null]);
    client.listen();
  });
  after(async () => {
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    assert.equal(await exited, 0);
    client.dispose();
  });

  const change = async (edits: readonly TextEdit[]): Promise<void> => {
    const ordered = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    const contentChanges = ordered.map(({ range, newText: text }) => ({ range, text }));
    document = TextDocument.update(document, contentChanges, document.version + 1);
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  };
  const rangeOf = (words: string) => {
    const at = document.getText().indexOf(words);
    assert.ok(at >= 0, words);
    return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
  };
  const pull = async (): Promise<Diagnostic[]> =>
    (await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items;
  const agreesWithCommandLine = async (): Promise<void> => {
    const cli = [path.resolve('dist/cli.js'), 'check', '-', '--stdin-filename', 'bill.md', '--format', 'json'];
    const input = document.getText();
    const { stdout } = spawnSync(process.execPath, cli, { encoding: 'utf8', input, cwd: '/', maxBuffer: 1 << 26 });
    const said = (
      JSON.parse(stdout).findings as { criterion: string; kind: string; span: { start: number; end: number } }[]
    )
      .filter(({ kind }) => kind !== 'expect')
      .map(({ criterion, span }) => `${criterion} ${span.start}-${span.end}`);
    const seen = (await pull())
      .filter(({ code }) => code !== 'silent')
      .map(({ code, range }) => `${code} ${document.offsetAt(range.start)}-${document.offsetAt(range.end)}`);
    assert.deepEqual(seen.sort(), said.sort());
  };

  it('says what it can', async () => {
    const { capabilities, serverInfo } = await client.sendRequest<{
      capabilities: Record<string, unknown>;
      serverInfo: object;
    }>('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABLE, workspaceFolders: null });
    assert.ok(capabilities.diagnosticProvider && capabilities.hoverProvider && capabilities.codeActionProvider);
    assert.equal((serverInfo as { name: string }).name, 'rightsdraft');
    await client.sendNotification('initialized', {});
  });
  it('finds what the command line finds', async () => {
    document = TextDocument.create(uri, 'markdown', 1, DRAFT);
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: DRAFT },
    });
    assert.ok((await pull()).some(({ code }) => code === 'criminalization/irregular-entry'));
    await agreesWithCommandLine();
  });
  it('and so after every incremental change', async () => {
    await change([{ range: rangeOf('A person who'), newText: '😀😀 Whoever' }]);
    await agreesWithCommandLine();
    await change([
      { range: rangeOf('🧭'), newText: 'and\r\nstay' },
      { range: rangeOf('😀 An illegal'), newText: 'An illegal' },
    ]);
    await agreesWithCommandLine();
    await change([{ range: rangeOf('\r\n\r\n## 2. Words'), newText: '\n\n## 2. Words' }]);
    await agreesWithCommandLine();
  });
  it('explains on hover', async () => {
    const { start: position } = rangeOf('an offence');
    const hover = await client.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    assert.match(hover.contents.value, /A\/68\/283, para\. 134 \(a\)/);
  });
  it('mends, and finds it mended', async () => {
    const before = await pull();
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: rangeOf('an offence'),
      context: { diagnostics: before },
    });
    const preferred = actions.find(({ isPreferred }) => isPreferred)!;
    const [edit] = preferred.edit!.documentChanges!;
    assert.ok(edit && 'edits' in edit && edit.textDocument.version === document.version);
    await change(edit.edits as TextEdit[]);
    const criterion = preferred.diagnostics![0]!.code;
    assert.ok(!(await pull()).some(({ code }) => code === criterion));
    await agreesWithCommandLine();
  });
  it('survives malformed traffic', async () => {
    await assert.rejects(client.sendRequest('no/such/method', {}));
    const position = { line: 0, character: 0 };
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never.md', version: 3 },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    await client.sendNotification('textDocument/didChange', { nonsense: true } as never);
    const hover = { textDocument: { uri: 'file:///closed.md' }, position };
    assert.equal(await client.sendRequest('textDocument/hover', hover), null);
    await agreesWithCommandLine();
  });
});

it('the built server speaks to its parent process, too', async () => {
  const server = fork(SERVER, ['--node-ipc']);
  const answer = new Promise<{ result: InitializeResult }>((resolve) => server.once('message', resolve as () => void));
  server.send({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null },
  });
  assert.equal((await answer).result.serverInfo?.name, 'rightsdraft');
  server.kill();
});
