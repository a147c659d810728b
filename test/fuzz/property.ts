import { inspect } from 'node:util';
import fc from 'fast-check';

/** Something that holds of all values of a kind, written once: `npm test` tries a few, `npm run fuzz` as many as there is time for. */
export interface Property {
  /** "room/what". */
  readonly name: string;
  /** How many values `npm test` tries. */
  readonly few: number;
  readonly check: fc.IAsyncProperty<unknown>;
}

/** `holds` throws where it does not. */
export const property = <T>(
  name: string,
  few: number,
  values: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
): Property => ({
  name,
  few,
  check: fc.asyncProperty(values as fc.Arbitrary<unknown>, async (value) => holds(value as T)),
});

export interface Trial {
  readonly seed: number;
  /** Of a counterexample told before: tries that one alone. */
  readonly path?: string;
  readonly runs: number;
  readonly milliseconds?: number;
}

/** What came of trying a property: how many values held, and the smallest found that does not, in words. */
export interface Tried {
  readonly runs: number;
  readonly failed: boolean;
  readonly report: string;
}

/** Tries a property on values that depend on the seed alone. */
export async function tryProperty({ check }: Property, { seed, path, runs, milliseconds }: Trial): Promise<Tried> {
  const details = await fc.check(check, {
    seed,
    numRuns: runs,
    ...(path !== undefined && { path }),
    ...(milliseconds !== undefined && { interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: false }),
  });
  const { numRuns, counterexample, errorInstance } = details;
  // Out of time before the first is no failure.
  const failed = counterexample !== null;
  return { runs: numRuns, failed, report: `${fc.defaultReportMessage(details) ?? ''}\n${inspect(errorInstance)}` };
}
