import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { loadClauses, plainText } from './compile/clauses.ts';
import { loadExamples } from './compile/examples.ts';
import { schemas } from './schemas.ts';

/** Both hosts run one file, so that the law, which is most of it, is carried once. */
const ENTRY = `
if (typeof importScripts === 'function') require('./server/browser/main.ts');
else require('./server/node/main.ts');`;

/** It is a module to Node and a script to a web worker: it has neither `import` nor a `require` of its own. */
const BANNER = 'var require = globalThis.rightsdraftRequire;';

const NODE_ENTRY = `#!/usr/bin/env node
import { createRequire } from 'node:module';
globalThis.rightsdraftRequire = createRequire(import.meta.url);
await import('./browser/server.js');
`;

/** The language server, with the law inside: dist/browser/server.js for a web worker; dist/server.js runs it in Node. */
export async function bundleServer(root: string, ruleset: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: ENTRY, resolveDir: root, sourcefile: 'server.js' },
    outfile: 'dist/browser/server.js',
    bundle: true,
    platform: 'node',
    conditions: ['worker', 'browser'],
    // What yaml takes for Node's sake is of no use here, and a worker does not have it.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    target: ['node20.19', 'es2022'],
    format: 'cjs',
    banner: { js: BANNER },
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [law(root, ruleset), schemas(root)],
  });
  await writeFile(path.join(root, 'dist/server.js'), NODE_ENTRY);
  return metafile;
}

/** What server/product.ts describes, as the module "rightsdraft:law". */
function law(root: string, ruleset: string): Plugin {
  const json = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8'));
  return {
    name: 'law',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^rightsdraft:law$/ }, ({ path: name }) => ({ path: name, namespace: 'law' }));
      onLoad({ filter: /.*/, namespace: 'law' }, async () => {
        const product = {
          version: (await json('package.json')).version,
          ruleset: JSON.parse(ruleset),
          ...supplements(root),
        };
        // Engines parse a JSON string faster than the same object as code.
        return {
          contents: `
            import configurationSchema from 'rightsdraft:schema/configuration';
            export default { ...JSON.parse(${JSON.stringify(JSON.stringify(product))}), configurationSchema };`,
        };
      });
    },
  };
}

/** What the server tells beyond the ruleset: the clauses, and the criteria's examples. */
export function supplements(root: string) {
  const clauses = [...loadClauses(path.join(root, 'snippets'))].map(([prefix, clause]) => ({
    name: clause.name,
    prefix,
    body: [clause.body].flat().join('\n'),
    text: plainText(clause),
    description: clause.description,
  }));
  return { clauses, examples: loadExamples(root) };
}
