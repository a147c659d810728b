import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { bundleClient, gatherSnippets } from './bundleClient.ts';
import { bundleServer } from './bundleServer.ts';
import { compileRules } from './compile/compileRules.ts';
import { licencesOf } from './licences.ts';
import { schemas } from './schemas.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** CommonJS packages in the bundle call `require`, which a module does not have. */
const BANNER = `#!/usr/bin/env node
import { createRequire as rightsdraftRequire } from 'node:module';
const require = rightsdraftRequire(import.meta.url);`;

/** `npm run build`: the law to out/ruleset.json, the command, with the law inside, and the extension to dist/. */
async function main(): Promise<void> {
  const ruleset = JSON.stringify(compileRules(ROOT));
  await mkdir(path.join(ROOT, 'out'), { recursive: true });
  await writeFile(path.join(ROOT, 'out/ruleset.json'), ruleset);
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { cli: 'cli/main.ts', reviewWorker: 'cli/drafts/reviewWorker.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    minify: true,
    banner: { js: BANNER },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [product(ruleset), schemas(ROOT)],
  });
  const metafiles = [metafile, await bundleServer(ROOT, ruleset), await bundleClient(ROOT)];
  await gatherSnippets(ROOT);
  await writeFile(path.join(ROOT, 'dist/third-party-licences.txt'), await licencesOf(metafiles, ROOT));
}

/** What cli/product.ts describes, as the module "rightsdraft:product". */
function product(ruleset: string): Plugin {
  return {
    name: 'product',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^rightsdraft:product$/ }, ({ path: name }) => ({ path: name, namespace: 'product' }));
      onLoad({ filter: /.*/, namespace: 'product' }, async () => {
        const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
        // Engines parse a JSON string faster than the same object as code.
        return {
          contents: `
          import configurationSchema from 'rightsdraft:schema/configuration';
          import outputSchema from 'rightsdraft:schema/output';
          import baselineSchema from 'rightsdraft:schema/baseline';
          export default {
            version: ${JSON.stringify(version)},
            ruleset: JSON.parse(${JSON.stringify(ruleset)}),
            configurationSchema,
            outputSchema,
            baselineSchema,
          };`,
        };
      });
    },
  };
}

try {
  await main();
} catch (error) {
  // Bad rules and esbuild's own messages are meant for a reader; a trace of calls would only bury them.
  console.error((error as Error).message);
  process.exitCode = 1;
}
