import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Schema, schemaProblems } from '../../validation/schema.ts';
import { Misuse } from '../commandLine/command.ts';
import { systemFault } from '../drafts/fault.ts';
import { lineStarts, placeOf } from '../output/lines.ts';

/** Reads what an earlier run wrote. Throws `Misuse` where it cannot be read or falls short of its schema; `remedy` says what to do then. */
export async function readJson(file: string, cwd: string, schema: Schema, remedy: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path.resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new Misuse(`${file}: ${systemFault(error)}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const offset = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    const { line, column } = placeOf({ start: offset, end: offset }, lineStarts(text));
    throw new Misuse(`${file}:${line}:${column}: is not JSON, or was cut short; ${remedy}`);
  }
  const [problem] = schemaProblems(value, schema);
  if (problem) throw new Misuse(`${file}: ${problem.message}; ${remedy}`);
  return value;
}
