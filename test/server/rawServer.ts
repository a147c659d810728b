import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { StreamMessageReader } from 'vscode-languageserver/node';
import { CAPABLE } from './session.ts';

/** What a server said: an answer to a request of ours, by its number, or something of its own. */
export interface Said {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

/** Bytes as a message: behind their length. */
export function framed(body: string | Buffer | object): Buffer {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
}

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 'initialize',
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: CAPABLE, workspaceFolders: null },
};

/** The server as built, a process of its own, to which any bytes are written: no client stands between that would mend them. */
export class RawServer {
  readonly said: Said[] = [];
  /** Its exit code, and what it printed on stderr. */
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
  private readonly process: ChildProcess;
  private readonly waiting = new Set<() => void>();

  private constructor() {
    this.process = spawn(process.execPath, [path.resolve('dist/server.js'), '--stdio'], { stdio: 'pipe' });
    let stderr = '';
    this.process.stderr!.on('data', (text) => {
      stderr += text;
    });
    this.process.stdin!.on('error', () => 'it may have ended');
    this.ended = new Promise((resolve) => this.process.once('close', (code) => resolve({ code, stderr })));
    new StreamMessageReader(this.process.stdout!).listen((message) => {
      this.said.push(message as Said);
      for (const look of this.waiting) look();
    });
    this.write(framed(INITIALIZE));
    this.write(framed({ jsonrpc: '2.0', method: 'initialized', params: {} }));
  }

  /** Starts one for a test, and leaves none behind. */
  static async during(test: (server: RawServer) => Promise<void>): Promise<void> {
    const server = new RawServer();
    try {
      await test(server);
    } finally {
      server.process.kill();
      await server.ended;
    }
  }

  write(bytes: Buffer | string): void {
    this.process.stdin!.write(bytes);
  }

  send(message: object): void {
    this.write(framed({ jsonrpc: '2.0', ...message }));
  }

  /** The first thing it says of which this is so, then or before. */
  hear(isIt: (said: Said) => boolean): Promise<Said> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.said.find(isIt);
        if (!found) return;
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
      void this.ended.then(({ code, stderr }) => reject(new Error(`It ended with ${code} before. ${stderr}`)));
    });
  }

  async ask(method: string, params?: object): Promise<unknown> {
    const id = `ask ${this.said.length} ${method}`;
    this.send({ id, method, ...(params && { params }) });
    return (await this.hear((one) => one.id === id && one.method === undefined)).result;
  }

  /** The client goes. */
  hangUp(): void {
    this.process.stdin!.end();
  }
}
