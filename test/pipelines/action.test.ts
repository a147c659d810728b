import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { FLAGGED, inFolder, ROOT } from '../cli/inFolder.ts';

interface Step {
  readonly id?: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

const action = parse(await readFile(path.join(ROOT, 'action.yml'), 'utf8'));

/** Runs the action's steps as GitHub does: in bash, with `-eo pipefail`, expressions put in place, outputs gathered in a file. */
async function runAction(cwd: string, given: Readonly<Record<string, string>>) {
  const output = path.join(cwd, '../outputs');
  await writeFile(output, '');
  const value = (expression: string): string => {
    const [context, name] = expression.split('.') as [string, string];
    if (expression === 'github.action_path') return ROOT;
    assert.ok(context === 'inputs' && name in action.inputs, `unknown: ${expression}`);
    return given[name] ?? action.inputs[name].default;
  };
  let log = '';
  for (const { shell, env = {}, run } of action.runs.steps as Step[]) {
    assert.equal(shell, 'bash');
    assert.ok(!run.includes('${{'), 'an expression within a script lets its value be run');
    const variables = Object.entries(env).map(([name, text]) => [
      name,
      text.replace(/\$\{\{ (.+?) \}\}/g, (_, expression) => value(expression)),
    ]);
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, GITHUB_OUTPUT: output, ...Object.fromEntries(variables) },
    });
    log += stdout + stderr;
    if (status !== 0) return { status, log, outputs: await readFile(output, 'utf8') };
  }
  return { status: 0, log, outputs: await readFile(output, 'utf8') };
}

const inWorkspace = (files: Readonly<Record<string, string>>, use: (cwd: string) => Promise<void>): Promise<void> =>
  inFolder(Object.fromEntries(Object.entries(files).map(([name, text]) => [`work/${name}`, text])), (folder) =>
    use(path.join(folder.path, 'work')),
  );

test('the action annotates findings and fails', () =>
  inWorkspace({ 'laws/a b.md': FLAGGED }, async (cwd) => {
    const { status, log, outputs } = await runAction(cwd, {});
    assert.equal(status, 1);
    assert.match(log, /^::error file=laws\/a b\.md,line=1,.*title=criminalization\/irregular-entry::/);
    assert.equal(outputs, 'file=\nexit-code=1\n');
  }));

test('the action writes a file, reads a baseline, and runs nothing that an input says', () =>
  inWorkspace(
    { 'a.md': FLAGGED, '$(touch bad).md': FLAGGED, 'base.json': '{"version":1,"findings":[]}' },
    async (cwd) => {
      const inputs = {
        format: 'sarif',
        output: 'out.sarif',
        baseline: 'base.json',
        level: 'must',
        kind: 'legislation',
      };
      const { status, outputs } = await runAction(cwd, { ...inputs, files: 'a.md\n$(touch bad).md\n' });
      assert.equal(status, 1);
      assert.equal(outputs, 'file=out.sarif\nexit-code=1\n');
      const { runs } = JSON.parse(await readFile(path.join(cwd, 'out.sarif'), 'utf8'));
      const addresses = runs[0].results.map((one: never) => JSON.stringify(one)).join();
      for (const name of ['a.md', '%24(touch%20bad).md']) assert.ok(addresses.includes(`"${name}"`));
      await assert.rejects(readFile(path.join(cwd, 'bad')));
    },
  ));

test('the action names the outputs that its steps write', () => {
  assert.deepEqual(Object.keys(action.outputs), ['file', 'exit-code']);
  for (const [name, { value }] of Object.entries<{ value: string }>(action.outputs)) {
    assert.equal(value, `\${{ steps.review.outputs.${name} }}`);
  }
  assert.ok(action.runs.steps.some(({ id }: Step) => id === 'review'));
});
