import { follows, type Reading } from './enumerator.ts';
import type { Candidate } from './inline.ts';
import type { List } from './passage.ts';

/** One open list, or the subsections of a section: the mark of its latest item. */
export interface Level {
  readonly style: string;
  readonly ordinal: number;
  readonly depth: number;
  readonly list: List | null;
}

const DEEPEST = 8;

/** The lists that are open at a place of the draft, the innermost last. */
export type Levels = readonly Level[];

/** A list begins below `depth`; null where it cannot: its first mark is no first mark, or it lies too deep. */
export function begun(levels: Levels, ways: readonly Reading[], depth: number, list: List | null): Levels | null {
  if (depth > DEEPEST) return null;
  const way = ways.find(({ ordinal }) => Math.floor(ordinal) <= 1) ?? (list ? ways[0] : undefined);
  return way ? [...levels.filter((level) => level.depth < depth), { ...way, depth, list }] : null;
}

/** An item without a list to lean on. */
export function alone(ways: readonly Reading[], list: List | null): Level {
  const way = ways.find(({ ordinal }) => ordinal === 1) ?? ways[0]!;
  return { ...way, depth: 0, list };
}

/** The innermost open list goes on; null where the mark fits none. `next` wants the very next mark, else any later one. */
export function continued(levels: Levels, ways: readonly Reading[], list: List | null, next: boolean): Levels | null {
  for (let i = levels.length - 1; i >= 0; i--) {
    const level = levels[i]!;
    const way = ways.find((one) => one.style === level.style && goesOn(one.ordinal, level, list, next));
    if (way) return [...levels.slice(0, i), { ...way, depth: level.depth, list: level.list ?? list }];
  }
  return null;
}

function goesOn(ordinal: number, level: Level, list: List | null, next: boolean): boolean {
  if (ordinal === 0) return list === null || level.list === null || list === level.list;
  if (list !== null && list === level.list) return true;
  return next ? follows(ordinal, level.ordinal) : ordinal > level.ordinal;
}

/** The open lists after a mark in running text at `depth`; null where it is a mere reference. */
export function accepted(levels: Levels, { readings, lead, capital }: Candidate, depth: number): Levels | null {
  if (readings.length === 0) return lead === 'semicolon' || lead === 'stop' ? [] : null;
  if (lead === 'opening')
    return readings.some(({ ordinal }) => ordinal === 1) ? begun(levels, readings, depth + 1, null) : null;
  const going = continued(levels, readings, null, true);
  const level = going?.at(-1);
  if (level && (level.depth > 0 || lead === 'stop' || lead === 'semicolon')) return going;
  const first = readings.find(({ style, ordinal }) => style === '(1' && ordinal === 1);
  return first && lead === 'stop' && capital ? [alone([first], null)] : null;
}
