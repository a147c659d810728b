import type { SectionAnalysis } from './analyseSection.ts';

/** How many sections of a draft mention, affirm and head a concept, by its number. */
export interface Tally {
  readonly mentioned: Int32Array;
  readonly affirmed: Int32Array;
  readonly headed: Int32Array;
}

/** Tallies the versions of one draft: of each, only the sections that it does not share with the one before are counted. */
export function openTally(concepts: number): (sections: readonly SectionAnalysis[]) => Tally {
  const tally = {
    mentioned: new Int32Array(concepts),
    affirmed: new Int32Array(concepts),
    headed: new Int32Array(concepts),
  };
  let before: readonly SectionAnalysis[] = [];
  const add = ({ mentioned, affirmed, headed }: SectionAnalysis, by: 1 | -1): void => {
    for (const concept of mentioned.keys()) tally.mentioned[concept]! += by;
    for (const concept of affirmed) tally.affirmed[concept]! += by;
    for (const concept of headed) tally.headed[concept]! += by;
  };
  return (sections) => {
    const shorter = Math.min(before.length, sections.length);
    let front = 0;
    while (front < shorter && before[front] === sections[front]) front++;
    let back = 0;
    while (back < shorter - front && before[before.length - 1 - back] === sections[sections.length - 1 - back]) back++;
    for (const section of before.slice(front, before.length - back)) add(section, -1);
    for (const section of sections.slice(front, sections.length - back)) add(section, 1);
    before = sections;
    return tally;
  };
}
