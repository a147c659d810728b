import type { RulesetData } from '../core/index.ts';
import type { Schema } from '../validation/schema.ts';
import type { ClauseEntry } from './protocol.ts';

/** What the build puts into the bundle beside the code. */
export interface Product {
  readonly version: string;
  readonly ruleset: RulesetData;
  /** The schema of `.rightsdraft.yaml`. */
  readonly configurationSchema: Schema;
  readonly clauses: readonly ClauseEntry[];
  /** By criterion. Of drafts that fall short, the words that are marked stand in [brackets]. */
  readonly examples: Readonly<Record<string, Examples>>;
}

export interface Examples {
  readonly flags: readonly string[];
  readonly passes: readonly string[];
}
