import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRuleset, review } from '../core/index.ts';
import { compileRules } from './compile/compileRules.ts';
import { ruleLoader } from './compile/loadRules.ts';
import type { EvaluationFile } from './compile/sources.ts';
import { type Evaluation, evaluate } from './evaluation.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SHARED = path.join(ROOT, '../shared');

/**
 * `npm run score [-- --misses --alarms]`: precision and recall by theme. Where the labelled passages of real law are at
 * hand, in ../shared, on those, with the findings in whole documents; and always on the passages in rules/evaluation.
 */
function main(options: readonly string[]): void {
  const ruleset = openRuleset(compileRules(ROOT));
  if (existsSync(path.join(SHARED, 'tools/score.mjs'))) {
    console.log('Passages of real law, labelled (../shared/corpus/dev*.jsonl)\n');
    scorePassages(options);
    console.log('\nWhole documents (../shared/corpus/docs)\n');
    for (const line of countInDocuments(path.join(SHARED, 'corpus/docs'))) console.log(line);
    console.log();
  }
  console.log('Passages of our own (rules/evaluation)\n');
  const files = ruleLoader(path.join(ROOT, 'rules'), []).folder<EvaluationFile>('evaluation', 'evaluation');
  const rows = files.map(({ name, value }) => evaluate(path.basename(name, '.yaml'), value, ruleset));
  for (const line of evaluationTable(rows)) console.log(line);
  for (const { theme, missed, alarms } of rows) {
    if (options.includes('--misses')) for (const text of missed) console.log(`miss   ${theme}: ${text}`);
    if (options.includes('--alarms')) for (const text of alarms) console.log(`alarm  ${theme}: ${text}`);
  }

  /** Findings of criteria about sentences, since what a whole draft lacks depends on its kind alone. */
  function countInDocuments(folder: string): string[] {
    const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    return names.map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const words = text.split(/\s+/).length;
      const count = review(text, ruleset, { format: 'markdown' }).findings.filter(
        ({ kind }) => kind === 'avoid' || kind === 'need',
      ).length;
      const rate = ((count / words) * 10_000).toFixed(1);
      return `${name.padEnd(44)} ${String(words).padStart(6)} words ${String(count).padStart(4)} findings ${rate.padStart(6)} in 10,000 words`;
    });
  }
}

/** Runs the scorer on all labelled passages together, through the command line as its users have it. */
function scorePassages(options: readonly string[]): void {
  const corpus = path.join(SHARED, 'corpus');
  const folder = mkdtempSync(path.join(tmpdir(), 'rightsdraft-score-'));
  try {
    const file = path.join(folder, 'passages.jsonl');
    const parts = readdirSync(corpus).filter((name) => /^dev.*\.jsonl$/.test(name));
    writeFileSync(file, parts.map((name) => readFileSync(path.join(corpus, name), 'utf8').trimEnd()).join('\n'));
    const command = [path.join(SHARED, 'tools/score.mjs'), '--corpus', file, '--cli', 'node dist/cli.js', ...options];
    const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function evaluationTable(rows: readonly Evaluation[]): string[] {
  const head = `${'theme'.padEnd(26)}  found         recall  near misses silent`;
  return [
    head,
    ...rows.map(({ theme, wanted, missed, unwanted, alarms }) => {
      const found = wanted - missed.length;
      const recall = wanted === 0 ? '–' : (found / wanted).toFixed(2);
      return `${theme.padEnd(26)} ${`${found} of ${wanted}`.padStart(10)} ${recall.padStart(9)}  ${unwanted - alarms.length} of ${unwanted}`;
    }),
  ];
}

main(process.argv.slice(2));
