import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compileSchema } from '../../validation/compileSchema.ts';
import type { Schema } from '../../validation/schema.ts';
import { type Path, readYaml } from '../../validation/yaml.ts';

/** One rule file, read and held to its schema. */
export interface RuleFile<T> {
  /** Relative to the rules folder, with forward slashes. */
  readonly name: string;
  readonly value: T;
  /** Records a fault at a place in the file. */
  readonly fault: (path: Path, message: string) => void;
}

/** Collects what is wrong with the rules; `file:line: what`. */
export type Faults = string[];

export function ruleLoader(folder: string, faults: Faults) {
  const load = <T>(path: string, schemaName: string): RuleFile<T> | null => {
    const name = relative(folder, path).replaceAll('\\', '/');
    const reading = readYaml(readFileSync(path, 'utf8'), schemaIn(join(folder, 'schema', `${schemaName}.schema.json`)));
    const fault = (at: Path, message: string): void => {
      faults.push(`rules/${name}:${reading.lineOf(at).line}: ${message}`);
    };
    if (reading.value === undefined) {
      for (const { line, message } of reading.problems) faults.push(`rules/${name}:${line}: ${message}`);
      return null;
    }
    return { name, value: reading.value as T, fault };
  };
  return {
    file: <T>(name: string, schema: string) => load<T>(join(folder, name), schema),
    folder: <T>(name: string, schema: string): RuleFile<T>[] =>
      yamlFiles(join(folder, name)).flatMap((path) => load<T>(path, schema) ?? []),
  };
}

const schemas = new Map<string, Schema>();

/** Compiled once. */
function schemaIn(file: string): Schema {
  const schema = schemas.get(file) ?? compileSchema(JSON.parse(readFileSync(file, 'utf8')));
  schemas.set(file, schema);
  return schema;
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return yamlFiles(path);
      return entry.name.endsWith('.yaml') ? [path] : [];
    });
}
