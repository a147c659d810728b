import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type CallExpression, type NewExpression, parseSync, Visitor } from 'oxc-parser';
import { checkSync } from 'recheck';

process.env.RECHECK_BACKEND = 'pure';

const ROOMS = ['core', 'validation', 'configuration', 'memo', 'cli', 'server', 'client'];

/** What the prover does not decide, by how it begins, and why it takes linear time nevertheless. */
const REASONED: readonly [file: string, begins: string, reason: string][] = [
  ['core/citations/quotations.ts', '^[^.;?!]{0,160}:', 'anchored; tries no more than 160 colons'],
  ['core/citations/symbols.ts', '^A\\/HRC', 'held to a symbol, of at most 130 characters'],
  ['core/citations/symbols.ts', '^A\\/(?:\\d{1,2}\\/(?:[A-Z]+', 'held to a symbol, of at most 130 characters'],
  ['core/citations/symbols.ts', '^E\\/CN', 'held to a symbol, of at most 130 characters'],
  ['core/citations/pieces.ts', '\\[(\\p{L})\\]', 'looks one letter ahead; what stands in brackets has 300 characters'],
  ['core/document/clauses.ts', '[\\s*_”"’)\\]]+$', 'held to the last 24 characters'],
  ['core/document/enumerator.ts', '[\\s*_[\\]\\\\]|[A-Z]\\d*(?=', 'figures are read once, behind their capital'],
  ['core/document/headings.ts', '^(book|part|title', 'anchored; one way to read its figures'],
  ['core/document/headings.ts', '^(?:§\\s{0,3})?(\\d{1,3}', 'anchored; each turn begins with a full stop'],
  ['core/document/inline.ts', '(?<=[\\s—–:', 'looks back one character and ahead 120; a label has 80'],
  ['core/document/markdownBlocks.ts', '^([ \\t>]*(?:(?:[-+*]', 'anchored; each turn begins with a mark'],
  ['core/document/masks.ts', '<(?=!--)|\\n(?=', 'looks ahead over blanks of the next line alone'],
  ['core/document/masks.ts', '\\((?:\\s{0,9})', 'held to one place; each run ends where the next link could begin'],
  ['core/document/paragraphs.ts', '(?:\\r\\n|\\r(?!\\n)|\\n)', 'blanks are read once, behind their line break'],
  ['core/document/plaintext.ts', '^([-=_*~#.])\\1', 'anchored; one character, repeated'],
  ['core/review/waivers.ts', '^\\s*rightsdraft-waive', 'anchored; what it repeats ends at a colon'],
  ['server/features/citationForms.ts', '\\s*$', 'held to 8 characters'],
  ['server/features/citing.ts', ',?\\s(?:at', 'held to 400 characters before the cursor'],
  ['server/features/completion.ts', '[\\p{L}\\p{N}_/-]*$', 'held to 400 characters before the cursor'],
  ['server/features/completion.ts', '<!--\\s*rightsdraft-waive', 'held to 400 characters before the cursor'],
  ['server/report/reportPage.ts', '^\\s*(\\d+)\\s*(?=', 'anchored; held to citations of the rules'],
];

interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file).replaceAll('\\', '/'));

/** The literals of a file, and how many expressions it puts together when it runs. */
function expressionsOf(file: string): { literals: Expression[]; builds: number } {
  const literals: Expression[] = [];
  let builds = 0;
  const build = ({ callee }: NewExpression | CallExpression): void => {
    if (callee.type === 'Identifier' && callee.name === 'RegExp') builds++;
  };
  new Visitor({
    Literal(node) {
      if ('regex' in node) literals.push({ file, source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: build,
    CallExpression: build,
  }).visit(parseSync(file, readFileSync(file, 'utf8')).program);
  return { literals, builds };
}

/** The expressions that the core puts together, by the place where it does so. */
async function builtExpressions(): Promise<ReadonlyMap<string, Expression>> {
  const built = new Map<string, Expression>();
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, [pattern, flags]) {
      const expression = new target(pattern, flags);
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const place = /\/(?:out\/)?(core\/[\w/]+)\.[jt]s:(\d+)/.exec(caller);
      const { source } = expression;
      if (place) built.set(`${place[1]}:${place[2]}`, { file: `${place[1]}.ts`, source, flags: expression.flags });
      return expression;
    },
  });
  try {
    const { openRuleset, review } = await import('../../core/index.ts');
    const ruleset = openRuleset(JSON.parse(readFileSync('out/ruleset.json', 'utf8')));
    review('It says “all of its own words” (A/68/283, paras. 82 and 83; A/RES/67).', ruleset, { format: 'markdown' });
  } finally {
    globalThis.RegExp = own;
  }
  return built;
}

const reasonOf = ({ file, source }: Expression) =>
  REASONED.find(([where, begins]) => file === where && source.startsWith(begins));

function assertLinear(expression: Expression): void {
  const { file, source, flags } = expression;
  const { status, ...rest } = checkSync(source, flags, { checker: 'automaton', timeout: 60_000 });
  const why = status === 'unknown' ? 'is not proved linear' : 'takes more than linear time';
  assert.equal(
    status,
    'safe',
    `${file}: /${source}/${flags} ${why}: ${JSON.stringify('complexity' in rest && rest.complexity)}`,
  );
}

describe('regular expressions', () => {
  const read = ROOMS.flatMap(sources).map((file) => ({ file, ...expressionsOf(file) }));
  const whenBuilt = builtExpressions();
  const literals = read.flatMap((one) => one.literals);
  for (const room of ROOMS) {
    it(`of ${room} take linear time`, () => {
      for (const one of literals.filter(({ file }) => file.startsWith(`${room}/`)))
        if (!reasonOf(one)) assertLinear(one);
    });
  }
  it('that are put together do so, and all of them are looked at', async () => {
    const built = await whenBuilt;
    for (const { file, builds } of read.filter((one) => one.builds > 0)) {
      const own = [...built.values()].filter((one) => one.file === file);
      assert.ok(own.length >= builds, `${file} puts ${builds} together, of which ${own.length} are seen`);
      for (const one of own) if (!reasonOf(one)) assertLinear(one);
    }
  });
  it('that are reasoned about are still there', async () => {
    const all = [...literals, ...(await whenBuilt).values()];
    for (const [file, begins] of REASONED)
      assert.ok(
        all.some((one) => one.file === file && one.source.startsWith(begins)),
        `${file}: ${begins}`,
      );
  });
});
