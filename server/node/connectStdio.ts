import { writeSync } from 'node:fs';
import {
  type Connection,
  createConnection,
  ErrorCodes,
  type Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { checkFrames } from './checkFrames.ts';

/**
 * A connection over stdin and stdout. A message that cannot be read is answered as an error, and all goes on; where messages can
 * no longer be told apart, the process ends with one line and exit code 1, so that the client starts another.
 */
export function connectStdio(): Connection {
  const input = process.stdin.pipe(checkFrames());
  input.on('error', ({ message }) => {
    writeSync(2, `rightsdraft: The client wrote ${message}, and the server cannot read on; start it again.\n`);
    process.exit(1);
  });
  const reader = new StreamMessageReader(input);
  const writer = new StreamMessageWriter(process.stdout);
  reader.onError((error) => {
    const code = error instanceof SyntaxError ? ErrorCodes.ParseError : ErrorCodes.InvalidRequest;
    const answer = { jsonrpc: '2.0', id: null, error: { code, message: 'The message cannot be read.' } };
    void writer.write(answer as Message).catch(() => {});
  });
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  input.on('end', () => process.exit(isShutDown ? 0 : 1));
  return connection;
}
