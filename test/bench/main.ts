import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { coldStart } from './coldStart.ts';
import { growth } from './growth.ts';
import { hostile } from './hostile.ts';
import { keystrokes } from './keystrokes.ts';
import { digits, type Figure } from './measure.ts';
import { memory } from './memory.ts';
import { peers } from './peers.ts';
import { sizes } from './sizes.ts';
import { throughput } from './throughput.ts';

/** By name what is measured; the scale is that of the drafts, 1 for the sizes that the aims are about. */
const GROUPS: Readonly<Record<string, (scale: number) => Figure[] | Promise<Figure[]>>> = {
  throughput,
  keystrokes,
  growth,
  coldStart,
  memory,
  sizes,
  peers,
  hostile,
};

const README = 'test/bench/README.md';

const USAGE = `npm run bench [-- [--small] [--write] [${Object.keys(GROUPS).join('|')} …]]`;

/** Prints the figures of all groups, or of those named; `--small` with drafts of a tenth, `--write` into the README. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean' }, small: { type: 'boolean' } },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(GROUPS, name));
  if (unknown !== undefined) throw new Error(`there is no group of figures "${unknown}"`);
  if (values.small && values.write)
    throw new Error('figures of small drafts are not for the table: drop --small or --write');
  for (const [name, measure] of Object.entries(GROUPS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const told = machine();
    const table = `${told}\n\n${tableOf(await measure(values.small ? 0.1 : 1))}`;
    console.log(`\n${name}\n\n${table}`);
    if (values.write) writeFileSync(README, withTable(readFileSync(README, 'utf8'), name, table));
  }
}

const tableOf = (figures: readonly Figure[]): string =>
  [
    '| what | measured | aim | met |',
    '| --- | --- | --- | --- |',
    ...figures.map(({ name, measured, aim = '', isMet }) => {
      const met = isMet === undefined ? '' : isMet ? 'yes' : 'no';
      return `| ${[name, measured, aim, met].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    }),
  ].join('\n');

/** The README with a group's table in place of the one before. */
function withTable(readme: string, name: string, table: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [head, rest] = readme.split(begin);
  const tail = rest?.split(end)[1];
  if (tail === undefined) throw new Error(`${README} has no place between "${begin}" and "${end}"`);
  return `${head}${begin}\n\n${table}\n\n${end}${tail}`;
}

/** Where and when, and what else the machine had to do. */
function machine(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  return `${date}; Rightsdraft ${version}; Node.js ${process.version}; ${availableParallelism()} × ${cpus()[0]!.model.trim()}, ${process.platform}, load ${digits(loadavg()[0]!)} before.`;
}

try {
  await main();
} catch (error) {
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exitCode = 2;
}
// The peers leave workers of theirs behind.
process.exit();
