import { type DraftKind, type Ruleset, review } from '../core/index.ts';
import type { EvaluationFile } from './compile/sources.ts';

/** What a theme's criteria make of the passages written to measure it. */
export interface Evaluation {
  readonly theme: string;
  /** Of the provisions that fall short, or that meet an expectation, how many there are and which were not found. */
  readonly wanted: number;
  readonly missed: readonly string[];
  /** Of those that only look alike, how many there are and what was found in which. */
  readonly unwanted: number;
  readonly alarms: readonly string[];
}

export function evaluate(theme: string, file: EvaluationFile, ruleset: Ruleset): Evaluation {
  const fallShort = file['falls-short'] ?? [];
  const alike = file['near-misses'] ?? [];
  const expectations = Object.entries(file.expectations ?? {}).map(([name, passages]) => ({
    isMet: expectationOf(`${theme}/${name}`, ruleset),
    ...passages,
  }));
  return {
    theme,
    wanted: fallShort.length + expectations.reduce((sum, { met }) => sum + met.length, 0),
    missed: [
      ...fallShort.filter((text) => !found(text, ruleset).some(({ criterion }) => criterion.startsWith(`${theme}/`))),
      ...expectations.flatMap(({ isMet, met }) => met.filter((text) => !isMet(text))),
    ],
    unwanted: alike.length + expectations.reduce((sum, one) => sum + one['not-met'].length, 0),
    alarms: [
      ...alike.flatMap((text) =>
        found(text, ruleset).map(
          ({ criterion, span }) => `${criterion} finds “${text.slice(span.start, span.end)}” in: ${text}`,
        ),
      ),
      ...expectations.flatMap(({ isMet, ...one }) =>
        one['not-met'].filter(isMet).map((text) => `the expectation is met by: ${text}`),
      ),
    ],
  };
}

const found = (text: string, ruleset: Ruleset) =>
  review(text, ruleset, { format: 'markdown' }).findings.filter(({ kind }) => kind === 'avoid' || kind === 'need');

/** Whether a passage, as the one provision of a draft, meets an expectation. */
function expectationOf(id: string, ruleset: Ruleset): (passage: string) => boolean {
  const criterion = ruleset.data.criteria.find((one) => one.id === id);
  if (!criterion) throw new Error(`there is no criterion "${id}" to evaluate`);
  const kind: DraftKind = criterion.kinds[0]!;
  return (passage) =>
    !review(`# Draft\n\n${passage}`, ruleset, { format: 'markdown', kind }).findings.some(
      (finding) => finding.criterion === id,
    );
}
