import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'esbuild';
import { OPTIONS } from '../validation/compileSchema.ts';

/** The modules "rightsdraft:schema/<name>": the schemas of rules/schema/ as code, so that bundles need no compiler of schemas. */
export function schemas(root: string): Plugin {
  return {
    name: 'schemas',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^rightsdraft:schema\// }, ({ path: name }) => ({
        path: name.replace('rightsdraft:schema/', ''),
        namespace: 'schema',
      }));
      onLoad({ filter: /.*/, namespace: 'schema' }, async ({ path: name }) => {
        const schema = JSON.parse(await readFile(path.join(root, `rules/schema/${name}.schema.json`), 'utf8'));
        const ajv = new Ajv({ ...OPTIONS, code: { source: true, esm: true } });
        return { contents: standalone.default(ajv, ajv.compile(schema)), resolveDir: root };
      });
    },
  };
}
