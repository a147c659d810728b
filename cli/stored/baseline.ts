import path from 'node:path';
import type { Schema } from '../../validation/schema.ts';
import type { Outcome } from '../output/outcome.ts';
import { readJson } from './readJson.ts';

export const BASELINE_FILE = '.rightsdraft-baseline.json';

/** What a baseline tells of a finding that stood when it was written. */
export interface Entry {
  /** Relative to the baseline's folder, with forward slashes. */
  readonly file: string;
  readonly criterion: string;
  readonly fingerprint: string;
}

/** Throws `Misuse` where there is no such file, or where it is no baseline. */
export async function readBaseline(file: string, cwd: string, schema: Schema): Promise<readonly Entry[]> {
  const remedy = `write it anew: rightsdraft baseline --output ${file}`;
  return ((await readJson(file, cwd, schema, remedy)) as { findings: Entry[] }).findings;
}

/** The text of a baseline that lists all findings of an outcome; a line for each, so that its changes can be read. */
export function baselineText({ findings }: Outcome, nameOf: (file: string) => string): string {
  const lines = findings.map(({ file, criterion, fingerprint }) =>
    JSON.stringify({ file: nameOf(file), criterion, fingerprint } satisfies Entry),
  );
  const list = lines.length > 0 ? `[\n    ${lines.join(',\n    ')}\n  ]` : '[]';
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

/**
 * The outcome with the findings set aside that a baseline lists for the same draft. The same words in another draft are a
 * new finding: else a gate would let an old wrong be copied.
 */
export function withoutKnown(outcome: Outcome, entries: readonly Entry[], nameOf: (file: string) => string): Outcome {
  const listed = new Set(entries.map(keyOf));
  const names = new Map(outcome.drafts.map(({ file }) => [file, nameOf(file)]));
  const keyOfFinding = ({ file, fingerprint }: Entry): string => keyOf({ file: names.get(file)!, fingerprint });
  const present = new Set(outcome.findings.map(keyOfFinding));
  const reviewed = new Set(names.values());
  return {
    ...outcome,
    findings: outcome.findings.filter((finding) => !listed.has(keyOfFinding(finding))),
    known: outcome.findings.filter((finding) => listed.has(keyOfFinding(finding))),
    gone: entries.filter((entry) => reviewed.has(entry.file) && !present.has(keyOf(entry))).length,
  };
}

const keyOf = ({ file, fingerprint }: Pick<Entry, 'file' | 'fingerprint'>): string => `${fingerprint} ${file}`;

/** How a baseline names the drafts: as seen from its own folder. */
export const namedFrom =
  (baseline: string, cwd: string) =>
  (file: string): string =>
    path.relative(path.dirname(path.resolve(cwd, baseline)), path.resolve(cwd, file)).replaceAll(path.sep, '/');
