import type { Context } from '../commandLine/command.ts';
import { FORMATS, type FormatName } from '../output/formats.ts';
import type { Outcome } from '../output/outcome.ts';
import { faultLine } from './faultLine.ts';

/** Writes an outcome in a form to standard output, and what went wrong to standard error; gives the exit code. */
export function tellOutcome(outcome: Outcome, format: FormatName, context: Context): 0 | 1 | 2 {
  const { stdout, stderr } = context;
  for (const chunk of inChunks(FORMATS[format](outcome, context))) stdout.write(chunk);
  for (const error of outcome.errors) stderr.write(faultLine(error));
  if (outcome.gone > 0) {
    const [findings, are] = outcome.gone === 1 ? ['finding', 'is'] : ['findings', 'are'];
    stderr.write(
      `rightsdraft: ${outcome.gone} ${findings} of the baseline ${are} gone; write it anew: rightsdraft baseline\n`,
    );
  }
  if (outcome.errors.length > 0) return 2;
  return outcome.findings.length > 0 ? 1 : 0;
}

/** Many small pieces as few large ones, since each costs the system a call. */
function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
