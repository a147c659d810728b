import product from 'rightsdraft:product';
import { writingFault } from './drafts/fault.ts';
import { run } from './run.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of our output may leave before its end (`rightsdraft report | head`): no fault.
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`rightsdraft: the output was cut short: ${writingFault(error)}\n`);
  process.exit(2);
});
// There is nobody left to tell.
process.stderr.on('error', () => {});

process.exitCode = await run(
  process.argv.slice(2),
  { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, cwd: process.cwd(), env: process.env },
  product,
);
