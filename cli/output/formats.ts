import type { Context } from '../commandLine/command.ts';
import { widthOf } from '../io.ts';
import { outcomeAsGithub } from './github.ts';
import { outcomeAsJson } from './json.ts';
import { outcomeAsJunit } from './junit.ts';
import type { Outcome } from './outcome.ts';
import { outcomeAsProse } from './pretty.ts';
import { outcomeAsSarif } from './sarif.ts';

export const FORMAT_NAMES = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** The text of an outcome, in pieces. */
type Formatter = (outcome: Outcome, context: Context) => Iterable<string>;

export const FORMATS: Readonly<Record<FormatName, Formatter>> = {
  pretty: (outcome, { product, style, stdout }) =>
    outcomeAsProse(outcome, product.ruleset.report.symbol, style, widthOf(stdout)),
  json: outcomeAsJson,
  sarif: (outcome, { product }) => outcomeAsSarif(outcome, product.ruleset),
  junit: (outcome, { product }) => outcomeAsJunit(outcome, product.ruleset.report.symbol),
  github: outcomeAsGithub,
};
