import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type DraftKind, type Format, type LevelSetting, type Ruleset, review } from '../../core/index.ts';
import type { DraftOutcome } from '../output/outcome.ts';
import { decode } from './decode.ts';
import { type Fault, systemFault } from './fault.ts';
import { placeReview } from './placeReview.ts';

/** A draft to review. Plain data, so that a worker can be asked. */
export interface Assignment {
  /** As shown to the reader. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** Its content, where it is not read from its path. */
  readonly bytes?: Uint8Array;
  readonly kind?: DraftKind;
  readonly levels: Readonly<Record<string, LevelSetting>>;
}

export type Reviewed = DraftOutcome | { readonly fault: Fault };

/** Reads and reviews a draft; never throws: one that cannot be read is a fault, and hides nothing of the others. */
export async function reviewDraft(assignment: Assignment, ruleset: Ruleset): Promise<Reviewed> {
  const { file, bytes, kind, levels } = assignment;
  const fault = (message: string): Reviewed => ({ fault: { file, message } });
  let content: Uint8Array;
  try {
    content = bytes ?? (await readFile(assignment.path));
  } catch (error) {
    return fault(systemFault(error));
  }
  const draft = decode(content);
  if ('fault' in draft) return fault(draft.fault);
  try {
    return placeReview(
      file,
      review(draft.text, ruleset, { format: formatOf(assignment.path), levels, ...(kind && { kind }) }),
    );
  } catch (error) {
    return fault(ourFault(error));
  }
}

export const ourFault = (error: unknown): string =>
  `could not be reviewed, by our own fault: ${error}; please report it`;

/** By the extension; what is not plain text is read as Markdown. */
const formatOf = (name: string): Format => (path.extname(name).toLowerCase() === '.txt' ? 'plaintext' : 'markdown');
