import path from 'node:path';
import { memoAsHtml, memoAsMarkdown, memoOf } from '../../memo/index.ts';
import { type Command, type Context, type Given, Misuse } from '../commandLine/command.ts';
import { writingFault } from '../drafts/fault.ts';
import { REVIEWING } from '../drafts/reviewGiven.ts';
import { singleReviews } from '../drafts/reviewOne.ts';
import { writeWhole } from '../stored/writeWhole.ts';

export const memo: Command = {
  name: 'memo',
  summary: 'Writes the memo that goes with a draft: coverage, findings, departures',
  arguments: '<file>',
  details: [
    'It is written to standard output, or to the file that --output names; the ending .html or .md then tells the format.',
    '"-" reads the draft from standard input. Settings are read from the nearest .rightsdraft.yaml above the draft.',
    'Exit code: 0 where the memo was written, whatever it says; 2 where something could not be read or written.',
  ],
  options: {
    format: { value: 'FORMAT', choices: ['markdown', 'html'], help: 'How the memo is written' },
    output: { value: 'FILE', help: 'Write it to this file' },
    kind: REVIEWING.kind,
    config: REVIEWING.config,
  },
  run: runMemo,
};

async function runMemo(given: Given, context: Context): Promise<number> {
  const { positionals, values } = given;
  const { product, cwd, stdout } = context;
  const [name, ...more] = positionals;
  if (name === undefined) throw new Misuse('memo needs a draft: a file, or "-" for standard input');
  if (more.length > 0) throw new Misuse('memo takes one draft at a time');
  const reviewed = await singleReviews(given, context).of({ name });
  const written = memoOf(reviewed, product.ruleset, product.version);
  const text = formatFor(values) === 'html' ? memoAsHtml(written) : memoAsMarkdown(written);
  if (values.output === undefined) {
    stdout.write(text);
    return 0;
  }
  try {
    await writeWhole(path.resolve(cwd, values.output), text);
  } catch (error) {
    throw new Misuse(`${values.output}: the memo was not written: ${writingFault(error)}`);
  }
  return 0;
}

const formatFor = ({ format, output = '' }: Given['values']): string =>
  format ?? (/\.html?$/i.test(output) ? 'html' : 'markdown');
