import { constants } from 'node:buffer';
import { Transform } from 'node:stream';

/** Clients write two fields of a few dozen bytes. */
const LONGEST_HEADER = 4096;
const END_OF_HEADER = '\r\n\r\n';

/**
 * Passes on what a client writes for as long as it is messages, each behind its length, and fails where it is not: nobody can
 * tell then where the next one begins. The reader of vscode-jsonrpc would wait there for ever, without a word.
 */
export function checkFrames(): Transform {
  let header = Buffer.alloc(0);
  let missing = 0;
  const follow = (chunk: Buffer): void => {
    let at = 0;
    while (at < chunk.length) {
      if (missing > 0) {
        const here = Math.min(missing, chunk.length - at);
        missing -= here;
        at += here;
        continue;
      }
      const known = header.length;
      header = Buffer.concat([header, chunk.subarray(at, at + LONGEST_HEADER - known)]);
      const end = header.indexOf(END_OF_HEADER);
      if (end < 0 && header.length >= LONGEST_HEADER) throw new Error('a header that does not end');
      if (end < 0) return;
      missing = lengthIn(header.toString('latin1', 0, end));
      at += end + END_OF_HEADER.length - known;
      header = Buffer.alloc(0);
    }
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        follow(chunk);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
    flush: (done) => done(missing + header.length > 0 ? new Error('half a message') : null),
  });
}

/** How many bytes a header announces; other fields than that are let be, so far as they are fields. */
function lengthIn(header: string): number {
  const fields = header.split('\r\n').map((line) => /^([\w-]+):(.*)$/.exec(line));
  if (fields.includes(null)) throw new Error('a header that is none');
  const [length, second] = fields.filter((field) => field![1]!.toLowerCase() === 'content-length');
  if (!length || second || !/^\d+$/.test(length[2]!.trim())) throw new Error('a message without its length');
  const bytes = Number(length[2]);
  if (bytes > constants.MAX_STRING_LENGTH) throw new Error('a message longer than any string can be');
  return bytes;
}
