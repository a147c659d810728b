import { jsonPieces } from './jsonPieces.ts';
import type { Outcome } from './outcome.ts';

/** The outcome as it is, which rules/schema/output.schema.json describes; the same for the same drafts, byte for byte. */
export function* outcomeAsJson(outcome: Outcome): Generator<string> {
  yield* jsonPieces(outcome, 2);
  yield '\n';
}
