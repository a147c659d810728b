import { type Command, Misuse } from '../commandLine/command.ts';
import { FORMAT_NAMES, type FormatName } from '../output/formats.ts';
import type { Outcome } from '../output/outcome.ts';
import { mergeShards, type Written } from '../stored/mergeShards.ts';
import { readJson } from '../stored/readJson.ts';
import { tellOutcome } from './tellOutcome.ts';

export const merge: Command = {
  name: 'merge',
  summary: 'Makes one of what all shards of a run wrote, as if it had been one run',
  arguments: '<outputs of check --shard…>',
  details: ['Exit code: that of the whole run: 0 where nothing falls short, 1 with findings, 2 with errors.'],
  options: { format: { value: 'FORMAT', choices: FORMAT_NAMES, help: 'How findings are told' } },
  async run({ positionals, values }, context) {
    const { cwd, product } = context;
    if (positionals.length === 0)
      throw new Misuse('merge needs the outputs of all shards: rightsdraft merge shard-*.json');
    const written: Written[] = [];
    for (const name of positionals) {
      const outcome = await readJson(
        name,
        cwd,
        product.outputSchema,
        'run that shard again: rightsdraft check --shard',
      );
      written.push({ name, outcome: outcome as Outcome });
    }
    const outcome = mergeShards(written);
    if (outcome.version !== product.version) {
      throw new Misuse(
        `${positionals[0]}: was written by version ${outcome.version}; merge with that version, not ${product.version}`,
      );
    }
    return tellOutcome(outcome, (values.format ?? 'pretty') as FormatName, context);
  },
};
