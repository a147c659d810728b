import { type CancellationToken, LSPErrorCodes, type RemoteConsole, ResponseError } from 'vscode-languageserver';

export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

export type Guard = <P, R>(
  name: string,
  empty: R,
  handle: (params: P, token: CancellationToken) => R | Promise<R>,
) => Handler<P, R>;

/** Makes handlers of which a fault costs one empty answer and one line in the log, and that mind being called off. */
export const guard =
  (console: () => Pick<RemoteConsole, 'error'>): Guard =>
  (name, empty, handle) =>
  async (params, token) => {
    try {
      const answer = await handle(params, token);
      return token?.isCancellationRequested
        ? new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'called off')
        : answer;
    } catch (error) {
      console().error(`${name}: ${oneLine(error)}`);
      return empty;
    }
  };

/** Work that nobody waits for: its fault is a line in the log, too. */
export function unattended(console: Pick<RemoteConsole, 'error'>, name: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error(`${name}: ${oneLine(error)}`));
}

function oneLine(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return trace
    .split('\n')
    .slice(0, 3)
    .map((line) => line.trim())
    .join(' ');
}
