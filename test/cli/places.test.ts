import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from './inFolder.ts';

const CLI = path.join(ROOT, 'dist/cli.js');

/** The clock of a process, set wrong before it starts. */
const clockAt = (year: number): string =>
  `data:text/javascript,Date.now = () => ${Date.UTC(year)}; performance.now = () => 0;`;

test('the same is found in every country and time zone, and under any clock', () => {
  const found = (env: object, ...flags: string[]) => {
    const args = [...flags, CLI, 'check', 'examples', '--format', 'json', '--jobs', '1'];
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return { stdout, stderr };
  };
  const here = found({});
  assert.ok(JSON.parse(here.stdout).findings.length > 0);
  for (const [locale, zone, year] of [
    ['tr_TR.UTF-8', 'Pacific/Kiritimati', 1969],
    ['ar_EG.UTF-8', 'Asia/Kathmandu', 2038],
    ['C', 'America/St_Johns', 9999],
  ] as const) {
    const there = { LANG: locale, LC_ALL: locale, TZ: zone };
    assert.deepEqual(found(there, '--import', clockAt(year)), here, locale);
  }
});
