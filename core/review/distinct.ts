import type { Candidate } from '../checks/analyseBlock.ts';
import { LEVELS } from '../criteria/ruleset.ts';
import { contains } from '../document/span.ts';

/**
 * The candidates of a block without repetition, in order. Of several that overlap, the first and longest is kept. A
 * sentence that breaks a criterion is marked once, at its first words; a term, which needs no norm, is marked wherever
 * it stands. Of two criteria of one theme that mark the same words, the one of the higher level speaks; of a term
 * within a longer one, "alien" in "illegal alien", the longer.
 */
export function distinct(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const reached = new Map<string, number>();
  const broken = new Set<string>();
  const kept = ordered.filter(({ test: { criterion, condition }, span, sentence }) => {
    const rule = `${sentence} ${criterion.id}`;
    if (span.start < (reached.get(criterion.id) ?? 0) || (condition.norm && broken.has(rule))) return false;
    reached.set(criterion.id, span.end);
    broken.add(rule);
    return true;
  });
  const highest = new Map<string, number>();
  for (const candidate of kept) {
    const place = placeOf(candidate);
    highest.set(place, Math.min(rankOf(candidate), highest.get(place) ?? LEVELS.length));
  }
  return withoutInnerTerms(kept.filter((candidate) => rankOf(candidate) === highest.get(placeOf(candidate))));
}

const placeOf = ({ test, span }: Candidate): string => `${test.criterion.theme} ${span.start} ${span.end}`;

const rankOf = ({ test }: Candidate): number => LEVELS.indexOf(test.criterion.level);

function withoutInnerTerms(ordered: readonly Candidate[]): Candidate[] {
  const outer = new Map<string, Candidate>();
  return ordered.filter((candidate) => {
    const { criterion, condition } = candidate.test;
    if (condition.norm) return true;
    const known = outer.get(criterion.theme);
    if (known && known.test.criterion !== criterion && contains(known.span, candidate.span)) return false;
    if (!known || candidate.span.end > known.span.end) outer.set(criterion.theme, candidate);
    return true;
  });
}
