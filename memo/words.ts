import type { CoverageStatus, DraftKind, Level } from '../core/index.ts';

const KINDS: Readonly<Record<DraftKind, string>> = {
  'national-policy': 'a national policy',
  legislation: 'legislation',
  'bilateral-agreement': 'a bilateral agreement',
  'regional-arrangement': 'a regional arrangement',
  'international-statement': 'a statement in an international forum',
};

export const kindInWords = (kind: DraftKind): string => KINDS[kind];

export const STATUS_IN_WORDS: Readonly<Record<CoverageStatus, string>> = {
  addressed: 'addressed',
  partial: 'in part',
  contradicted: 'contradicted',
  departed: 'departed from',
  silent: 'silent',
};

/** What a level says of a finding's weight. */
export const LEVEL_IN_WORDS: Readonly<Record<Level, string>> = {
  must: 'against what the report states',
  should: 'against what follows from the report, or what it recommends',
  hint: 'wording to reconsider',
};

export const counted = (n: number, thing: string, things = `${thing}s`): string => `${n} ${n === 1 ? thing : things}`;
