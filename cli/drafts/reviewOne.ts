import path from 'node:path';
import { type DraftKind, namesOf, openRuleset, type Review, type Ruleset, review } from '../../core/index.ts';
import { type Context, type Given, Misuse } from '../commandLine/command.ts';
import { faultLine } from '../commands/faultLine.ts';
import { configurations } from '../configuration/configurations.ts';
import { decode } from './decode.ts';
import { formatOf, readDraft, readStandardInput } from './readDraft.ts';

/** A draft to be reviewed by itself. `bytes` stand for the file's content where they are given. */
export interface One {
  /** As given; "-" is standard input. */
  readonly name: string;
  readonly bytes?: Uint8Array;
}

/** Reviews single drafts under their own settings, for commands that tell more of a review than its findings. */
export function singleReviews(
  { values }: Given,
  context: Context,
): { ruleset: Ruleset; of(one: One): Promise<Review> } {
  const { product, cwd, stdin, stderr } = context;
  const ruleset = openRuleset(product.ruleset);
  return {
    ruleset,
    /** Throws `Misuse` where the draft, or its settings, cannot be read. */
    async of({ name, bytes }) {
      const settings = await configurations(
        { cwd, schema: product.configurationSchema, names: namesOf(ruleset) },
        values.config,
      );
      const file = path.resolve(cwd, name === '-' ? 'stdin.md' : name);
      const { levels, kind: configured } = (await settings.of(file)).settingsOf(file);
      for (const fault of settings.faults()) stderr.write(faultLine(fault));
      if (settings.faults().length > 0) throw new Misuse(`${name} was not reviewed: its settings are unsound`);
      const draft = bytes ? decode(bytes) : await (name === '-' ? readStandardInput(stdin) : readDraft(file));
      if ('fault' in draft) throw new Misuse(`${name}: ${draft.fault}`);
      const kind = (values.kind as DraftKind | undefined) ?? configured;
      return review(draft.text, ruleset, { format: formatOf(file), levels, ...(kind && { kind }) });
    },
  };
}
