import { openRuleset } from '../core/index.ts';
import { compileRules } from '../scripts/compile/compileRules.ts';

/** The rules as they stand in the repository, compiled once for a test file. */
export const ruleset = openRuleset(compileRules(process.cwd()));
