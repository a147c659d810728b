import path from 'node:path';
import { DRAFT_KINDS, type DraftKind, namesOf } from '../../core/index.ts';
import { type Context, type Given, Misuse, type Option } from '../commandLine/command.ts';
import { configurations } from '../configuration/configurations.ts';
import type { Outcome } from '../output/outcome.ts';
import { findDrafts } from './findDrafts.ts';
import { inOrder } from './inOrder.ts';
import { readStandardInput } from './readDraft.ts';
import { reviewDrafts, type Source } from './reviewDrafts.ts';
import { readShard, runOf, shardOf } from './shard.ts';

/** How drafts are reviewed, whatever is then done with what is found. */
export const REVIEWING = {
  kind: { value: 'KIND', choices: DRAFT_KINDS, help: 'What the drafts are; decides what is expected of them' },
  config: { value: 'FILE', help: 'Take settings from this file alone' },
  jobs: { value: 'N', help: 'How many drafts are reviewed at once; as many as there are cores, unless told' },
} satisfies Record<string, Option>;

export interface Result {
  readonly outcome: Outcome;
  /** Drafts that were named and yet are ignored by configuration. */
  readonly ignoredByName: readonly string[];
}

/** Reviews the drafts that the command line names, or its shard of them. Throws `Misuse`. */
export async function reviewGiven({ positionals, values }: Given, context: Context): Promise<Result> {
  const { product, cwd, stderr } = context;
  const shard = values.shard === undefined ? undefined : readShard(values.shard);
  const jobs = values.jobs === undefined ? undefined : readJobs(values.jobs);
  const settings = await configurations(
    { cwd, schema: product.configurationSchema, names: namesOf({ data: product.ruleset }) },
    values.config,
  );
  const found = positionals.includes('-')
    ? { drafts: [await standardInput(values['stdin-filename'], context)], faults: [] }
    : await findDrafts(positionals, cwd);
  const { ignoredByName, ...reviewed } = await reviewDrafts(shard ? shardOf(found.drafts, shard) : found.drafts, {
    ruleset: product.ruleset,
    configurations: settings,
    progressTo: stderr,
    ...(values.kind && { kind: values.kind as DraftKind }),
    ...(jobs && { jobs }),
  });
  const outcome: Outcome = {
    version: product.version,
    ...(shard && { shard: { ...shard, run: runOf(found.drafts, values) } }),
    ...reviewed,
    errors: inOrder([...settings.faults(), ...found.faults, ...reviewed.errors]),
  };
  return { outcome, ignoredByName };
}

async function standardInput(name: string | undefined, { cwd, stdin }: Context): Promise<Source> {
  return {
    path: path.resolve(cwd, name ?? 'stdin.md'),
    shown: name ?? '<stdin>',
    named: true,
    content: await readStandardInput(stdin),
  };
}

function readJobs(given: string): number {
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given);
  throw new Misuse(`--jobs must be a number from 1; it is "${given}"`);
}
