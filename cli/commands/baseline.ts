import path from 'node:path';
import { type Command, Misuse } from '../commandLine/command.ts';
import { writingFault } from '../drafts/fault.ts';
import { REVIEWING, reviewGiven } from '../drafts/reviewGiven.ts';
import { BASELINE_FILE, baselineText, namedFrom } from '../stored/baseline.ts';
import { writeWhole } from '../stored/writeWhole.ts';
import { faultLine } from './faultLine.ts';

export const baseline: Command = {
  name: 'baseline',
  summary: 'Writes down what falls short today, so that only what is new is told',
  arguments: '[files, folders or globs…]',
  details: [
    'Without files, the drafts of the working folder. "rightsdraft check --baseline FILE" then leaves these findings out.',
    'A finding is known by its draft, its criterion and the words of its sentence: it stays known when provisions are moved, renumbered or set in other lines, and is new once its sentence says something else. In a draft that was renamed all are new: write the baseline anew.',
    'Exit code: 0 where it was written, 2 where not.',
  ],
  options: {
    output: { value: 'FILE', help: `Where to write; ${BASELINE_FILE}, unless told` },
    ...REVIEWING,
  },
  async run(given, context) {
    const { cwd, stdout, stderr } = context;
    const { output = BASELINE_FILE } = given.values;
    if (given.positionals.includes('-')) throw new Misuse('a baseline is of files; standard input has no name to keep');
    const positionals = given.positionals.length > 0 ? given.positionals : ['.'];
    const { outcome } = await reviewGiven({ ...given, positionals }, context);
    const { errors, findings, files } = outcome;
    for (const error of errors) stderr.write(faultLine(error));
    if (errors.length > 0) throw new Misuse(`${output} was not written: it would lack what could not be read`);
    try {
      await writeWhole(path.resolve(cwd, output), baselineText(outcome, namedFrom(output, cwd)));
    } catch (error) {
      throw new Misuse(`${output}: ${writingFault(error)}`);
    }
    stdout.write(
      `${output} lists what ${count(files, 'draft')} fall${files === 1 ? 's' : ''} short of: ${count(findings.length, 'finding')}\n`,
    );
    return 0;
  },
};

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;
