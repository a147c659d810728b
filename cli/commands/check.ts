import { LEVELS, type Level } from '../../core/index.ts';
import { type Command, type Context, type Given, Misuse } from '../commandLine/command.ts';
import { REVIEWING, reviewGiven } from '../drafts/reviewGiven.ts';
import { FORMAT_NAMES, type FormatName } from '../output/formats.ts';
import { ofLevel } from '../output/outcome.ts';
import { namedFrom, readBaseline, withoutKnown } from '../stored/baseline.ts';
import { tellOutcome } from './tellOutcome.ts';

export const check: Command = {
  name: 'check',
  summary: 'Reviews drafts and tells where they fall short of the report',
  arguments: '<files, folders or globs…>',
  details: [
    'A folder stands for the drafts in it (.md, .markdown, .txt), at any depth. "-" reads one draft from standard input.',
    'Settings are read from the nearest .rightsdraft.yaml above each draft: kind, levels, ignore, overrides.',
    'With --baseline, only findings that it does not list are told; "rightsdraft baseline" writes one.',
    'With --shard 2/8, every eighth draft is reviewed, from the second; "rightsdraft merge" makes one of all their outputs.',
    'Exit code: 0 where nothing falls short, 1 with findings, 2 where something could not be read or understood.',
  ],
  options: {
    format: { value: 'FORMAT', choices: FORMAT_NAMES, help: 'How findings are told' },
    kind: REVIEWING.kind,
    level: { value: 'LEVEL', choices: LEVELS, help: 'The lowest level of findings to tell' },
    config: REVIEWING.config,
    baseline: { value: 'FILE', help: 'Leave out the findings that this file lists' },
    shard: { value: 'I/N', help: 'Review a part of the drafts; writes JSON for "rightsdraft merge"' },
    jobs: REVIEWING.jobs,
    'stdin-filename': { value: 'NAME', help: 'The name by which standard input is read, configured and reported' },
  },
  run: runCheck,
};

async function runCheck(given: Given, context: Context): Promise<number> {
  const { values } = given;
  assertSound(given);
  const { cwd, product, stderr } = context;
  const { baseline, shard } = values;
  const entries = baseline === undefined ? undefined : await readBaseline(baseline, cwd, product.baselineSchema);
  const { outcome, ignoredByName } = await reviewGiven(given, context);
  const fresh = baseline && entries ? withoutKnown(outcome, entries, namedFrom(baseline, cwd)) : outcome;
  const format = values.format ?? (shard === undefined ? 'pretty' : 'json');
  const code = tellOutcome(ofLevel(fresh, (values.level ?? 'hint') as Level), format as FormatName, context);
  for (const file of ignoredByName) {
    stderr.write(`rightsdraft: ${file}: not reviewed, since the configuration ignores it\n`);
  }
  return code;
}

function assertSound({ positionals, values }: Given): void {
  const fromStdin = positionals.includes('-');
  if (positionals.length === 0) throw new Misuse('check needs files, folders or globs, or "-" for standard input');
  if (fromStdin && positionals.length > 1) throw new Misuse('"-" reads standard input and stands alone');
  if (values['stdin-filename'] !== undefined && !fromStdin)
    throw new Misuse('--stdin-filename goes with "-", which reads standard input');
  if (values.shard !== undefined && (values.format ?? 'json') !== 'json')
    throw new Misuse(
      `--shard writes JSON; name the format when you merge: rightsdraft merge --format ${values.format}`,
    );
}
