import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompletionList, DocumentSymbol, FoldingRange } from 'vscode-languageserver/node';
import { ENTRY, product, Session } from './session.ts';

/** What is offered at the end of the text. */
async function offered(session: Session, text: string, uri = 'untitled:1', languageId = 'markdown') {
  await session.open(text, uri, languageId);
  const document = session.documents.get(uri)!;
  const list = await session.client.sendRequest<CompletionList | null>('textDocument/completion', {
    textDocument: { uri },
    position: document.positionAt(text.length),
  });
  return list?.items ?? [];
}

describe('completion', () => {
  it('offers clauses by their prefix, as snippets', async () => {
    const session = await Session.start();
    const items = await offered(session, 'Text.\n\nrights-de');
    assert.equal(items.length, product.clauses.length);
    const item = items.find(({ label }) => label === 'rights-decriminalization')!;
    assert.equal(item.insertTextFormat, 2);
    assert.match(item.textEdit!.newText, /\$\{1:/);
    assert.match(JSON.stringify(item.documentation), /A\/68\/283/);
    assert.deepEqual(await offered(session, 'the right', 'untitled:2').then((found) => found.length > 0), true);
    assert.deepEqual(await offered(session, 'a river', 'untitled:3'), []);
  });
  it('leaves them to the client that has them', async () => {
    const session = await Session.start({ options: { clauses: false } });
    assert.deepEqual(await offered(session, 'rights-'), []);
  });
  it('offers criteria in waivers and kinds in the front matter', async () => {
    const session = await Session.start();
    const labels = async (text: string, uri: string) => (await offered(session, text, uri)).map(({ label }) => label);
    assert.ok((await labels('<!-- rightsdraft-waive crim', 'untitled:1')).includes(ENTRY));
    assert.ok((await labels('<!-- rightsdraft-waive-file terminology, crim', 'untitled:2')).includes(ENTRY));
    const uri = await session.open('---\nkind: \n---\n', 'untitled:3');
    const list = await session.client.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 1, character: 6 },
    });
    assert.ok(list.items.some(({ label }) => label === 'legislation'));
  });
  it('offers what a configuration may hold', async () => {
    const session = await Session.start();
    let folder = 0;
    const labels = async (text: string) =>
      (await offered(session, text, `file:///${++folder}/.rightsdraft.yaml`, 'yaml')).map(({ label }) => label);
    assert.deepEqual(await labels(''), ['kind', 'levels', 'ignore', 'overrides']);
    assert.ok((await labels('kind: ')).includes('bilateral-agreement'));
    assert.ok((await labels('levels:\n  crim')).includes(ENTRY));
    assert.deepEqual(await labels('levels:\n  criminalization: '), ['must', 'should', 'hint', 'off']);
    assert.deepEqual(await labels('overrides:\n  - '), ['files', 'kind', 'levels']);
  });
});

describe('the outline of a plain text', () => {
  const text = 'AGREEMENT\n\nArticle 1\nScope\n\n1. One.\n\n2. Two.\n\nArticle 2\nEnd\n\nThree.\n';
  it('nests sections and folds them', async () => {
    const session = await Session.start();
    const uri = await session.open(text, 'untitled:1', 'plaintext');
    const symbols = await session.client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const names = (list: readonly DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children = [] }) => [name, ...names(children)]);
    assert.ok(names(symbols).includes('Article 1'), names(symbols).join());
    assert.ok(names(symbols).includes('Scope'));
    const folds = await session.client.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    assert.ok(
      folds.some(({ startLine, endLine }) => startLine === 2 && endLine === 7),
      JSON.stringify(folds),
    );
  });
  it('is left to the editor in Markdown', async () => {
    const session = await Session.start();
    const uri = await session.open('# A\n\n## B\n');
    assert.equal(await session.client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }), null);
  });
});
