import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { framed, RawServer } from './rawServer.ts';
import { CLEAN, ENTRY, FLAGGED } from './session.ts';

const uri = 'file:///nowhere/bill.md';
const NOTICE = Buffer.from('{"jsonrpc":"2.0","method":"rightsdraft/nothing"}');

const open = (text: string): object => ({
  jsonrpc: '2.0',
  method: 'textDocument/didOpen',
  params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
});

/** The offences that the open draft makes of entry. */
async function found(server: RawServer): Promise<number> {
  const { items } = (await server.ask('textDocument/diagnostic', { textDocument: { uri } })) as { items: Diagnostic[] };
  return items.filter(({ code }) => code === ENTRY).length;
}

describe('messages that can no longer be told apart end the server with one line', () => {
  for (const [name, bytes, says] of [
    ['no length', `Content-Type: json\r\n\r\n${NOTICE}`, 'a message without its length'],
    ['a length that is none', `Content-Length: many\r\n\r\n${NOTICE}`, 'a message without its length'],
    ['a negative length', `Content-Length: -5\r\n\r\n${NOTICE}`, 'a message without its length'],
    ['two lengths', `Content-Length: 5\r\nContent-Length: 7\r\n\r\n${NOTICE}`, 'a message without its length'],
    ['a length beyond all strings', `Content-Length: 99999999999999\r\n\r\n${NOTICE}`, 'a message longer than'],
    ['too short a length', `Content-Length: 3\r\n\r\n${NOTICE}\r\n\r\n`, 'a header that is none'],
    ['words that are no header', `Listening on port 80\r\n\r\n${NOTICE}`, 'a header that is none'],
    ['line feeds alone', `Content-Length: ${NOTICE.length}\n\n${NOTICE}\r\n\r\n`, 'a header that is none'],
    ['bytes without end', 'x'.repeat(10_000), 'a header that does not end'],
  ] as const)
    it(name, () =>
      RawServer.during(async (server) => {
        await server.ask('rightsdraft/clauses');
        server.write(bytes);
        const { code, stderr } = await server.ended;
        assert.equal(code, 1);
        assert.match(stderr, new RegExp(`^rightsdraft: The client wrote ${says}.*start it again\\.\n$`));
      }),
    );
  it('a client that goes in the middle of one', () =>
    RawServer.during(async (server) => {
      await server.ask('rightsdraft/clauses');
      server.write(framed(NOTICE).subarray(0, -10));
      server.hangUp();
      const { code, stderr } = await server.ended;
      assert.equal(code, 1);
      assert.match(stderr, /half a message/);
    }));
});

describe('a message that says nothing a server knows is answered or logged, and the next one heard', () => {
  for (const [name, body, code] of [
    ['no JSON', '{"jsonrpc":', -32700],
    ['nothing', '', -32700],
    ['a calling-off of nothing', '{"jsonrpc":"2.0","method":"$/cancelRequest","params":null}', -32600],
    ['null', 'null', undefined],
    ['a number', '42', undefined],
    ['an object that is no message', '{"id":7}', undefined],
    ['a batch, which the protocol has not', '[{"jsonrpc":"2.0","id":7,"method":"rightsdraft/clauses"}]', undefined],
  ] as const)
    it(name, () =>
      RawServer.during(async (server) => {
        server.write(framed(open(FLAGGED)));
        server.write(framed(body));
        assert.equal(await found(server), 1);
        const { error } = await server.hear(({ id, method }) => id === null || method === 'window/logMessage');
        assert.equal(error?.code, code);
        server.hangUp();
        assert.equal((await server.ended).stderr, '');
      }),
    );
  it('bytes that are no UTF-8, in a draft', () =>
    RawServer.during(async (server) => {
      const [before, after] = JSON.stringify(open(`At sea | .\n\n${FLAGGED}`)).split('|');
      server.write(framed(Buffer.concat([Buffer.from(before!), Buffer.from([0xff, 0xc3]), Buffer.from(after!)])));
      assert.equal(await found(server), 1);
    }));
});

it('a draft of 15 MB, and a change of 12 MB in it, are taken as they are', () =>
  RawServer.during(async (server) => {
    const sea = (bytes: number): string => `${`${CLEAN} `.repeat(32)}\n\n`.repeat(bytes / 994);
    server.write(framed(open(`---\nkind: legislation\n---\n${sea(15_000_000)}${FLAGGED}\n`)));
    assert.equal(await found(server), 1);
    const start = { line: 3, character: 0 };
    const contentChanges = [
      { range: { start, end: start }, text: `${CLEAN}\n\n${sea(12_000_000)}` },
      { range: { start, end: { line: 3, character: CLEAN.length } }, text: FLAGGED },
    ];
    server.send({ method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 }, contentChanges } });
    assert.equal(await found(server), 2);
  }));

it('a client that says goodbye leaves no error behind', () =>
  RawServer.during(async (server) => {
    await server.ask('shutdown');
    server.hangUp();
    assert.deepEqual(await server.ended, { code: 0, stderr: '' });
  }));
