import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Editor } from './embedded.ts';

/** A VS Code that is being served, on this machine alone. */
export interface ServedEditor {
  readonly origin: string;
  /** Where a browser finds it: with a folder open, and what its `payload` asks for. */
  address(folder: string | undefined, payload: readonly (readonly [string, string])[]): string;
  /** The URI by which it knows a file of this machine. */
  uriOf(file: string): string;
  stop(): Promise<void>;
  readonly process: ChildProcess;
}

interface ServeOptions {
  /** A folder for all that the editor keeps. */
  readonly data: string;
  /** An extension to install first. */
  readonly vsix?: string;
  /** 0, the default: any that is free. */
  readonly port?: number;
  /** Lets a test suite run in the extension host and report through the page. */
  readonly driver?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
}

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
};

/** Serves the editor on loopback, behind a token that its address carries; resolves when it listens. */
export async function serveEditor({ node, main }: Editor, options: ServeOptions): Promise<ServedEditor> {
  const { data, vsix, port = 0, driver = false, settings = {} } = options;
  const folders = [
    '--server-data-dir',
    data,
    '--user-data-dir',
    `${data}/data`,
    '--extensions-dir',
    `${data}/extensions`,
  ];
  // No gallery: the editor looks nothing up.
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}' };
  const file = path.join(data, 'data/User/settings.json');
  if (!existsSync(file)) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  }
  if (vsix !== undefined) {
    const { status, stdout, stderr } = spawnSync(node, [main, ...folders, '--install-extension', vsix, '--force'], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The extension could not be installed:\n${stdout}${stderr}`);
  }
  const token = randomUUID();
  const flags = ['--host', '127.0.0.1', '--port', String(port), '--connection-token', token];
  const quiet = ['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'];
  const child = spawn(node, [main, ...folders, ...flags, ...quiet, ...(driver ? ['--enable-smoke-test-driver'] : [])], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const authority = `127.0.0.1:${await listening(child)}`;
  const origin = `http://${authority}/`;
  return {
    origin,
    process: child,
    address(folder, payload) {
      const url = new URL(origin);
      url.searchParams.set('tkn', token);
      if (folder === undefined) url.searchParams.set('ew', 'true');
      else url.searchParams.set('folder', folder);
      url.searchParams.set('payload', JSON.stringify(payload));
      return url.href;
    },
    uriOf: (one) => `vscode-remote://${authority}${encodeURI(one)}`,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(patience);
    },
  };
}

/** The port that the server says it listens on. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text;
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The editor ended with ${code}:\n${said}`)));
  });
}
