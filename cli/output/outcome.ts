import type { DraftKind, Edit, Finding, FindingRemedy, Level } from '../../core/index.ts';
import { LEVELS } from '../../core/index.ts';
import type { Fault } from '../drafts/fault.ts';
import type { Shard } from '../drafts/shard.ts';
import type { Context } from './excerpt.ts';
import type { Place } from './lines.ts';

/**
 * What a run of `check` found: plain data, from which every form is made. The form "json" is its serialization, described
 * by rules/schema/output.schema.json, so that the outcomes of shards can be read again and merged.
 */
export interface Outcome {
  /** Of Rightsdraft. */
  readonly version: string;
  /** Which part of a run this is. */
  readonly shard?: Shard;
  /** How many drafts were reviewed. */
  readonly files: number;
  /** How many drafts the configuration set aside. */
  readonly ignored: number;
  /** How many findings the baseline lists for these drafts that no longer occur. */
  readonly gone: number;
  /** All that were reviewed, in the order of their names. */
  readonly drafts: readonly Draft[];
  /** In the order of their drafts, then of their places; so are all findings. */
  readonly findings: readonly PlacedFinding[];
  /** Set aside by the drafts themselves. */
  readonly waived: readonly WaivedPlacedFinding[];
  /** Set aside by the baseline. */
  readonly known: readonly PlacedFinding[];
  readonly errors: readonly Fault[];
}

export interface Draft {
  readonly file: string;
  readonly kind: DraftKind | null;
}

/** A finding that can be told without its draft at hand. */
export interface PlacedFinding extends Omit<Finding, 'remedies'>, Place {
  readonly file: string;
  /** The flagged words. */
  readonly text: string;
  readonly context: Context;
  readonly remedies: readonly PlacedRemedy[];
  /** Stays the same as long as the sentence does, wherever it stands in its draft. */
  readonly fingerprint: string;
}

export interface WaivedPlacedFinding extends PlacedFinding {
  readonly reason: string;
}

export interface PlacedRemedy extends Omit<FindingRemedy, 'edits'> {
  readonly edits: readonly (Edit & Place)[];
}

/** The outcome with findings of some weight alone. */
export function ofLevel(outcome: Outcome, lowest: Level): Outcome {
  const weighs = ({ level }: PlacedFinding): boolean => LEVELS.indexOf(level) <= LEVELS.indexOf(lowest);
  return { ...outcome, findings: outcome.findings.filter(weighs), known: outcome.known.filter(weighs) };
}

export interface DraftOutcome extends Draft {
  readonly findings: readonly PlacedFinding[];
  readonly waived: readonly WaivedPlacedFinding[];
  readonly known: readonly PlacedFinding[];
}

/** The outcome draft by draft. */
export function* byDraft({ drafts, findings, waived, known }: Outcome): Generator<DraftOutcome> {
  const of = grouped(findings);
  const waivedOf = grouped(waived);
  const knownOf = grouped(known);
  for (const draft of drafts) {
    const { file } = draft;
    yield {
      ...draft,
      findings: of.get(file) ?? [],
      waived: waivedOf.get(file) ?? [],
      known: knownOf.get(file) ?? [],
    };
  }
}

function grouped<T extends { readonly file: string }>(items: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.file);
    if (group) group.push(item);
    else groups.set(item.file, [item]);
  }
  return groups;
}
