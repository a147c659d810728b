import { PassThrough } from 'node:stream';
import {
  createConnection,
  type Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/server.ts';
import { CAPABLE, product } from '../server/session.ts';

/** What a server said: an answer to a request of ours, by its number, or something of its own. */
interface Said extends Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A server of this process, and the bare messages to and fro: no client stands between that would mend them. */
export class Wire {
  readonly answers = new Map<number | string, Said[]>();
  private readonly writer: StreamMessageWriter;
  private timers: (() => void)[] = [];
  private last = 1_000_000;
  private readonly waiting = new Map<number | string, (said: Said) => void>();

  private constructor() {
    const [up, down] = [new PassThrough(), new PassThrough()];
    this.writer = new StreamMessageWriter(up);
    new StreamMessageReader(down).listen((message) => this.take(message as Said));
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(server, product, {
      turn: () => new Promise((resolve) => setImmediate(resolve)),
      after: (_, run) => {
        this.timers.push(run);
        return () => {
          this.timers = this.timers.filter((one) => one !== run);
        };
      },
    });
  }

  static async open(): Promise<Wire> {
    const wire = new Wire();
    const params = { processId: null, rootUri: null, capabilities: CAPABLE, workspaceFolders: [FOLDER] };
    await wire.ask('initialize', params);
    await wire.send({ method: 'initialized', params: {} });
    return wire;
  }

  /** Writes a message as it is. */
  send = (message: object): Promise<void> => this.writer.write({ jsonrpc: '2.0', ...message } as Message);

  async ask(method: string, params?: unknown): Promise<Said> {
    const id = ++this.last;
    const answer = new Promise<Said>((resolve) => this.waiting.set(id, resolve));
    await this.send({ id, method, ...(params !== undefined && { params }) });
    return answer;
  }

  /** Lets the time pass for which the server waits, and what it began come to its end. */
  async elapse(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      await this.ask('rightsdraft/clauses');
      const due = this.timers;
      this.timers = [];
      for (const run of due) run();
    }
    await this.ask('rightsdraft/clauses');
  }

  private take(said: Said): void {
    const { id, method } = said;
    if (id === undefined || id === null) return;
    if (method !== undefined)
      return void this.send({ id, result: method === 'workspace/configuration' ? [null] : null });
    this.answers.set(id, [...(this.answers.get(id) ?? []), said]);
    this.waiting.get(id)?.(said);
  }
}

const FOLDER = { uri: 'file:///w', name: 'w' };
