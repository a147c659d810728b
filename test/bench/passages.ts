import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { EvaluationFile } from '../../scripts/compile/sources.ts';
import { ruleset } from '../ruleset.ts';

/** What the project has of provisions in prose: those of its evaluation, the report's paragraphs, its drafts' and examples'. */
export function readPassages() {
  const files = textsIn('rules/evaluation').map((text) => parse(text) as EvaluationFile);
  const drafts = ['examples', 'test/drafts', 'test/versions'].flatMap(textsIn);
  return {
    fallShort: files.flatMap((file) => file['falls-short'] ?? []).filter(isProse),
    nearMisses: files.flatMap((file) => file['near-misses'] ?? []).filter(isProse),
    ofMigration: [
      ...ruleset.data.report.paragraphs.map(({ text }) => text),
      ...drafts.flatMap((draft) => draft.split(/\n{2,}/)),
      ...files.flatMap(({ expectations = {} }) => Object.values(expectations).flatMap(({ met }) => met)),
    ].filter(isProse),
  };
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const isProse = (text: string): boolean => /^[A-Z][^\n#>|]*\.$/.test(text);
