import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openReviewer, review } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';
import { digits, type Figure, growthOf, interleave, inWords, sizeInWords, speedOf, spreadOf } from './measure.ts';
import { draftOf } from './text.ts';

const SIZES = [2.5e5, 5e5, 1e6, 2e6, 4e6];

/** Time and memory over size: both grow with it, and no faster. */
export async function growth(scale: number): Promise<Figure[]> {
  const drafts = SIZES.map((size) => draftOf(size * scale, 'markdown'));
  const runs = drafts.map(
    (text) => [String(text.length), () => review(text, ruleset, { format: 'markdown' })] as const,
  );
  const times = await interleave(Object.fromEntries(runs), { least: 3, most: 9, budget: 30_000 });
  const points: { text: string; time: ReturnType<typeof spreadOf>; kept: number }[] = [];
  for (const text of drafts) points.push({ text, time: spreadOf(times[text.length]!), kept: await keptBy(text) });
  const time = growthOf(points.map(({ text, time: { median } }) => ({ x: text.length, y: median })));
  const memory = growthOf(points.map(({ text, kept }) => ({ x: text.length, y: kept })));
  return [
    ...points.map((point) => ({
      name: `${sizeInWords(point.text.length)}: speed; memory that its reviewer keeps`,
      measured: `${inWords(speedOf(point.text, point.time), 'MB/s')}; ${sizeInWords(point.kept)}`,
    })),
    { name: 'time grows with size to the power of', measured: digits(time), aim: 'at most 1.1', isMet: time <= 1.1 },
    {
      name: 'memory grows with size to the power of',
      measured: digits(memory),
      aim: 'at most 1.1',
      isMet: memory <= 1.1,
    },
  ];
}

/** Bytes on the heap that are there as long as a reviewer, as the server has one for each open draft, is. */
async function keptBy(text: string): Promise<number> {
  const before = await heapUsed();
  const reviewer = openReviewer(ruleset, 'markdown');
  reviewer.review(text);
  const after = await heapUsed();
  return reviewer.review(text).document.text === text ? after - before : Number.NaN;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is weakly held goes with a later collection. */
async function heapUsed(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().heapUsed;
}
