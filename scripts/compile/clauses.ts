import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A recommended clause, as VS Code snippets are written. */
export interface Clause {
  /** What it provides, in words. */
  readonly name: string;
  readonly prefix: string;
  readonly body: string | readonly string[];
  readonly description: string;
}

/** All clauses of a snippets folder, by prefix. */
export function loadClauses(folder: string): Map<string, Clause> {
  const clauses = new Map<string, Clause>();
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.json'))
    .sort()) {
    const file: Record<string, Omit<Clause, 'name'>> = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    for (const [title, clause] of Object.entries(file)) clauses.set(clause.prefix, { name: title, ...clause });
  }
  return clauses;
}

/** The clause as plain text: each tab stop replaced by the words it proposes. */
export const plainText = ({ body }: Clause): string =>
  [body]
    .flat()
    .join('\n')
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+|\$\{\d+\}/g, '');
