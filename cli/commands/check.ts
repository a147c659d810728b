import path from 'node:path';
import { DRAFT_KINDS, type DraftKind, LEVELS, type Level, namesOf, openRuleset } from '../../core/index.ts';
import { type Command, type Context, type Given, Misuse } from '../commandLine/command.ts';
import { configurations } from '../configuration/configurations.ts';
import type { Fault } from '../drafts/fault.ts';
import { findDrafts } from '../drafts/findDrafts.ts';
import { readDraft, readStandardInput } from '../drafts/readDraft.ts';
import { reviewDrafts, type Source } from '../drafts/reviewDrafts.ts';
import { widthOf } from '../io.ts';
import { outcomeAsJson } from '../output/json.ts';
import { outcomeAsProse } from '../output/pretty.ts';
import { faultLine } from './faultLine.ts';

export const check: Command = {
  name: 'check',
  summary: 'Reviews drafts and tells where they fall short of the report',
  arguments: '<files, folders or globs…>',
  details: [
    'A folder stands for the drafts in it (.md, .markdown, .txt), at any depth. "-" reads one draft from standard input.',
    'Settings are read from the nearest .rightsdraft.yaml above each draft: kind, levels, ignore, overrides.',
    'Exit code: 0 where nothing falls short, 1 with findings, 2 where something could not be read or understood.',
  ],
  options: {
    format: { value: 'FORMAT', choices: ['pretty', 'json'], help: 'How findings are told' },
    kind: { value: 'KIND', choices: DRAFT_KINDS, help: 'What the drafts are; decides what is expected of them' },
    level: { value: 'LEVEL', choices: LEVELS, help: 'The lowest level of findings to tell' },
    config: { value: 'FILE', help: 'Take settings from this file alone' },
    'stdin-filename': { value: 'NAME', help: 'The name by which standard input is read, configured and reported' },
  },
  run: runCheck,
};

async function runCheck({ positionals, values }: Given, context: Context): Promise<number> {
  const { product, cwd, stdin, stdout, stderr, style } = context;
  const fromStdin = positionals.includes('-');
  if (positionals.length === 0) throw new Misuse('check needs files, folders or globs, or "-" for standard input');
  if (fromStdin && positionals.length > 1) throw new Misuse('"-" reads standard input and stands alone');
  const stdinName = values['stdin-filename'];
  if (stdinName !== undefined && !fromStdin)
    throw new Misuse('--stdin-filename goes with "-", which reads standard input');

  const ruleset = openRuleset(product.ruleset);
  const settings = await configurations(
    { cwd, schema: product.configurationSchema, names: namesOf(ruleset) },
    values.config,
  );
  const found = fromStdin ? { drafts: [], faults: [] } : await findDrafts(positionals, cwd);
  const sources: Source[] = fromStdin
    ? [
        {
          path: path.resolve(cwd, stdinName ?? 'stdin.md'),
          shown: stdinName ?? '<stdin>',
          named: true,
          read: () => readStandardInput(stdin),
        },
      ]
    : found.drafts.map((draft) => ({ ...draft, read: () => readDraft(draft.path) }));

  const outcome = await reviewDrafts(sources, {
    ruleset,
    configurations: settings,
    progressTo: stderr,
    lowest: (values.level ?? 'hint') as Level,
    ...(values.kind && { kind: values.kind as DraftKind }),
  });
  const faults: Fault[] = [...settings.faults(), ...found.faults, ...outcome.faults];
  const whole = { ...outcome, faults };
  stdout.write(
    values.format === 'json'
      ? outcomeAsJson(whole, product.version)
      : outcomeAsProse(whole, product.ruleset.report.symbol, style, widthOf(stdout)),
  );
  for (const fault of faults) stderr.write(faultLine(fault));
  for (const file of outcome.ignoredByName) {
    stderr.write(`rightsdraft: ${file}: not reviewed, since the configuration ignores it\n`);
  }
  if (faults.length > 0) return 2;
  return outcome.drafts.some(({ findings }) => findings.length > 0) ? 1 : 0;
}
