import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Product } from '../../cli/product.ts';
import { run } from '../../cli/run.ts';
import { compileSchema } from '../../validation/compileSchema.ts';

/** The checkout, seen from a compiled test. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');

const fromRoot = async (file: string) => JSON.parse(await readFile(path.join(ROOT, file), 'utf8'));

export const product: Product = {
  version: (await fromRoot('package.json')).version,
  ruleset: await fromRoot('out/ruleset.json'),
  configurationSchema: compileSchema(await fromRoot('rules/schema/configuration.schema.json')),
  outputSchema: compileSchema(await fromRoot('rules/schema/output.schema.json')),
  baselineSchema: compileSchema(await fromRoot('rules/schema/baseline.schema.json')),
};

/** A sentence that falls short of criminalization/irregular-entry with its last three words, and one that falls short of nothing. */
export const FLAGGED = 'A person who enters the country irregularly commits an offence.';
export const CLEAN = 'The sun shines on the harbour.';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Host {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Folder {
  readonly path: string;
  run(argv: readonly string[], host?: Host): Promise<Ran>;
  /** Runs `check … --format json`. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into JSON as its readers do
  json(argv: readonly string[], host?: Host): Promise<Ran & { output: any }>;
}

/** A temporary folder with these files, gone after use. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: Folder) => Promise<void>,
): Promise<void> {
  const cwd = await realpath(await mkdtemp(path.join(tmpdir(), 'rightsdraft-')));
  const runHere: Folder['run'] = async (argv, { stdin = '', env = {}, isTTY = false, columns } = {}) => {
    const out = { stdout: '', stderr: '' };
    const terminal = (name: keyof typeof out) => ({
      isTTY,
      columns,
      write: (text: string) => {
        out[name] += text;
      },
    });
    const chunks = (async function* () {
      yield stdin;
    })();
    const io = { stdin: chunks, stdout: terminal('stdout'), stderr: terminal('stderr'), cwd, env };
    return { code: await run(argv, io, product), ...out };
  };
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(cwd, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await use({
      path: cwd,
      run: runHere,
      async json(argv, host) {
        const ran = await runHere(['check', ...argv, '--format', 'json'], host);
        return { ...ran, output: JSON.parse(ran.stdout) };
      },
    });
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}
