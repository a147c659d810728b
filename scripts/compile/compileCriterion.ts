import type { Condition, Criterion, Remedy, Report, Requirement } from '../../core/index.ts';
import { checkedCitations } from './citations.ts';
import { type Clause, plainText } from './clauses.ts';
import type { RuleFile } from './loadRules.ts';
import type { Namespace } from './namespace.ts';
import type { ConditionEntry, CriterionFile, RemedyEntry, RequirementEntry } from './sources.ts';

/** "theme/name", of the file criteria/theme/name.yaml. */
export const idOf = ({ name }: RuleFile<unknown>): string => name.replace(/^criteria\//, '').replace(/\.yaml$/, '');

export const themeOf = (file: RuleFile<unknown>): string => idOf(file).replace(/\/.*$/, '');

const array = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

export function compileCriterion(
  file: RuleFile<CriterionFile>,
  report: Report,
  names: Namespace,
  clauses: ReadonlyMap<string, Clause>,
): Criterion {
  const { value } = file;
  const id = idOf(file);
  const resolve = (name: string, ...path: (string | number)[]): number =>
    names.resolve(name, id, (message) => file.fault(path, message));
  const requirement = (entry: RequirementEntry, ...path: (string | number)[]): Requirement =>
    typeof entry === 'string'
      ? { any: [resolve(entry, ...path)], in: 'sentence' }
      : { any: entry.any.map((name) => resolve(name, ...path)), in: entry.in };
  const condition = (entry: ConditionEntry): Condition => ({
    find: array(entry.find).map((name) => resolve(name, 'when')),
    with: (entry.with ?? []).map((one) => requirement(one, 'when')),
    without: (entry.without ?? []).map((one) => requirement(one, 'when')),
    subjectNot: (entry['subject-not'] ?? []).map((name) => resolve(name, 'when')),
    norm: entry.norm !== 'none',
    ...(entry.polarity === 'any' ? { anyPolarity: true } : {}),
    ...(entry.supposed ? { supposed: true } : {}),
  });
  const remedy = (entry: RemedyEntry, index: number): Remedy => {
    const clause = entry.insert === undefined ? undefined : clauses.get(entry.insert);
    if (entry.insert !== undefined && !clause) {
      file.fault(['remedies', index, 'insert'], `there is no clause with the prefix "${entry.insert}" in snippets/`);
    }
    if (!entry.insert && !entry.replace) file.fault(['remedies', index], 'a remedy wants "replace" or "insert"');
    const replace = Object.entries(entry.replace ?? {}).map(([name, text]) => ({
      concept: resolve(name, 'remedies', index, 'replace'),
      text: typeof text === 'string' ? { one: text, many: text } : text,
    }));
    return {
      title: entry.title,
      ...(replace.length > 0 ? { replace } : {}),
      ...(clause ? { insert: { text: plainText(clause), at: entry.at ?? 'sentence' } } : {}),
    };
  };
  if (!value.remedies && !value['no-remedy']) file.fault([], 'say in "no-remedy" why there is no remedy');
  return {
    id,
    theme: themeOf(file),
    title: value.title,
    check: value.check,
    level: value.level,
    message: value.message,
    why: value.why,
    citations: checkedCitations(report, file),
    when: array<ConditionEntry>(value.when).map(condition),
    safeguards: (value.safeguards ?? []).map((name) => resolve(name, 'safeguards')),
    kinds: value.kinds ?? [],
    contradictedBy: value['contradicted-by'] ?? [],
    mootIn: (value['moot-in'] ?? []).map((name, index) => resolve(name, 'moot-in', index)),
    remedies: (value.remedies ?? []).map(remedy),
  };
}
