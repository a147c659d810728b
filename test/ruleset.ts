import { readFileSync } from 'node:fs';
import { openRuleset } from '../core/index.ts';

/** The rules as the build compiled them from `rules/`; `npm test` builds first. */
export const ruleset = openRuleset(JSON.parse(readFileSync('out/ruleset.json', 'utf8')));
