import assert from 'node:assert/strict';
import fc from 'fast-check';
import { framed, RawServer } from '../server/rawServer.ts';
import { property } from './property.ts';

/** A message that says nothing, or nothing that a server knows. */
const idle: fc.Arbitrary<Buffer> = fc
  .oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    fc.record({ jsonrpc: fc.constant('2.0'), method: fc.string(), params: fc.jsonValue() }, { requiredKeys: [] }),
  )
  .map(framed);

/** What announces no message. */
const broken = fc
  .oneof(
    fc.constant('Content-Type: json'),
    fc.string().map((words) => `Content-Length: x${words}`),
    fc.integer({ max: -1 }).map((length) => `Content-Length: ${length}`),
    fc.bigInt({ min: 2n ** 30n, max: 2n ** 80n }).map((length) => `Content-Length: ${length}`),
    fc.string().map((words) => `?${words}`),
  )
  .map((header) => Buffer.from(`${header}\r\n\r\n`));

/** Messages as they come: in pieces, cut anywhere, and perhaps broken at last. */
const stream = fc.record({
  idle: fc.array(idle, { maxLength: 8 }),
  broken: fc.option(broken),
  pieces: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
});

export const FRAMING = [
  property(
    'framing/any bytes are answered, or end the server with one line',
    2,
    stream,
    ({ idle: messages, broken: last, pieces }) =>
      RawServer.during(async (server) => {
        const bytes = Buffer.concat(last ? [...messages, last] : messages);
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = pieces[turn % pieces.length]!;
          server.write(bytes.subarray(at, at + size));
          at += size;
          await new Promise(setImmediate);
        }
        if (last === null) return void (await server.ask('rightsdraft/clauses'));
        const { code, stderr } = await server.ended;
        assert.equal(code, 1);
        assert.match(stderr, /^rightsdraft: The client wrote [^\n]+\n$/);
      }),
  ),
];
