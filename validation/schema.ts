import type { ErrorObject, ValidateFunction } from 'ajv';
import { suggestion } from './nearest.ts';

/** A JSON schema, compiled. */
export type Schema = ValidateFunction;

export interface SchemaProblem {
  readonly path: readonly (string | number)[];
  /** Whether it is the key or the value at `path` that is wrong. */
  readonly at: 'key' | 'value';
  readonly message: string;
}

/** How a value falls short of a JSON schema, in words for its author: what is wrong, and what is allowed. */
export function schemaProblems(value: unknown, schema: Schema): SchemaProblem[] {
  if (schema(value)) return [];
  const seen = new Set<string>();
  return ofBestBranches(schema.errors ?? [])
    .map(toProblem)
    .filter(({ path, message }) => {
      const key = `${path.join('/')} ${message}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** Of a choice (anyOf, oneOf), keeps what the branch that was meant has to say: one that got past the value's type. */
function ofBestBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  let kept = [...errors];
  for (const choice of errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')) {
    const below = kept.filter((e) => e !== choice && `${e.instancePath}/`.startsWith(`${choice.instancePath}/`));
    const shallow = below.filter((e) => e.instancePath === choice.instancePath && isAboutForm(e));
    kept = kept.filter((e) => !shallow.includes(e) && (e !== choice || below.length === shallow.length));
    const types = shallow.flatMap((e) => (e.keyword === 'type' ? [e.params.type].flat() : []));
    if (kept.includes(choice) && types.length > 0) {
      kept[kept.indexOf(choice)] = { ...choice, keyword: 'type', params: { type: [...new Set(types)] } };
    }
  }
  return kept.filter(({ keyword }) => keyword !== 'propertyNames' && keyword !== 'if');
}

const isAboutForm = ({ keyword }: ErrorObject): boolean => keyword === 'type' || keyword === 'const';

function toProblem(error: ErrorObject): SchemaProblem {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  const name = error.propertyName;
  const { params } = error;
  if (error.keyword === 'additionalProperties') {
    const key: string = params.additionalProperty;
    const known = Object.keys(error.parentSchema?.properties ?? {});
    return { path: [...path, key], at: 'key', message: unknownName('key', key, known) };
  }
  if (error.keyword === 'required') {
    return { path, at: 'value', message: `${here(path)}lacks the key "${params.missingProperty}"` };
  }
  if (name !== undefined) {
    const known: unknown[] | undefined = params.allowedValues;
    const message = known ? unknownName('key', name, known.map(String)) : `key "${name}" ${inWords(error)}`;
    return { path: [...path, name], at: 'key', message };
  }
  return { path, at: 'value', message: `${here(path)}${inWords(error)}` };
}

const here = (path: readonly string[]): string => (path.length > 0 ? `"${path.join('.')}" ` : 'the file ');

function unknownName(what: string, name: string, known: readonly string[]): string {
  const near = suggestion(name, known);
  if (near) return `unknown ${what} "${name}"${near}`;
  return known.length > 0 ? `unknown ${what} "${name}"; allowed: ${known.join(', ')}` : `unknown ${what} "${name}"`;
}

function inWords({ keyword, params, data, message }: ErrorObject): string {
  switch (keyword) {
    case 'type':
      return `must be ${[params.type].flat().map(typeInWords).join(' or ')}, not ${valueInWords(data)}`;
    case 'enum': {
      const allowed: string[] = params.allowedValues.map(String);
      const near = typeof data === 'string' ? suggestion(data, allowed) : '';
      return `must be one of ${allowed.join(', ')}; it is ${valueInWords(data)}${near}`;
    }
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case 'minItems':
      return `must have at least ${params.limit} ${params.limit === 1 ? 'entry' : 'entries'}`;
    case 'minLength':
      return 'must not be empty';
    case 'pattern':
      return `must match ${params.pattern}; it is ${valueInWords(data)}`;
    case 'uniqueItems':
      return `has the same entry twice (number ${Number(params.j) + 1} and ${Number(params.i) + 1})`;
    default:
      return message ?? `fails "${keyword}"`;
  }
}

const TYPES: Record<string, string> = {
  object: 'a map of keys',
  array: 'a list',
  string: 'text',
  boolean: 'true or false',
  null: 'nothing',
  integer: 'a whole number',
  number: 'a number',
};

const typeInWords = (type: string): string => TYPES[type] ?? type;

function valueInWords(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a map of keys';
  return String(value);
}
