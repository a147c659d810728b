import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Location } from 'vscode-languageserver/node';
import type { CriterionEntry, Page } from '../../server/protocol.ts';
import { reportPage } from '../../server/report/reportPage.ts';
import { ENTRY, FLAGGED, product, Session } from './session.ts';

const page = reportPage(product.ruleset.report);
const lines = page.text.split('\n');

describe('the report as a document', () => {
  it('holds every paragraph and item at the line that it tells', () => {
    for (const { number, text, items = [] } of product.ruleset.report.paragraphs) {
      const line = page.lineOf(String(number))!;
      assert.ok(lines[line]!.startsWith(`${number}. ${text.slice(0, 20)}`), String(number));
      assert.equal(page.paragraphAt(line), String(number));
      for (const item of items) {
        const cited = `${number} (${item.letter})`;
        assert.ok(lines[page.lineOf(cited)!]!.endsWith(item.text), cited);
        assert.equal(page.paragraphAt(page.lineOf(cited)!), cited);
      }
    }
    assert.equal(page.lineOf('134(a)'), page.lineOf('134 (a)'));
    assert.equal(page.lineOf('144'), null);
  });
  it('has an outline', () => {
    const headings = lines.filter((line) => line.startsWith('#'));
    assert.ok(headings[0]?.startsWith('# A/68/283'));
    assert.ok(headings.some((heading) => heading.startsWith('## I. ')));
    assert.ok(headings.some((heading) => heading.startsWith('### A. ')));
  });
  it('is served as content and by request', async () => {
    const session = await Session.start();
    const { uri, text, line } = await session.client.sendRequest<Page>('rightsdraft/report', { paragraph: '134 (a)' });
    assert.equal(line, page.lineOf('134 (a)'));
    assert.deepEqual(await session.client.sendRequest('workspace/textDocumentContent', { uri }), { text });
    const none = await session.client.sendRequest('workspace/textDocumentContent', { uri: 'rightsdraft-report:/x.md' });
    assert.equal(none, null);
  });
});

describe('definition', () => {
  it('leads from a finding and from a citation to the paragraph', async () => {
    const session = await Session.start();
    const uri = await session.open(`${FLAGGED}\n\nCompare A/68/283, para. 82.\n`);
    const line = async (words: string) =>
      (await session.at<Location[]>('textDocument/definition', uri, words))[0]?.range.start.line;
    assert.equal(await line('offence'), page.lineOf('134 (a)'));
    assert.equal(await line('82'), page.lineOf('82'));
    assert.equal(await line('A/68'), 0);
    assert.equal(await line('Compare'), undefined);
  });
});

describe('references', () => {
  it('lead from a paragraph to the criteria and findings that rest on it', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED);
    await session.diagnostics(uri);
    const { text } = await session.client.sendRequest<Page>('rightsdraft/report', {});
    await session.open(text, page.uri);
    const locations = await session.client.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: page.uri },
      position: { line: page.lineOf('134 (a)')!, character: 8 },
      context: { includeDeclaration: false },
    });
    assert.ok(locations.some((location) => location.uri === `rightsdraft-report:/criteria/${ENTRY}.md`));
    assert.ok(locations.some((location) => location.uri === uri && location.range.end.character === 62));
  });
});

describe('the pages about criteria', () => {
  it('tell rule, paragraphs and examples of every criterion', async () => {
    const session = await Session.start();
    const criteria = await session.client.sendRequest<CriterionEntry[]>('rightsdraft/criteria');
    assert.equal(criteria.length, product.ruleset.criteria.length);
    for (const { id } of criteria) {
      const { uri, text } = await session.client.sendRequest<Page>('rightsdraft/explain', { criterion: id });
      for (const part of ['## The rule', '## What it rests on', '## Falls short', '## Passes'])
        assert.ok(text.includes(part), `${id}: ${part}`);
      assert.deepEqual(await session.client.sendRequest('workspace/textDocumentContent', { uri }), { text });
    }
    assert.equal(await session.client.sendRequest('rightsdraft/explain', { criterion: 'no/such' }), null);
  });
});
