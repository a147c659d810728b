import type { RulesetData } from '../core/index.ts';
import type { Schema } from '../validation/schema.ts';

/** What the build puts into the bundle beside the code. */
export interface Product {
  readonly version: string;
  readonly ruleset: RulesetData;
  /** The schema of `.rightsdraft.yaml`. */
  readonly configurationSchema: Schema;
  /** Of what `check --format json` writes, shards too. */
  readonly outputSchema: Schema;
  readonly baselineSchema: Schema;
}
