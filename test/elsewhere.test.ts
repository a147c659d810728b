import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from './cli/inFolder.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { askBuiltServer } from './server/askBuiltServer.ts';

const BILL = path.join(ROOT, 'examples/border-bill.md');
const node = (args: readonly string[], env = {}): string =>
  spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } }).stdout;

describe('in another year, time zone and language', () => {
  it('a Node.js tells another date, and writes numbers otherwise', () => {
    const told = ['-p', 'new Date().toString() + (0.5).toLocaleString()'];
    assert.match(node(told, ELSEWHERE), /^Sat Feb 03 2001 17:05:06 GMT\+1300.*0,5\n$/);
  });
  for (const argv of [
    ['check', 'examples'],
    ['check', 'examples', '--format', 'sarif'],
    ['check', 'examples', '--format', 'junit'],
    ['memo', 'examples/border-bill.md', '--format', 'html'],
    ['compare', 'test/versions/residence-act-as-introduced.md', 'test/versions/residence-act-as-amended.md'],
  ])
    it(`the command says the same: ${argv.join(' ')}`, () => {
      const said = node(['dist/cli.js', ...argv]);
      assert.ok(said.length > 100);
      assert.equal(node(['dist/cli.js', ...argv], ELSEWHERE), said);
    });
  it('the server says the same', async () => {
    const draft = { file: BILL, text: readFileSync(BILL, 'utf8') };
    const said = await askBuiltServer(draft);
    assert.match(JSON.stringify(said), /criminalization\/irregular-entry/);
    assert.deepEqual(await askBuiltServer(draft, { env: ELSEWHERE }), said);
  });
});
