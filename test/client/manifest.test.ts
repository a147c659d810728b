import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const read = (file: string): string => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json'));

const code = readdirSync('client', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(join('client', name)))
  .join('\n');

const matches = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, one]) => one!))].sort();

describe('the manifest of the extension', () => {
  it('has its words in package.nls.json, all and no more', () => {
    const words = JSON.parse(read('package.nls.json'));
    assert.deepEqual(Object.keys(words).sort(), matches(read('package.json'), /"%([\w.]+)%"/g));
  });
  it('has the words of the code in the bundle for translators', () => {
    const bundle = JSON.parse(read('l10n/bundle.l10n.json'));
    assert.deepEqual(Object.keys(bundle).sort(), matches(code, /l10n\.t\(\s*'([^']*)'/g));
    for (const [key, value] of Object.entries(bundle)) assert.equal(value, key);
  });
  it('contributes the commands that are registered', () => {
    const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command).sort();
    const named = matches(read('client/commands/register.ts'), /registerCommand\((?:'rightsdraft\.|COMMANDS\.)(\w+)/g);
    assert.deepEqual(
      contributed,
      named.map((name) => `rightsdraft.${name}`),
    );
  });
  it('has commands of its own alone in menus, walkthroughs and empty views', () => {
    const contributed = new Set(manifest.contributes.commands.map(({ command }: { command: string }) => command));
    const named = [
      ...matches(JSON.stringify(manifest.contributes.menus), /"command":"([\w.]+)"/g),
      ...matches(read('package.nls.json'), /\(command:([\w.]+)\)/g),
    ];
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((command) => !contributed.has(command)),
      [],
    );
  });
  it('names files that are there and are packaged', () => {
    const { main, browser, icon, contributes } = manifest;
    const pictures = contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { image: string } }[] }) =>
      steps.map(({ media }) => media.image),
    );
    const snippets = contributes.snippets.map(({ path }: { path: string }) => path);
    for (const file of [main, browser, icon, ...pictures, ...snippets, contributes.yamlValidation[0].url])
      assert.ok(existsSync(file), `${file} is missing`);
  });
  it('lets no folder set what is dangerous, so that it is as safe where it is not trusted', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
    // A text could name a program, a path or an address, and would need the scope "machine".
    for (const [name, { type, scope }] of Object.entries<{ type: string; scope: string }>(
      manifest.contributes.configuration.properties,
    ))
      assert.ok(type === 'boolean' || scope === 'machine', name);
    for (const { url } of manifest.contributes.yamlValidation) assert.match(url, /^\.\//);
    assert.doesNotMatch(
      code,
      /createWebviewPanel|registerWebview|registerCustomEditor|isTrusted: true|supportHtml: true/,
    );
    assert.doesNotMatch(code, /createTerminal|new (?:Shell|Process)Execution|executeTask|'node:|fetch\(/);
  });
  it('says in words what its pictures show', () => {
    for (const { steps } of manifest.contributes.walkthroughs)
      for (const { id, media } of steps) {
        const words: string = JSON.parse(read('package.nls.json'))[media.altText.replaceAll('%', '')];
        assert.ok(words.split(' ').length >= 3, id);
      }
    for (const file of ['README.md', 'CHANGELOG.md'])
      for (const [picture, words] of read(file).matchAll(/!\[([^\]]*)\]\([^)]*\)/g)) assert.ok(words, picture);
  });
});
