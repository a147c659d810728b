import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { run } from 'node:test';
import { spec, type TestEvent } from 'node:test/reporters';
import { glob } from 'tinyglobby';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** `npm test [-- part-of-a-path…]`: runs the compiled tests, all or those whose path holds one of the arguments. */
const filters = process.argv.slice(2);
const compiled = await glob('out/test/**/*.test.js', { cwd: ROOT });
const files = compiled
  .filter((file) => existsSync(path.join(ROOT, file.replace(/^out\//, '').replace(/\.js$/, '.ts'))))
  .filter((file) => filters.length === 0 || filters.some((part) => file.includes(part)))
  .sort();

if (files.length === 0) {
  console.error(
    filters.length > 0 ? `No test's path holds ${filters.join(' or ')}.` : 'There are no tests in out/test.',
  );
  process.exitCode = 2;
} else {
  const isEditor = (file: string): boolean => file.startsWith('out/test/editor/');
  // Whole editors want the machine to themselves.
  const rounds = [
    { files: files.filter((file) => !isEditor(file)), concurrency: availableParallelism() },
    { files: files.filter(isEditor), concurrency: 1 },
  ];
  Readable.from(inTurn(rounds)).compose(new spec()).pipe(process.stdout);
}

interface Round {
  readonly files: readonly string[];
  readonly concurrency: number;
}

/** The events of one round after the other, with one set of counts, the sum of theirs, at the end. */
async function* inTurn(rounds: readonly Round[]): AsyncGenerator<TestEvent> {
  const counts = new Map<string, number>();
  let last: TestEvent | undefined;
  for (const { files, concurrency } of rounds.filter((round) => round.files.length > 0)) {
    for await (const event of run({ files: files.map((file) => path.join(ROOT, file)), concurrency })) {
      const { type, data } = event as TestEvent;
      if (type === 'test:fail' && (data.todo === undefined || data.todo === false)) process.exitCode = 1;
      const count = type === 'test:diagnostic' && data.nesting === 0 ? /^([a-z_]+) ([\d.]+)$/.exec(data.message) : null;
      if (count) {
        counts.set(count[1]!, (counts.get(count[1]!) ?? 0) + Number(count[2]));
        last = event as TestEvent;
      } else yield event as TestEvent;
    }
  }
  for (const [name, count] of counts)
    if (last?.type === 'test:diagnostic') yield { ...last, data: { ...last.data, message: `${name} ${count}` } };
}
