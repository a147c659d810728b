import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { FLAGGED, Session } from './session.ts';

const position = { line: 0, character: 0 };
const range = { start: position, end: position };

describe('a server among faults', () => {
  it('answers empty about documents that are not open, or no longer', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED);
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    for (const one of [uri, 'file:///never.md']) {
      const textDocument = { uri: one };
      const ask = (method: string, more: object) => session.client.sendRequest(method, { textDocument, ...more });
      assert.equal(await ask('textDocument/hover', { position }), null);
      assert.equal(await ask('textDocument/codeAction', { range, context: { diagnostics: [] } }), null);
      assert.equal(await ask('textDocument/definition', { position }), null);
      assert.equal(await ask('textDocument/references', { position, context: {} }), null);
      assert.deepEqual(await ask('textDocument/diagnostic', {}), { kind: 'full', items: [] });
    }
    assert.deepEqual(session.log, []);
  });
  it('pays for malformed requests with an empty answer and a line in the log each', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED);
    for (const method of ['hover', 'completion', 'definition', 'codeAction', 'documentSymbol'])
      assert.equal(await session.client.sendRequest(`textDocument/${method}`, { nonsense: 1 }), null);
    assert.equal(await session.client.sendRequest('textDocument/hover', { textDocument: { uri } }), null);
    assert.equal(session.log.length, 6);
    assert.ok(session.log.every((line) => !line.includes('\n')));
    assert.equal((await session.found(uri)).length, 1);
  });
  it('survives changes of documents that are not open, and unknown methods', async () => {
    const session = await Session.start();
    await session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never.md', version: 2 },
      contentChanges: [{ range, text: 'x' }],
    });
    await session.client.sendNotification('rightsdraft/nothing', {});
    await assert.rejects(session.client.sendRequest('rightsdraft/unknown', {}), /Unhandled method/);
    assert.equal((await session.found(await session.open(FLAGGED))).length, 1);
  });
  it('reviews what a document says, whatever version its client calls it', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED);
    assert.equal((await session.found(uri)).length, 1);
    const change = (text: string, version: number) =>
      session.client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    await change('All is well.', 1);
    assert.deepEqual(await session.diagnostics(uri), []);
    await change(FLAGGED, 0);
    assert.equal((await session.diagnostics(uri)).length, 1);
  });
  it('does not take a document opened again for the one it was', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED);
    const before = await session.pull(uri);
    assert.ok(before.kind === 'full' && before.items.length === 1);
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await session.open('All is well.', uri);
    const after = await session.pull(uri, before.resultId);
    assert.ok(after.kind === 'full' && after.items.length === 0);
  });
  it('answers no request that was called off', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED);
    const source = new CancellationTokenSource();
    const answer = session.client.sendRequest('textDocument/hover', { textDocument: { uri }, position }, source.token);
    source.cancel();
    await assert.rejects(answer);
  });
  it('reviews any change of any text as a whole draft', async () => {
    const session = await Session.start();
    const uri = await session.open('😀\r\n\r\n');
    await session.change(uri, '', FLAGGED);
    await session.change(uri, 'A person', '😀 A person');
    await session.change(uri, '\r\n\r\n', '\r\n# T\r\n\r\n');
    const fresh = await session.open(session.text(uri), 'untitled:fresh');
    const [a, b] = [await session.diagnostics(uri), await session.diagnostics(fresh)];
    assert.deepEqual(
      a.map(({ range: place, code }) => [place, code]),
      b.map(({ range: place, code }) => [place, code]),
    );
    assert.equal(a.length, 1);
  });
});
