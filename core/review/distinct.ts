import type { Candidate } from '../checks/analyseBlock.ts';

/**
 * The candidates of a block without repetition, in order. Of several that overlap, the first and longest is kept. A
 * sentence that breaks a criterion is marked once, at its first words; a term, which needs no norm, is marked wherever
 * it stands.
 */
export function distinct(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const reached = new Map<string, number>();
  const broken = new Set<string>();
  return ordered.filter(({ test: { criterion, condition }, span, sentence }) => {
    const rule = `${sentence} ${criterion.id}`;
    if (span.start < (reached.get(criterion.id) ?? 0) || (condition.norm && broken.has(rule))) return false;
    reached.set(criterion.id, span.end);
    broken.add(rule);
    return true;
  });
}
