import { createHash } from 'node:crypto';
import { Misuse } from '../commandLine/command.ts';

/** The drafts that one machine of several reviews. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
  /** Equal of shards of one run: of the same drafts under the same options. */
  readonly run: string;
}

/** Reads "2/8". Throws `Misuse` for anything else. */
export function readShard(given: string): { readonly index: number; readonly of: number } {
  const form = /^(\d{1,6})\/(\d{1,6})$/.exec(given);
  const [index, of] = [Number(form?.[1]), Number(form?.[2])];
  if (form && index >= 1 && index <= of) return { index, of };
  throw new Misuse(`--shard must be i/n, i from 1 to n, as 2/8; it is "${given}"`);
}

/** Every n-th of the drafts, so that each shard has its part of every folder. */
export const shardOf = <T>(drafts: readonly T[], { index, of }: { index: number; of: number }): T[] =>
  drafts.filter((_, i) => i % of === index - 1);

/** What a run is known by: what is reviewed, and how; not how it is shared out and told. */
export function runOf(
  drafts: readonly { readonly shown: string }[],
  { kind, level, config, baseline }: Readonly<Record<string, string>>,
): string {
  const names = drafts.map(({ shown }) => shown);
  return createHash('sha256')
    .update(JSON.stringify({ names, kind, level, config, baseline }))
    .digest('hex')
    .slice(0, 16);
}
