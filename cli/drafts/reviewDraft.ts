import { type DraftKind, type LevelSetting, type Ruleset, review } from '../../core/index.ts';
import type { DraftOutcome } from '../output/outcome.ts';
import type { Decoded } from './decode.ts';
import type { Fault } from './fault.ts';
import { placeReview } from './placeReview.ts';
import { formatOf, readDraft } from './readDraft.ts';

/** A draft to review. Plain data, so that a worker can be asked. */
export interface Assignment {
  /** As shown to the reader. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** Its content, where it is not read from its path. */
  readonly content?: Decoded;
  readonly kind?: DraftKind;
  readonly levels: Readonly<Record<string, LevelSetting>>;
}

export type Reviewed = DraftOutcome | { readonly fault: Fault };

/** Reads and reviews a draft; never throws: one that cannot be read is a fault, and hides nothing of the others. */
export async function reviewDraft(assignment: Assignment, ruleset: Ruleset): Promise<Reviewed> {
  const { file, path, kind, levels } = assignment;
  const fault = (message: string): Reviewed => ({ fault: { file, message } });
  const draft = assignment.content ?? (await readDraft(path));
  if ('fault' in draft) return fault(draft.fault);
  try {
    return placeReview(file, review(draft.text, ruleset, { format: formatOf(path), levels, ...(kind && { kind }) }));
  } catch (error) {
    return fault(ourFault(error));
  }
}

export const ourFault = (error: unknown): string =>
  `could not be reviewed, by our own fault: ${error}; please report it`;
