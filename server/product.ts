import type { RulesetData } from '../core/index.ts';
import type { ClauseEntry } from './protocol.ts';

/** What the build puts into the bundle beside the code. */
export interface Product {
  readonly version: string;
  readonly ruleset: RulesetData;
  /** The JSON schema of `.rightsdraft.yaml`. */
  readonly configurationSchema: object;
  readonly clauses: readonly ClauseEntry[];
  /** By criterion. Of drafts that fall short, the words that are marked stand in [brackets]. */
  readonly examples: Readonly<Record<string, Examples>>;
}

export interface Examples {
  readonly flags: readonly string[];
  readonly passes: readonly string[];
}
