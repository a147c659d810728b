import { parseArgs } from 'node:util';
import { PROPERTIES } from './all.ts';
import { typeAllDay } from './day.ts';
import { tryProperty } from './property.ts';

const USAGE = `npm run fuzz [-- [--minutes N] [--seed S] [--path P] [part-of-a-name …]]\nnpm run fuzz -- day [--edits N] [--seed S]`;

/** Tries all properties, or those whose name holds one of the words given, each for its share of the minutes. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      edits: { type: 'string' },
      minutes: { type: 'string' },
      seed: { type: 'string' },
      path: { type: 'string' },
    },
  });
  const seed = values.seed === undefined ? Date.now() | 0 : numberOf('seed', values.seed);
  if (positionals.includes('day')) return day(numberOf('edits', values.edits ?? '1000000'), seed);
  const chosen = PROPERTIES.filter(
    ({ name }) => positionals.length === 0 || positionals.some((one) => name.includes(one)),
  );
  if (chosen.length === 0) throw new Error(`no property's name holds ${positionals.join(' or ')}`);
  const minutes = numberOf('minutes', values.minutes ?? '5');
  const milliseconds = (minutes * 60_000) / chosen.length;
  let cases = 0;
  for (const one of chosen) {
    process.stdout.write(`${one.name}: `);
    const runs = values.path === undefined ? Number.MAX_SAFE_INTEGER : 1;
    const tried = await tryProperty(one, { seed, runs, milliseconds, ...(values.path && { path: values.path }) });
    cases += tried.runs;
    console.log(`${tried.runs.toLocaleString('en')} cases${tried.failed ? ', and one that does not hold' : ''}`);
    if (!tried.failed) continue;
    process.exitCode = 1;
    console.log(`${tried.report}\nAgain: npm run fuzz -- --seed ${seed} "${one.name}"`);
  }
  console.log(`${cases.toLocaleString('en')} cases, seed ${seed}`);
}

function day(edits: number, seed: number): void {
  console.log(`A day of ${edits.toLocaleString('en')} edits, seed ${seed}`);
  const every = Math.max(100, Math.ceil(edits / 2000) * 100);
  for (const { edits: done, heap } of typeAllDay(edits, every, seed))
    console.log(`${done.toLocaleString('en')} edits: ${(heap / 1e6).toFixed(1)} MB needed`);
}

function numberOf(name: string, written: string): number {
  const number = Number(written);
  if (!Number.isFinite(number)) throw new Error(`--${name} wants a number; it is "${written}"`);
  return number;
}

try {
  await main();
} catch (error) {
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exitCode = 2;
}
