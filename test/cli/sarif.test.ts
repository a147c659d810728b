import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import type { Log, Region, Result } from 'sarif';
import { CLEAN, FLAGGED, type Folder, inFolder, product, ROOT } from './inFolder.ts';

/** The official schema; it is written in draft 4, of which it uses nothing that later drafts read otherwise. */
const official = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const { $schema: _, id: __, ...schema } = JSON.parse(await readFile(official, 'utf8'));
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  schema,
);

async function sarif(folder: Folder, argv: readonly string[]) {
  const { stdout, ...ran } = await folder.run(['check', ...argv, '--format', 'sarif']);
  const log: Log = JSON.parse(stdout);
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
  assert.equal(`${JSON.stringify(log, null, 2)}\n`, stdout);
  return { ...ran, stdout, run: log.runs[0]!, results: log.runs[0]!.results! };
}

const regionOf = (result: Result): Region => result.locations![0]!.physicalLocation!.region!;

test('the examples are valid SARIF, and every rule that a result names helps with the report’s own words', () =>
  inFolder({}, async (folder) => {
    const { run, results, code } = await sarif(folder, [path.join(ROOT, 'examples')]);
    assert.equal(code, 1);
    const rules = run.tool.driver.rules!;
    for (const { ruleId, ruleIndex, partialFingerprints } of results) {
      assert.equal(rules[ruleIndex!]?.id, ruleId);
      assert.match(partialFingerprints!['rightsdraft/v1']!, /^[0-9a-f]{16}:\d+$/);
    }
    const entry = rules.find(({ id }) => id === 'criminalization/irregular-entry')!;
    const { items } = product.ruleset.report.paragraphs.find(({ number }) => number === 134)!;
    assert.ok(entry.help!.markdown!.includes(`\n> ${items![0]!.text}`));
    assert.ok(entry.help!.text.includes(`“${items![0]!.text}”`));
    assert.equal(entry.helpUri, 'https://undocs.org/A/68/283');
    assert.deepEqual(entry.properties!.tags, ['human rights', 'migration', 'criminalization', 'avoid']);
  }));

test('levels, columns in UTF-16 units, the words and percent-encoded addresses', () =>
  inFolder(
    { 'laws/a b#ü.md': `🛂 ${FLAGGED}\n`, '.rightsdraft.yaml': 'levels: { criminalization: should }' },
    async (folder) => {
      const { run, results } = await sarif(folder, ['.']);
      assert.equal(run.columnKind, 'utf16CodeUnits');
      assert.equal(results[0]!.level, 'warning');
      const { snippet, ...region } = regionOf(results[0]!);
      assert.equal(snippet!.text, 'commits an offence');
      assert.deepEqual(region, { startLine: 1, startColumn: 48, endLine: 1, endColumn: 66 });
      const { artifactLocation } = results[0]!.locations![0]!.physicalLocation!;
      assert.deepEqual(artifactLocation, { uri: 'laws/a%20b%23%C3%BC.md', uriBaseId: '%SRCROOT%' });
    },
  ));

test('waived findings are suppressed in source with their reason, those of the baseline from outside', () =>
  inFolder(
    {
      'a.md': `<!-- rightsdraft-waive criminalization: kept for the debate -->\n\n${FLAGGED}\n\nHe is an illegal migrant.\n`,
    },
    async (folder) => {
      await folder.run(['baseline']);
      const { results, code } = await sarif(folder, ['a.md', '--baseline', '.rightsdraft-baseline.json']);
      assert.equal(code, 0);
      assert.deepEqual(
        results.map(({ ruleId, suppressions }) => [ruleId!.split('/')[0], suppressions![0]]),
        [
          ['criminalization', { kind: 'inSource', status: 'accepted', justification: 'kept for the debate' }],
          ['terminology', { kind: 'external', status: 'accepted', justification: 'Listed by the baseline' }],
        ],
      );
    },
  ));

test('the edits of a remedy are fixes', () =>
  inFolder({ 'a.md': 'Help the illegal migrants.\n' }, async (folder) => {
    const { results } = await sarif(folder, ['a.md']);
    const [replacement] = results[0]!.fixes![0]!.artifactChanges[0]!.replacements;
    const { startColumn, endColumn } = replacement!.deletedRegion;
    assert.equal('Help the illegal migrants.'.slice(startColumn! - 1, endColumn! - 1), 'illegal migrants');
    assert.equal(replacement!.insertedContent!.text, 'migrants in an irregular situation');
  }));

test('what could not be read is told, and a clean run has no results', () =>
  inFolder(
    { 'a.md': Uint8Array.of(0), 'b.md': CLEAN, 'c.md': '<!-- rightsdraft-waive x/y -->\n\nSee A/68/150, para. 82.\n' },
    async (folder) => {
      const failed = await sarif(folder, ['a.md', 'gone.md']);
      assert.equal(failed.code, 2);
      const [invocation] = failed.run.invocations!;
      assert.equal(invocation!.executionSuccessful, false);
      assert.match(invocation!.toolExecutionNotifications![0]!.message.text!, /^a\.md: is a binary file/);
      const clean = await sarif(folder, ['b.md']);
      assert.deepEqual([clean.code, clean.results, clean.run.tool.driver.rules], [0, [], []]);
      const { run } = await sarif(folder, ['c.md']);
      for (const { id, help } of run.tool.driver.rules!) assert.ok(help!.text.length > 20, id);
    },
  ));
