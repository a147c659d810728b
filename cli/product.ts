import type { RulesetData } from '../core/index.ts';

/** What the build puts into the bundle beside the code. */
export interface Product {
  readonly version: string;
  readonly ruleset: RulesetData;
  /** The JSON schema of `.rightsdraft.yaml`. */
  readonly configurationSchema: object;
  /** Of what `check --format json` writes, shards too. */
  readonly outputSchema: object;
  readonly baselineSchema: object;
}
