import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { FLAGGED, type Folder, inFolder, ROOT } from './cli/inFolder.ts';
import { askBuiltServer } from './server/askBuiltServer.ts';

/** Ends a process that looks for another machine, in whatever way Node.js has for it. */
const NO_NETWORK = `
  import dgram from 'node:dgram';
  import dns from 'node:dns';
  import { syncBuiltinESMExports } from 'node:module';
  import net from 'node:net';
  const stop = (what) => () => { console.error('It went to the network: ' + what); process.exit(99); };
  net.Socket.prototype.connect = stop('connect');
  net.Server.prototype.listen = stop('listen');
  dgram.createSocket = stop('datagram');
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = dns.promises[name] = stop(name);
  globalThis.fetch = stop('fetch');
  syncBuiltinESMExports();`;
const OFFLINE = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(NO_NETWORK)}`,
  NODE_NO_WARNINGS: '1',
};

const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

/** Node.js then denies all else: to read other files, to write any, to start a process or a thread. */
const onlyReads = (...places: readonly string[]): string[] => [
  PERMISSION,
  ...[path.join(ROOT, 'dist/*'), ...places].map((place) => `--allow-fs-read=${place}`),
];

/** The drafts, and the configurations that may stand above them. */
function mayRead({ path: folder }: Folder): string[] {
  const places = [path.join(folder, '*')];
  for (let above = folder; above !== path.dirname(above); above = path.dirname(above))
    places.push(path.join(path.dirname(above), '.rightsdraft.yaml'));
  return places;
}

/** A folder that asks in every way it has to be run. */
const HOSTILE = {
  'bill.md': FLAGGED,
  '.rightsdraft.yaml': 'kind: legislation\n',
  'deep/.rightsdraft.yaml': 'plugins: [../plugin.js]\nkind: !!js/function "process.exit(1)"\n',
  'deep/bill.md': FLAGGED,
  'plugin.js': 'import("node:fs").then((fs) => fs.writeFileSync("was-run", ""));',
  'rightsdraft.config.js': 'import("node:fs").then((fs) => fs.writeFileSync("was-run", ""));',
  'package.json': '{ "main": "plugin.js", "scripts": { "prepare": "touch was-run" }, "type": "module" }',
  '.vscode/settings.json': '{ "rightsdraft.server": "./plugin.js", "rightsdraft.workspaceDiagnostics": true }',
};

describe('what SECURITY.md promises of the built programs', () => {
  it('the network watch of these tests does stop a program that goes there', () => {
    const { status, stderr } = spawnSync(process.execPath, ['-e', 'fetch("http://127.0.0.1:9")'], {
      env: { ...process.env, ...OFFLINE },
      encoding: 'utf8',
    });
    assert.equal(status, 99, stderr);
  });

  it('the command reads drafts and configurations, writes nothing, starts nothing, goes nowhere', () =>
    inFolder(HOSTILE, async (folder) => {
      const cli = [...onlyReads(...mayRead(folder)), path.join(ROOT, 'dist/cli.js')];
      const before = await readdir(folder.path);
      for (const argv of [
        ['check', '.', '--jobs', '1', '--format', 'json'],
        ['memo', 'bill.md'],
        ['compare', 'bill.md', 'bill.md'],
      ]) {
        const { stdout, stderr } = spawnSync(process.execPath, [...cli, ...argv], {
          cwd: folder.path,
          env: { ...process.env, ...OFFLINE },
          encoding: 'utf8',
        });
        assert.doesNotMatch(stderr, /network|restricted/);
        assert.ok(stdout.length > 0, stderr);
        if (argv[0] === 'check') {
          const { findings, errors } = JSON.parse(stdout);
          assert.ok(
            findings.some(({ criterion }: { criterion: string }) => criterion === 'criminalization/irregular-entry'),
          );
          assert.match(JSON.stringify(errors), /js\/function/);
        }
      }
      assert.deepEqual(await readdir(folder.path), before);
    }));

  it('its threads go nowhere either', () =>
    inFolder({ 'a.md': FLAGGED, 'b.md': FLAGGED, 'c.md': FLAGGED }, async ({ path: cwd }) => {
      const argv = [path.join(ROOT, 'dist/cli.js'), 'check', '.', '--jobs', '2', '--format', 'json'];
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
        cwd,
        env: { ...process.env, ...OFFLINE },
        encoding: 'utf8',
      });
      assert.equal(stderr, '');
      assert.equal(status, 1);
      assert.equal(JSON.parse(stdout).findings.length, 3);
    }));

  it('the server reads drafts and configurations, writes nothing, starts nothing, goes nowhere', () =>
    inFolder(HOSTILE, async (folder) => {
      const file = path.join(folder.path, 'bill.md');
      const said = JSON.stringify(
        await askBuiltServer({ file, text: FLAGGED }, { env: OFFLINE, flags: onlyReads(...mayRead(folder)) }),
      );
      assert.match(said, /criminalization\/irregular-entry/);
      assert.match(said, /read as legislation/, 'the configuration was read');
      assert.deepEqual((await readdir(folder.path)).includes('was-run'), false);
    }));
});
