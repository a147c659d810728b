import { performance } from 'node:perf_hooks';

/** What is told of the process into which this file is loaded before the server. */
export interface Told {
  /** Milliseconds from the first bytes of what came in to the last of what was answered, since one asked last. */
  readonly busy: number;
  /** Bytes that were answered since. */
  readonly answered: number;
  /** In bytes, after a collection of what is no longer needed. */
  readonly memory: { readonly resident: number; readonly heap: number };
}

let first: number | undefined;
let last = 0;
let answered = 0;

const { stdin, stdout } = process;

const emit = stdin.emit.bind(stdin);
stdin.emit = (name: string | symbol, ...values: unknown[]): boolean => {
  if (name === 'data') first ??= performance.now();
  return emit(name as string, ...(values as []));
};

const write = stdout.write.bind(stdout) as (...values: unknown[]) => boolean;
stdout.write = (chunk: string | Uint8Array, ...more: unknown[]): boolean => {
  const isWritten = write(chunk, ...more);
  last = performance.now();
  answered += chunk.length;
  return isWritten;
};

const ANSWERS: { readonly [Question in keyof Told]: () => Told[Question] } = {
  busy() {
    const milliseconds = last - (first ?? last);
    first = undefined;
    answered = 0;
    return milliseconds;
  },
  answered: () => answered,
  memory() {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    return { resident: rss, heap: heapUsed };
  },
};

process.on('message', (question: keyof Told) => process.send!(ANSWERS[question]()));
process.channel?.unref();
