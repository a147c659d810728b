import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { CLEAN, FLAGGED, inFolder, product, ROOT } from './inFolder.ts';

const schema = JSON.parse(await readFile(path.join(ROOT, 'rules/schema/output.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(schema);
const assertValid = (output: unknown): void => assert.ok(validate(output), JSON.stringify(validate.errors, null, 2));

test('the examples, as JSON, are as the schema says', () =>
  inFolder({}, async ({ json }) => {
    const { output, code } = await json([path.join(ROOT, 'examples')]);
    assert.equal(code, 1);
    assertValid(output);
    assert.equal(output.version, product.version);
    assert.ok(output.findings.length > 0);
  }));

test('errors and waived findings, as JSON, are as the schema says', () =>
  inFolder(
    {
      'a.md': `<!-- rightsdraft-waive criminalization: kept -->\n\n${FLAGGED}\n`,
      'b.md': '<!-- rightsdraft-waive criminalization -->\n',
      'c.md': Uint8Array.of(0),
      '.rightsdraft.yaml': 'levels: { x: must }',
    },
    async ({ json }) => {
      const { output, code } = await json(['.']);
      assert.equal(code, 2);
      assertValid(output);
      assert.equal(output.files, 2);
      assert.deepEqual([output.waived.length, output.findings.length, output.errors.length], [1, 1, 2]);
    },
  ));

test('lines and columns are exact under CRLF, lone CR, emoji and a byte order mark', () =>
  inFolder(
    { 'a.md': `\ufeff# Bill 🔎\r\n\r\n“🛂” applies. ${FLAGGED}\r\n`, 'b.txt': `One.\r\r${FLAGGED}` },
    async ({ json }) => {
      const [a, b] = (await json(['a.md', 'b.txt'])).output.findings;
      const text = `# Bill 🔎\r\n\r\n“🛂” applies. ${FLAGGED}\r\n`;
      const start = text.indexOf('commits');
      assert.equal(text.slice(a.span.start, a.span.end), a.text);
      assert.deepEqual([a.line, a.column, a.span.start, a.text], [3, 59, start, 'commits an offence']);
      assert.deepEqual([b.line, b.column], [3, 45]);
    },
  ));

test('findings stand in the order of files and places, and the output never varies', () =>
  inFolder({ 'b.md': `${FLAGGED}\n\n${FLAGGED}\n`, 'a/z.md': FLAGGED, 'A.md': FLAGGED }, async ({ json }) => {
    const { output, stdout } = await json(['b.md', 'a', 'A.md']);
    assert.deepEqual(
      output.findings.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`),
      ['A.md:1', 'a/z.md:1', 'b.md:1', 'b.md:3'],
    );
    assert.equal((await json(['A.md', 'b.md', 'a'])).stdout, stdout);
  }));

test('a clean draft gives empty lists', () =>
  inFolder({ 'a.md': CLEAN }, async ({ json }) => {
    const { output, code } = await json(['a.md']);
    assert.equal(code, 0);
    assertValid(output);
    const none = { findings: [], waived: [], known: [], errors: [], ignored: 0, gone: 0 };
    assert.deepEqual(output, { version: product.version, files: 1, drafts: [{ file: 'a.md', kind: null }], ...none });
  }));
