import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';

/** Licences that ask for no more than that they travel with the work. */
const PERMITTED = new Set(['0BSD', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/** The licences of the packages that went into the bundles, which their authors ask to travel with it. */
export async function licencesOf(metafiles: readonly Pick<Metafile, 'inputs'>[], root: string): Promise<string> {
  const folders = metafiles
    .flatMap(({ inputs }) => Object.keys(inputs))
    .flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map((folder) => licenceOf(path.join(root, folder)));
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

/** Throws where its terms are not known to be kept by this alone. */
async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  if (!PERMITTED.has(license))
    throw new Error(
      `${name} ${version} would be bundled under “${license}”, which scripts/licences.ts does not permit: read it, and name it there or do without the package.`,
    );
  const names = await readdir(folder);
  const licence = names.find((one) => /^licen[cs]e/i.test(one));
  if (licence === undefined)
    throw new Error(`${name} ${version} would be bundled without the text of its licence: ${folder} has none.`);
  const text = await readFile(path.join(folder, licence), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
