import { performance } from 'node:perf_hooks';

/** A line of the table: what was measured, and, where there is an aim, whether it is met. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly aim?: string;
  readonly isMet?: boolean;
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** How often to measure: at least `least` times, at most `most` times, and no more once `budget` milliseconds are spent. */
export interface Effort {
  readonly least: number;
  readonly most: number;
  readonly budget: number;
}

const USUAL: Effort = { least: 3, most: 25, budget: 10_000 };

/** May return what clears up behind it, in no one's time. */
type Run = () => unknown;

/** Milliseconds of each run in turn, A B A B …, so that what slows the machine slows all of them; after one round unmeasured. */
export async function interleave<Name extends string>(
  runs: Readonly<Record<Name, Run>>,
  { least, most, budget }: Effort = USUAL,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(runs) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await millisecondsOf(runs[name]);
  const started = performance.now();
  for (let round = 0; round < most && (round < least || performance.now() - started < budget); round++)
    for (const name of names) times[name].push(await millisecondsOf(runs[name]));
  return times;
}

export async function millisecondsOf(run: Run): Promise<number> {
  const started = performance.now();
  const clearUp = await run();
  const time = performance.now() - started;
  if (typeof clearUp === 'function') await clearUp();
  return time;
}

/** The p-th part of the values, in order, lies at or below this. */
export const quantile = (values: readonly number[], p: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(p * values.length) - 1)]!;

/** The one in the middle, or halfway between the two that are. */
export function medianOf(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const half = ordered.length / 2;
  return (ordered[Math.ceil(half) - 1]! + ordered[Math.floor(half)]!) / 2;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: medianOf(values),
  min: Math.min(...values),
  max: Math.max(...values),
});

/** How many times longer than `against` it took, round by round. */
export const ratioOf = (times: readonly number[], against: readonly number[]): Spread =>
  spreadOf(times.map((time, round) => time / against[round]!));

/** What y grows with: 1 where it grows with x, 2 with its square. The slope of a line through the logarithms. */
export function growthOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map((point) => point.x)), mean(logs.map((point) => point.y))];
  return mean(logs.map((point) => (point.x - x) * (point.y - y))) / mean(logs.map((point) => (point.x - x) ** 2));
}

/** Three digits, and no more than a reader wants. */
export const digits = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

/** "4.1 ms (3.9–5.2)": the median, the least and the most. */
export const inWords = ({ median, min, max }: Spread, unit = ''): string => {
  const middle = unit ? `${digits(median)} ${unit}` : digits(median);
  return min === max ? middle : `${middle} (${digits(min)}–${digits(max)})`;
};

export const percentiles = (times: readonly number[]): string =>
  `p50 ${digits(quantile(times, 0.5))}, p95 ${digits(quantile(times, 0.95))}, p99 ${digits(quantile(times, 0.99))} ms; ${times.length} keys`;

/** "10 KB", "1 MB". */
export const sizeInWords = (size: number): string =>
  size >= 1e6 ? `${digits(size / 1e6)} MB` : `${digits(size / 1e3)} KB`;

/** Megabytes of text a second. */
export const speedOf = (text: string, { median, min, max }: Spread): Spread => {
  const megabytesAt = (milliseconds: number): number => Buffer.byteLength(text) / 1e3 / milliseconds;
  return { median: megabytesAt(median), min: megabytesAt(max), max: megabytesAt(min) };
};
