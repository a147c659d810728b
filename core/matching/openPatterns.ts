import { inverted, type Lists, unpacked } from '../criteria/packed.ts';
import type { PackedPatterns } from '../criteria/ruleset.ts';

/** The patterns, opened for joining: everything by number, in columns. */
export interface Patterns {
  /** By pattern, the concept that it finds. */
  readonly conceptOf: Int32Array;
  readonly steps: Lists;
  /** At the place of a step, how many words may stand before it. */
  readonly gaps: Int32Array;
  /** By concept, the patterns that it wakes: those of which it is the rarest step. */
  readonly wokenBy: Lists;
  /** By concept, its level: above those of all steps of its patterns, so that level by level each is known once. */
  readonly levelOf: Int32Array;
  readonly highest: number;
}

/** `others` are the concepts that phrases find. */
export function openPatterns({ concepts, steps, gaps, rarest }: PackedPatterns, others: Int32Array): Patterns {
  const conceptOf = unpacked(concepts).values;
  const size = 1 + [others, conceptOf].reduce((most, all) => all.reduce((a, b) => Math.max(a, b), most), 0);
  const opened = unpacked(steps);
  const levelOf = new Int32Array(size);
  conceptOf.forEach((concept, pattern) => {
    for (let at = opened.starts[pattern]!; at < opened.starts[pattern + 1]!; at++)
      levelOf[concept] = Math.max(levelOf[concept]!, levelOf[opened.values[at]!]! + 1);
  });
  const rarestOf = unpacked(rarest).values;
  const starts = Int32Array.from({ length: conceptOf.length + 1 }, (_, pattern) => pattern);
  const waking = rarestOf.map((step, pattern) => opened.values[opened.starts[pattern]! + step]!);
  return {
    conceptOf,
    steps: opened,
    gaps: unpacked(gaps).values,
    wokenBy: inverted({ starts, values: waking }, size),
    levelOf,
    highest: levelOf.reduce((a, b) => Math.max(a, b), 0),
  };
}
