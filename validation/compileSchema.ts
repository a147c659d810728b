import { Ajv, type Options } from 'ajv';
import type { Schema } from './schema.ts';

/** What errors must tell for `schemaProblems` to put them in words. */
export const OPTIONS: Options = { allErrors: true, verbose: true, allowUnionTypes: true };

/** Makes a JSON schema (draft 7) ready for use. The bundles carry theirs ready made. */
export const compileSchema = (schema: object): Schema => new Ajv(OPTIONS).compile(schema);
