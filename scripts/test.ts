import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
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
  const tests = run({ files: files.map((file) => path.join(ROOT, file)), concurrency: availableParallelism() });
  tests.on('test:fail', ({ todo }) => {
    if (todo === undefined || todo === false) process.exitCode = 1;
  });
  tests.compose(new spec()).pipe(process.stdout);
}
