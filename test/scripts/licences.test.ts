import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import picomatch from 'picomatch';
import { licencesOf } from '../../scripts/licences.ts';
import { inFolder } from '../cli/inFolder.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json'));
const collected = read('dist/third-party-licences.txt').split(`\n${'-'.repeat(80)}\n\n`);
const bundled = new Set(collected.map((licence) => licence.slice(0, licence.indexOf(' '))));
const table = read('ARCHITECTURE.md')
  .split('\n## Packages\n')[1]!
  .match(/^\|.*\|$/gm)!;
const named = (row: string): string[] => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

describe('the packages in the bundles', () => {
  it('are those that ARCHITECTURE.md tells the reasons for', () => {
    const isNamed = picomatch(table.flatMap(named));
    assert.deepEqual(
      [...bundled].filter((name) => !isNamed(name)),
      [],
    );
    assert.deepEqual(
      table.flatMap(named).filter((name) => ![...bundled].some((one) => picomatch(name)(one))),
      [],
    );
  });
  it('have their licences carried along, in full', () => {
    for (const licence of collected) {
      const [heading] = licence.split('\n', 1);
      assert.match(heading!, /^\S+ \d+\.\d+\.\d+ \((?:MIT|ISC|BlueOak-1\.0\.0)\)$/);
      assert.match(licence, /copyright|Blue Oak Model License/i, heading);
      assert.match(licence, /without (?:any )?warrant(?:y|ies)|as is/i, heading);
    }
    assert.ok(read('.vscodeignore').includes('!dist/third-party-licences.txt'));
  });
  it('are all that is installed: the manifest asks for no other, and names each version', () => {
    for (const field of ['dependencies', 'optionalDependencies', 'peerDependencies'])
      assert.equal(manifest[field], undefined);
    for (const [name, version] of Object.entries<string>(manifest.devDependencies))
      assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
  });
  it('are held to their digests, from the public registry', () => {
    const { '': _, ...packages } = JSON.parse(read('package-lock.json')).packages;
    for (const [folder, { integrity, resolved }] of Object.entries<Record<string, string>>(packages)) {
      assert.match(integrity ?? '', /^sha512-/, folder);
      if (resolved !== undefined) assert.match(resolved, /^https:\/\/registry\.npmjs\.org\//, folder);
    }
  });
});

describe('a package that would be bundled', () => {
  const inputs = { 'node_modules/@a/b/index.js': { bytes: 1, imports: [] } };
  const folder = (license: string, more = {}) => ({
    'node_modules/@a/b/package.json': JSON.stringify({ name: '@a/b', version: '1.0.0', license }),
    ...more,
  });
  it('fails the build where its licence is not among those that are permitted', () =>
    inFolder(folder('GPL-3.0-only', { 'node_modules/@a/b/LICENSE': 'GNU' }), async ({ path }) => {
      await assert.rejects(licencesOf([{ inputs }], path), /@a\/b 1\.0\.0 .*“GPL-3\.0-only”/);
    }));
  it('fails the build where the text of its licence is missing', () =>
    inFolder(folder('MIT'), async ({ path }) => {
      await assert.rejects(licencesOf([{ inputs }], path), /@a\/b 1\.0\.0 .*without the text/);
    }));
});
