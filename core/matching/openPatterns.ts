import { inverted, type Lists } from '../criteria/lists.ts';
import { unfolded, unpacked } from '../criteria/packed.ts';
import type { PackedPatterns } from '../criteria/ruleset.ts';

/** The patterns, opened for joining: everything by number, in columns. */
export interface Patterns {
  /** By pattern, the concept that it finds. */
  readonly conceptOf: Int32Array;
  readonly steps: Lists;
  /** At the place of a step, how many words may stand before it. */
  readonly gaps: Int32Array;
  /** By concept, the patterns that find it. */
  readonly patternsOf: Lists;
  /** By concept, the patterns that it wakes: those of which it is the rarest step. */
  readonly wokenBy: Lists;
  /** At the place of a pattern in `wokenBy`, which other steps of it are made of words alone; by pattern, which are joined themselves. */
  readonly plainNeeds: Lists;
  readonly joinedNeeds: Lists;
  /** By concept, its level: above those of all steps of its patterns, so that level by level each is known once. */
  readonly levelOf: Int32Array;
  readonly highest: number;
}

/** `size` is how many concepts phrases may find. */
export function openPatterns(packed: PackedPatterns, size: number): Patterns {
  let concept = 0;
  const conceptOf = unpacked(packed.concepts).map((difference) => (concept += unfolded(difference)));
  let highest = -1;
  const values = unpacked(packed.steps).map((step) => {
    const number = step === 0 ? highest + 1 : step - 1;
    highest = Math.max(highest, number);
    return number;
  });
  const starts = new Int32Array(conceptOf.length + 1);
  unpacked(packed.lengths).forEach((length, pattern) => {
    starts[pattern + 1] = starts[pattern]! + length;
  });
  const between = unpacked(packed.gaps);
  const gaps = new Int32Array(values.length);
  const levelOf = new Int32Array(conceptOf.reduce((most, one) => Math.max(most, one + 1), size));
  conceptOf.forEach((found, pattern) => {
    for (let at = starts[pattern]!; at < starts[pattern + 1]!; at++) {
      // A pattern's first step has no gap before it: there are as many fewer gaps as patterns so far.
      if (at > starts[pattern]!) gaps[at] = between[at - pattern - 1]!;
      levelOf[found] = Math.max(levelOf[found]!, levelOf[values[at]!]! + 1);
    }
  });
  const waking = unpacked(packed.rarest).map((step, pattern) => values[starts[pattern]! + step]!);
  const singly = starts.map((_, pattern) => pattern);
  const wokenBy = inverted({ starts: singly, values: waking }, levelOf.length);
  const needs = (ofPatterns: Int32Array, isWanted: (step: number, pattern: number) => boolean): Lists => {
    const needed: number[] = [];
    const ends = Array.from(ofPatterns, (pattern) => {
      for (let at = starts[pattern]!; at < starts[pattern + 1]!; at++)
        if (isWanted(values[at]!, pattern)) needed.push(values[at]!);
      return needed.length;
    });
    return { starts: Int32Array.from([0, ...ends]), values: Int32Array.from(needed) };
  };
  return {
    conceptOf,
    steps: { starts, values },
    gaps,
    patternsOf: inverted({ starts: singly, values: conceptOf }, levelOf.length),
    wokenBy,
    plainNeeds: needs(wokenBy.values, (step, pattern) => levelOf[step] === 0 && step !== waking[pattern]),
    joinedNeeds: needs(
      conceptOf.map((_, pattern) => pattern),
      (step) => levelOf[step]! > 0,
    ),
    levelOf,
    highest: levelOf.reduce((a, b) => Math.max(a, b), 0),
  };
}
