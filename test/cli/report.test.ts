import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inFolder, product } from './inFolder.ts';

test('the report as JSON: symbol, title, date and 143 paragraphs', () =>
  inFolder({}, async ({ run }) => {
    const { code, stdout } = await run(['report', '--format', 'json']);
    assert.equal(code, 0);
    const report = JSON.parse(stdout);
    assert.deepEqual(Object.keys(report), ['symbol', 'title', 'date', 'paragraphs']);
    assert.equal(report.symbol, 'A/68/283');
    assert.deepEqual(
      report.paragraphs.map(({ number }: { number: number }) => number),
      Array.from({ length: 143 }, (_, i) => i + 1),
    );
    const allowed = ['number', 'headings', 'text', 'items', 'footnotes'];
    for (const paragraph of report.paragraphs) {
      assert.ok(Object.keys(paragraph).every((key) => allowed.includes(key)));
      assert.ok(paragraph.headings.length > 0 && paragraph.text.length > 0);
    }
  }));

for (const form of [['134(a)'], ['134 (a)'], ['134', '(a)']]) {
  test(`one item: report ${form.join(' ')}`, () =>
    inFolder({}, async ({ run }) => {
      const paragraph = JSON.parse((await run(['report', ...form, '--format', 'json'])).stdout);
      assert.equal(paragraph.number, 134);
      assert.match(paragraph.text, /^Human rights must be a cross-cutting issue/);
      assert.deepEqual(
        paragraph.items.map(({ letter }: { letter: string }) => letter),
        ['a'],
      );
      const { stdout } = await run(['report', ...form]);
      assert.match(stdout, /\(a\) Decriminalization of irregular entry and stay/);
      assert.doesNotMatch(stdout, /\(b\) The move away/);
    }));
}

test('a paragraph in prose: place, number, words, footnotes, at the terminal’s width', () =>
  inFolder({}, async ({ run }) => {
    const { code, stdout } = await run(['report', '10'], { columns: 72 });
    assert.equal(code, 0);
    assert.match(stdout, /^A\/68\/283 › III\. Thematic section/);
    assert.match(stdout, /\n10\. Global governance has been defined/);
    assert.match(stdout, /\n {4}¹ Alexander Betts, ed\., Global Migration Governance/);
    assert.ok(stdout.split('\n').every((line) => line.length <= 72));
  }));

test('the whole report in prose: every heading once per place, every paragraph', () =>
  inFolder({}, async ({ run }) => {
    const { stdout } = await run(['report']);
    assert.match(stdout, /^A\/68\/283\nReport of the Special Rapporteur on the human rights of migrants\n/);
    for (let number = 1; number <= 143; number++) assert.match(stdout, new RegExp(`^${number}\\. `, 'm'));
    assert.equal(stdout.split('\nII. Activities\n').length, 2);
  }));

test('explain: reason, quoted words, and the paragraph in full', () =>
  inFolder({}, async ({ run }) => {
    const { code, stdout } = await run(['explain', 'criminalization/irregular-entry']);
    assert.equal(code, 0);
    const flat = stdout.replace(/\s+/g, ' ');
    assert.match(flat, /The report says, A\/68\/283, para\. 134 \(a\): “/);
    assert.match(
      flat,
      /\(a\) Decriminalization of irregular entry and stay, which should never be considered criminal offences/,
    );
    for (const { why } of product.ruleset.criteria.filter(({ id }) => id === 'criminalization/irregular-entry')) {
      assert.ok(flat.includes(why.replace(/\s+/g, ' ').trim()));
    }
  }));

test('criteria: every one with level, check, title and paragraphs, in each format', () =>
  inFolder({}, async ({ run }) => {
    const rows = JSON.parse((await run(['criteria', '--format', 'json'])).stdout);
    const { criteria } = product.ruleset;
    assert.equal(rows.length, criteria.length);
    assert.deepEqual(Object.keys(rows[0]).slice(0, 5), ['id', 'theme', 'level', 'check', 'title']);
    const irregular = rows.find(({ id }: { id: string }) => id === 'criminalization/irregular-entry');
    assert.deepEqual(irregular.citations[0], {
      paragraph: '134 (a)',
      basis: 'stated',
      quote: 'Decriminalization of irregular entry and stay, which should never be considered criminal offences',
    });
    const { code, stdout } = await run(['criteria']);
    assert.equal(code, 0);
    for (const { id, title } of criteria) {
      assert.ok(stdout.includes(id), id);
      assert.ok(stdout.replace(/\s+/g, ' ').includes(title), title);
    }
    const markdown = (await run(['criteria', '--format', 'markdown'])).stdout;
    assert.match(markdown, /^## criminalization$/m);
    assert.match(markdown, /^\| irregular-entry \| avoid \| must \| .* \| 134 \(a\) \(stated\) \|$/m);
    for (const { title } of criteria) assert.ok(markdown.includes(`| ${title} |`), title);
  }));
