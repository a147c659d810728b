import type { BlockAnalysis } from '../checks/analyseBlock.ts';
import type { Places } from './places.ts';

/** A draft of fewer blocks is taken to be on the matter: an excerpt need not name it. */
const FEWEST_BLOCKS = 30;

/** A draft is on the matter if one block in so many mentions it; laws on migration mention it in one of two to four. */
const ONE_IN = 10;

/**
 * Which sections are held to the rules: all of a draft on their matter; of another, such as a customs act, those that
 * mention it.
 */
export function openMatter(
  matter: readonly number[],
  analyses: readonly BlockAnalysis[],
  places: Places,
): (section: number) => boolean {
  const on = analyses.filter(({ mentioned }) => matter.some((concept) => mentioned.has(concept))).length;
  if (analyses.length < FEWEST_BLOCKS || on * ONE_IN >= analyses.length || matter.length === 0) return () => true;
  return (section) => places.hold(matter, section);
}
