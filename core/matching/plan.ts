import type { Pattern } from '../criteria/ruleset.ts';

/** The level of a concept is above those of all steps of its patterns: level by level, each is joined once. */
export function plan(patterns: readonly Pattern[], size: number) {
  const levelOf = new Int32Array(size);
  for (const { concept, steps } of patterns) {
    for (const step of steps) if (levelOf[step]! >= levelOf[concept]!) levelOf[concept] = levelOf[step]! + 1;
  }
  const wokenBy: (Pattern[] | undefined)[] = new Array(size).fill(undefined);
  for (const pattern of patterns) {
    const step = pattern.steps[pattern.rarest]!;
    const known = wokenBy[step];
    if (known) known.push(pattern);
    else wokenBy[step] = [pattern];
  }
  return { levelOf, wokenBy, highest: levelOf.reduce((a, b) => Math.max(a, b), 0) };
}
