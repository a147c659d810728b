import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ruleLoader } from '../../scripts/compile/loadRules.ts';
import type { EvaluationFile } from '../../scripts/compile/sources.ts';
import { evaluate } from '../../scripts/evaluation.ts';
import { ruleset } from '../ruleset.ts';

const faults: string[] = [];
const files = ruleLoader('rules', faults).folder<EvaluationFile>('evaluation', 'evaluation');
const themes = [...new Set(ruleset.data.criteria.map(({ theme }) => theme))].sort();

describe('the passages that measure each theme', () => {
  it('are there for every theme, and keep to their schema', () => {
    assert.deepEqual(faults, []);
    assert.deepEqual(files.map(({ name }) => path.basename(name, '.yaml')).sort(), themes);
  });
  for (const { name, value } of files) {
    const theme = path.basename(name, '.yaml');
    const { wanted, missed, alarms } = evaluate(theme, value, ruleset);
    it(`${theme}: nothing is found in what only looks alike`, () => assert.deepEqual(alarms, []));
    it(`${theme}: three in four of what falls short is found`, () =>
      assert.ok(missed.length <= wanted / 4, `${missed.length} of ${wanted} missed:\n${missed.join('\n')}`));
  }
});
