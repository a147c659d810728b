import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { COMMANDS } from '../../server/protocol.ts';
import { CLEAN, FLAGGED, ROOT } from '../cli/inFolder.ts';
import { CAPABLE } from '../server/session.ts';
import { REFUSED } from './refusal.ts';

const GUARD = pathToFileURL(path.join(ROOT, 'out/test/security/onlyWorkspace.js')).href;

/** A workspace with drafts, beside it what is not its own; a configuration above it, and links that lead out of it. */
async function inWorkspace(act: (workspace: string) => Promise<void>): Promise<void> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'rightsdraft-')));
  const workspace = path.join(root, 'workspace');
  try {
    await mkdir(path.join(workspace, 'law'), { recursive: true });
    await mkdir(path.join(root, 'secret'));
    await writeFile(path.join(root, '.rightsdraft.yaml'), 'ignore: ["**"]\n');
    await writeFile(path.join(root, 'secret/other.md'), FLAGGED);
    await writeFile(path.join(workspace, 'law/bill.md'), `# Bill\n\n${FLAGGED} See A/68/283, para. 82.\n`);
    await writeFile(path.join(workspace, 'law/act.txt'), `${FLAGGED}\n\n${CLEAN}\n`);
    await symlink(path.join(root, 'secret'), path.join(workspace, 'folder'));
    await symlink(path.join(root, 'secret/other.md'), path.join(workspace, 'link.md'));
    await symlink(path.join(root, '.rightsdraft.yaml'), path.join(workspace, 'law/.rightsdraft.yaml'));
    await act(workspace);
  } finally {
    await rm(root, { recursive: true });
  }
}

const guarded = (program: string, argv: readonly string[]) => ['--import', GUARD, path.join(ROOT, program), ...argv];

/** The program's own files; a package in it looks whether another is installed beside it. */
const OWN = ['dist', 'out/test/security', 'node_modules/picomatch'].map((place) => path.join(ROOT, place));

const environment = (...folders: string[]) => ({
  ...process.env,
  RIGHTSDRAFT_MAY_TOUCH: [...OWN, ...folders].join(path.delimiter),
});

const evaluated = (code: string) =>
  spawnSync(process.execPath, ['--import', GUARD, '--input-type=module', '--eval', code], {
    encoding: 'utf8',
    env: environment(),
  });

describe('the guard itself', () => {
  for (const code of [
    `import net from 'node:net'; net.connect(9, '127.0.0.1').on('error', () => {});`,
    `import net from 'node:net'; net.createServer().listen(0);`,
    `import net from 'node:net'; net.connect('/tmp/none.sock').on('error', () => {});`,
    `await fetch('http://127.0.0.1:65001/').catch(() => {});`,
    `import https from 'node:https'; https.get('https://localhost:9').on('error', () => {});`,
    `import dns from 'node:dns/promises'; await dns.lookup('localhost');`,
    `import dgram from 'node:dgram'; dgram.createSocket('udp4').bind(0);`,
    `import { spawn } from 'node:child_process'; spawn('true');`,
    `import { readFileSync } from 'node:fs'; readFileSync('/etc/hosts');`,
    `import { readdir } from 'node:fs/promises'; await readdir('/');`,
  ])
    it(`ends what tries: ${code}`, () => assert.equal(evaluated(code).status, REFUSED));
});

/** The server, spoken to as an editor would. */
async function serving(workspace: string, act: (client: Client) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, guarded('dist/server.js', ['--stdio']), { env: environment(workspace) });
  let said = '';
  server.stderr.on('data', (piece) => {
    said += piece;
  });
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.listen();
  const refused = ended.then((code) => assert.equal(code, 0, said));
  await Promise.race([act(client).then(() => stop(client, server)), refused.then(() => undefined)]);
  await refused;
}

type Client = ReturnType<typeof createProtocolConnection>;

async function stop(client: Client, server: ChildProcess): Promise<void> {
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  await new Promise((resolve) => server.on('exit', resolve));
}

describe('what touches nothing but the workspace, and no network', () => {
  it('is the server, through a whole session', () =>
    inWorkspace((workspace) =>
      serving(workspace, async (client) => {
        const rootUri = pathToFileURL(workspace).href;
        await client.sendRequest('initialize', {
          processId: process.pid,
          rootUri,
          workspaceFolders: [{ uri: rootUri, name: 'workspace' }],
          capabilities: CAPABLE,
          initializationOptions: { commands: Object.values(COMMANDS), workspaceDiagnostics: true },
        });
        await client.sendNotification('initialized', {});
        const uri = `${rootUri}/law/bill.md`;
        const text = readFileSync(path.join(workspace, 'law/bill.md'), 'utf8');
        await client.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'markdown', version: 1, text },
        });
        const textDocument = { uri };
        const position = { line: 2, character: text.split('\n')[2]!.indexOf('offence') };
        const range = { start: position, end: position };
        const { items } = await client.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
          textDocument,
        });
        assert.ok(
          items.some(({ code }) => code === 'criminalization/irregular-entry'),
          'the configuration above is not read',
        );
        assert.ok(await client.sendRequest('textDocument/hover', { textDocument, position }));
        const context = { diagnostics: items };
        assert.ok(await client.sendRequest('textDocument/codeAction', { textDocument, range, context }));
        for (const method of ['completion', 'definition', 'references'])
          await client.sendRequest(`textDocument/${method}`, {
            textDocument,
            position,
            context: { includeDeclaration: true },
          });
        for (const method of ['documentSymbol', 'documentLink', 'foldingRange'])
          await client.sendRequest(`textDocument/${method}`, { textDocument }).catch(() => null);
        assert.ok(await client.sendRequest('rightsdraft/memo', { uri, format: 'html' }));
        const all = await client.sendRequest<{ items: WorkspaceDocumentDiagnosticReport[] }>('workspace/diagnostic', {
          previousResultIds: [],
        });
        assert.ok(all.items.some((one) => one.uri.endsWith('/law/act.txt')));
        assert.ok(!all.items.some((one) => /link\.md|other\.md/.test(one.uri)));
      }),
    ));
  it('is the command, with threads and a memo', () =>
    inWorkspace(async (workspace) => {
      // The command looks for the nearest configuration no higher than the repository.
      await rm(path.join(workspace, 'law/.rightsdraft.yaml'));
      await mkdir(path.join(workspace, '.git'));
      const run = (...argv: string[]) =>
        spawnSync(process.execPath, guarded('dist/cli.js', argv), {
          encoding: 'utf8',
          cwd: workspace,
          env: environment(workspace),
        });
      for (const argv of [
        ['check', '.', '--jobs', '2'],
        ['check', '.', '--format', 'json'],
        ['memo', 'law/bill.md'],
        ['report', '134'],
      ]) {
        const { status, stdout, stderr } = run(...argv);
        assert.notEqual(status, REFUSED, stderr);
        assert.doesNotMatch(stdout + stderr, /link\.md|other\.md/);
        assert.notEqual(stdout, '', stderr);
      }
    }));
});

const packagesOf = (bundle: string): string[] =>
  [
    ...new Set(
      [...readFileSync(path.join(ROOT, bundle), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name!),
    ),
  ].sort();

describe('the bundles', () => {
  it('ask the editor and Node for no more than these', () => {
    // The protocol's package brings sockets and programs for other transports than those that are used.
    assert.deepEqual(packagesOf('dist/client.cjs'), [
      'child_process',
      'crypto',
      'fs',
      'net',
      'os',
      'path',
      'readline',
      'util',
      'vscode',
    ]);
  });
  it('call nothing that would reach the network from a web worker', () => {
    for (const bundle of ['dist/client.cjs', 'dist/browser/server.js']) {
      const code = readFileSync(path.join(ROOT, bundle), 'utf8');
      assert.doesNotMatch(
        code,
        /\b(?:fetch|importScripts|sendBeacon)\s*\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/,
      );
    }
  });
});
