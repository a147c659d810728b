import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { FLAGGED, product, ROOT } from './inFolder.ts';

const CLI = path.join(ROOT, 'dist/cli.js');
const rightsdraft = (argv: string[], input = '') =>
  spawnSync(process.execPath, [CLI, ...argv], { encoding: 'utf8', input, cwd: ROOT });

test('the built command carries its version and its law', () => {
  assert.equal(rightsdraft(['--version']).stdout, `${product.version}\n`);
  const { status, stdout } = rightsdraft(['check', '-', '--format', 'json'], FLAGGED);
  assert.equal(status, 1);
  assert.equal(JSON.parse(stdout).findings[0].criterion, 'criminalization/irregular-entry');
});

test('output of any length arrives whole', () => {
  const { stdout } = rightsdraft(['report', '--format', 'json']);
  assert.equal(JSON.parse(stdout).paragraphs.length, 143);
});

test('a reader who leaves early is no fault', () => {
  const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" report | head -n 1`], { encoding: 'utf8' });
  assert.equal(stderr, '');
});

test('its threads find what one thread finds', () => {
  const told = (jobs: string) => rightsdraft(['check', 'examples', '--format', 'json', '--jobs', jobs]);
  const alone = told('1');
  assert.equal(alone.status, 1);
  assert.deepEqual(told('3').stdout, alone.stdout);
  assert.equal(told('3').stderr, '');
});
