import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileRules, RuleFaults } from './compileRules.ts';

/** Writes `out/ruleset.json`, or says what is wrong with the rules. */
const root = process.cwd();
try {
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out/ruleset.json'), JSON.stringify(compileRules(root)));
} catch (error) {
  if (!(error instanceof RuleFaults)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
