import product from 'rightsdraft:product';
import { run } from './run.ts';

// The reader of our output may leave before its end (`rightsdraft report | head`): no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(
  process.argv.slice(2),
  { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, cwd: process.cwd(), env: process.env },
  product,
);
