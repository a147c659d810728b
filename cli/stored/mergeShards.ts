import { Misuse } from '../commandLine/command.ts';
import { inOrder } from '../drafts/inOrder.ts';
import type { Outcome } from '../output/outcome.ts';

/** What a shard wrote, and where. */
export interface Written {
  readonly name: string;
  readonly outcome: Outcome;
}

/** The outcome of the whole run. Throws `Misuse` where the shards are not all of one run, each once. */
export function mergeShards(written: readonly Written[]): Outcome {
  const { version } = written[0]!.outcome;
  assertWhole(written);
  const outcomes = written.map(({ outcome }) => outcome);
  const sum = (count: (outcome: Outcome) => number): number => outcomes.reduce((n, outcome) => n + count(outcome), 0);
  return {
    version,
    files: sum(({ files }) => files),
    ignored: sum(({ ignored }) => ignored),
    gone: sum(({ gone }) => gone),
    drafts: byFile(outcomes.flatMap(({ drafts }) => drafts)),
    findings: byFile(outcomes.flatMap(({ findings }) => findings)),
    waived: byFile(outcomes.flatMap(({ waived }) => waived)),
    known: byFile(outcomes.flatMap(({ known }) => known)),
    errors: inOrder(outcomes.flatMap(({ errors }) => errors)),
  };
}

/** As drafts are ordered when they are found; what is of one draft keeps its order. */
const byFile = <T extends { readonly file: string }>(items: T[]): T[] =>
  items.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));

function assertWhole(written: readonly Written[]): void {
  const names = new Map<number, string>();
  const first = written[0]!;
  for (const { name, outcome } of written) {
    const { shard, version } = outcome;
    if (!shard) throw new Misuse(`${name}: is the output of a whole run, not of check --shard i/n`);
    if (version !== first.outcome.version) {
      throw new Misuse(
        `${name}: was written by version ${version}, ${first.name} by ${first.outcome.version}; use one`,
      );
    }
    if (shard.run !== first.outcome.shard?.run || shard.of !== first.outcome.shard.of) {
      throw new Misuse(
        `${name}: is of another run than ${first.name}; all shards want the same drafts, the same options and the same n`,
      );
    }
    const other = names.get(shard.index);
    if (other !== undefined) throw new Misuse(`shard ${shard.index}/${shard.of} is given twice: ${other} and ${name}`);
    names.set(shard.index, name);
  }
  const { of } = first.outcome.shard!;
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !names.has(index));
  if (missing.length > 0) {
    const [is, shards] = missing.length === 1 ? ['is', 'shard'] : ['are', 'shards'];
    throw new Misuse(
      `${shards} ${missing.map((index) => `${index}/${of}`).join(', ')} ${is} missing; name their output too`,
    );
  }
}
