import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';

/** Who may import whom: each room, and the rooms it may look into. A name stands for itself and all below it. */
const FENCES: Readonly<Record<string, readonly string[]>> = {
  'core/document': [],
  'core/letters': ['core/document'],
  'core/criteria': [],
  'core/citations': ['core/document', 'core/letters', 'core/criteria'],
  'core/matching': ['core/document', 'core/letters', 'core/criteria'],
  'core/polarity': ['core/document', 'core/matching', 'core/criteria'],
  'core/checks': ['core/document', 'core/citations', 'core/matching', 'core/polarity', 'core/criteria'],
  'core/review': ['core/document', 'core/citations', 'core/matching', 'core/polarity', 'core/criteria', 'core/checks'],
  validation: [],
  configuration: ['core/index.ts', 'validation'],
  memo: ['core/index.ts'],
  cli: ['core/index.ts', 'validation', 'configuration', 'memo/index.ts'],
  server: ['core/index.ts', 'validation', 'configuration', 'memo/index.ts'],
  // The words of the contract, and nothing of the server.
  client: ['server/protocol.ts'],
  // The compiler reads the rules' own texts as the core will.
  scripts: ['core/index.ts', 'core/criteria', 'core/citations', 'core/matching', 'validation'],
};

/** What the core may import from outside: pure parsers. */
const CORE_PACKAGES = ['@lezer/common', '@lezer/markdown', 'yaml'];

/** And the memo: writers of HTML and Markdown. */
const MEMO_PACKAGES = ['preact', 'preact-render-to-string', 'mdast', 'mdast-util-gfm', 'mdast-util-to-markdown'];

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'([^'\s]+)'/g)].map(([, specifier]) => specifier!);

const isUnder = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);

describe('the house', () => {
  for (const [room, allowed] of Object.entries(FENCES)) {
    it(`${room} looks only where it may`, () => {
      assert.ok(existsSync(room) && sources(room).length > 0, 'this fence guards an empty room');
      for (const file of sources(room)) {
        for (const specifier of importsOf(file).filter((one) => one.startsWith('.'))) {
          const target = relative('.', join(dirname(file), specifier)).replaceAll('\\', '/');
          assert.ok(
            [room, ...allowed].some((place) => isUnder(target, place)),
            `${file} imports ${target}`,
          );
        }
      }
    });
  }
  it('keeps disk, network, clock and editor out of the core and the memo', () => {
    for (const file of [...sources('core'), ...sources('memo')]) {
      const packages = isUnder(file, 'core') ? CORE_PACKAGES : MEMO_PACKAGES;
      for (const specifier of importsOf(file).filter((one) => !one.startsWith('.'))) {
        assert.ok(packages.includes(specifier), `${file} imports ${specifier}`);
      }
      assert.doesNotMatch(
        readFileSync(file, 'utf8'),
        /\b(?:Date\.now|new Date|Math\.random|fetch\(|console\.|process\.)/,
        file,
      );
    }
  });
  it('keeps hosts out of the server, but for its mains, and spans and ranges in one place', () => {
    const MAINS = ['server/node', 'server/browser'];
    for (const file of sources('server').filter((one) => !MAINS.some((main) => isUnder(one, main)))) {
      for (const specifier of importsOf(file)) {
        assert.doesNotMatch(specifier, /^node:|\/(?:node|browser)(?:\/|$)|^vscode$/, `${file} imports ${specifier}`);
      }
      if (file === 'server/convert.ts') continue;
      assert.doesNotMatch(readFileSync(file, 'utf8'), /DiagnosticSeverity\.(?:Error|Warning|Hint)/, file);
    }
  });
  it('lets nobody but the client know the editor', () => {
    for (const file of ['core', 'cli', 'memo', 'scripts', 'server', 'validation'].flatMap(sources)) {
      for (const specifier of importsOf(file)) assert.doesNotMatch(specifier, /^vscode(?:-languageclient|$)/, file);
    }
  });
  it('lets nobody import the tests', () => {
    for (const file of ['core', 'cli', 'configuration', 'memo', 'server', 'scripts', 'validation'].flatMap(sources)) {
      for (const specifier of importsOf(file)) assert.doesNotMatch(specifier, /\/test\//, file);
    }
  });
});
