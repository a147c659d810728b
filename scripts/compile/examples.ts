import { join } from 'node:path';
import { ruleLoader } from './loadRules.ts';
import type { CriterionFile } from './sources.ts';

/** The examples of every criterion, as its file has them: of those that fall short the marked words in [brackets]. */
export function loadExamples(root: string): Record<string, CriterionFile['examples']> {
  const files = ruleLoader(join(root, 'rules'), []).folder<CriterionFile>('criteria', 'criterion');
  return Object.fromEntries(
    files.map(({ name, value: { examples } }) => [name.replace(/^criteria\//, '').replace(/\.yaml$/, ''), examples]),
  );
}
