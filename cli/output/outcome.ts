import type { Document, DraftKind, Finding, Level, WaivedFinding } from '../../core/index.ts';
import { LEVELS } from '../../core/index.ts';
import type { Fault } from '../drafts/fault.ts';

/** What a run of `check` found, before it is put into a form. */
export interface Outcome {
  /** How many drafts were reviewed. */
  readonly files: number;
  /** How many drafts the configuration set aside. */
  readonly ignored: number;
  /** Those with findings or waivers, in the order of their names. */
  readonly drafts: readonly ReviewedDraft[];
  readonly faults: readonly Fault[];
}

export interface ReviewedDraft {
  readonly file: string;
  readonly document: Document;
  readonly kind: DraftKind | null;
  /** Of the levels asked for, in the order of their places. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

/** Whether a level is as weighty as another or more so. */
export const atLeast = (level: Level, lowest: Level): boolean => LEVELS.indexOf(level) <= LEVELS.indexOf(lowest);
