import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CAPABLE, CLEAN, ENTRY, FLAGGED, product, Session } from './session.ts';

describe('diagnostics', () => {
  it('say what is wrong, where, and what it rests on', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED);
    const [diagnostic, ...more] = await session.diagnostics(uri);
    assert.equal(more.length, 0);
    assert.equal(diagnostic?.code, ENTRY);
    assert.equal(diagnostic?.severity, 1);
    assert.equal(diagnostic?.source, 'rightsdraft');
    assert.equal(diagnostic?.codeDescription?.href, product.ruleset.report.address);
    assert.deepEqual(await session.found(uri), ['commits an offence']);
    const related = diagnostic?.relatedInformation ?? [];
    assert.ok(related.some(({ message, location }) => message.includes('irregular entry') && location.uri === uri));
    const cited = related.find(({ message }) => message.startsWith('A/68/283, para. 134 (a)'));
    assert.equal(cited?.location.uri, 'rightsdraft-report:/A-68-283.md');
  });
  it('serve unsaved drafts and plain text alike, and nothing else', async () => {
    const session = await Session.start();
    assert.equal((await session.found(await session.open(FLAGGED, 'untitled:Untitled-1'))).length, 1);
    assert.equal((await session.found(await session.open(FLAGGED, 'file:///w/a.txt', 'plaintext'))).length, 1);
    assert.equal((await session.found(await session.open(FLAGGED, 'file:///w/a.py', 'python'))).length, 0);
    assert.equal((await session.found(await session.open(FLAGGED, 'rightsdraft-report:/x.md'))).length, 0);
  });
  it('are unchanged while the draft is', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED);
    const first = await session.pull(uri);
    assert.equal(first.kind, 'full');
    assert.equal((await session.pull(uri, first.resultId)).kind, 'unchanged');
    await session.change(uri, 'offence', 'act of courage');
    const second = await session.pull(uri, first.resultId);
    assert.deepEqual(second.kind === 'full' && second.items, []);
  });
  it('are unchanged while what one types changes none', async () => {
    const session = await Session.start();
    const uri = await session.open(`Words.\n\n${FLAGGED}\n\nMore words.`);
    const first = await session.pull(uri);
    await session.change(uri, 'More', 'Many more');
    const second = await session.pull(uri, first.resultId);
    assert.equal(second.kind, 'unchanged');
    assert.equal((await session.pull(uri)).kind, 'full', 'to a client that has none');
    await session.change(uri, 'Words.', 'Words.\n\nBelow which all moves.');
    const third = await session.pull(uri, second.resultId);
    assert.equal(third.kind, 'full');
    assert.deepEqual(await session.found(uri), ['commits an offence']);
  });
  it('gather what the draft is silent on at its title', async () => {
    const session = await Session.start();
    const uri = await session.open(`---\nkind: national-policy\n---\n# Migration policy\n\n${CLEAN}\n`);
    const [silent, ...more] = await session.diagnostics(uri);
    assert.equal(more.length, 0);
    assert.equal(silent?.severity, 3);
    assert.equal(session.documents.get(uri)!.getText(silent!.range), 'Migration policy');
    const expected = product.ruleset.criteria.filter(
      ({ check, kinds }) => check === 'expect' && kinds.includes('national-policy'),
    );
    assert.equal(String(silent?.message).split('\n').length, expected.length + 1);
  });
});

describe('a long draft', () => {
  const long = Array.from({ length: 400 }, (_, i) => `The officer keeps register ${i} of visitors.`).join('\n\n');

  it('keeps nobody waiting while it is reviewed for the first time', async () => {
    const session = await Session.start();
    const order: string[] = [];
    const short = await session.open(CLEAN, 'file:///w/short.md');
    const all = session.pull(await session.open(`${long}\n\n${FLAGGED}`)).then(() => order.push('long'));
    await session.pull(short).then(() => order.push('short'));
    await all;
    assert.deepEqual(order, ['short', 'long']);
  });
  it('that changes meanwhile is told as it is then', async () => {
    const session = await Session.start();
    const uri = await session.open(`${long}\n\n${FLAGGED}`);
    const first = session.pull(uri);
    await session.change(uri, 'commits an offence', 'is welcome');
    const told = await first;
    assert.deepEqual(told.kind === 'full' && told.items, []);
  });
});

describe('a half-typed word', () => {
  it('is not marked until it is complete', async () => {
    const session = await Session.start();
    const uri = await session.open('A person who enters the country irregularly commits an offenc');
    await session.change(uri, '', 'e');
    const held = await session.pull(uri);
    assert.deepEqual(held.kind === 'full' && held.items, []);
    await session.change(uri, '', '.');
    assert.deepEqual(await session.found(uri), ['commits an offence']);
  });
  it('counts as complete after a pause', async () => {
    const session = await Session.start();
    const uri = await session.open('A person who enters the country irregularly commits an offenc');
    await session.change(uri, '', 'e');
    const held = await session.pull(uri);
    await session.elapse();
    assert.equal(session.refreshes, 1);
    const now = await session.pull(uri, held.resultId);
    assert.equal(now.kind === 'full' && now.items.length, 1);
  });
  it('does not take back what was shown before', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED.slice(0, -1));
    assert.equal((await session.found(uri)).length, 1);
    await session.change(uri, 'offence', 'offence');
    assert.equal((await session.found(uri)).length, 1);
  });
  it('is not what a paste leaves', async () => {
    const session = await Session.start();
    const uri = await session.open('\n');
    await session.change(uri, '\n', FLAGGED.slice(0, -1));
    assert.equal((await session.found(uri)).length, 1);
  });
});

describe('clients that cannot pull', () => {
  const { diagnostic: _, ...textDocument } = CAPABLE.textDocument!;
  const capabilities = { ...CAPABLE, textDocument };

  it('are sent diagnostics a moment after the last change', async () => {
    const session = await Session.start({ capabilities });
    assert.equal(session.initialized.capabilities.diagnosticProvider, undefined);
    const uri = await session.open(FLAGGED);
    await session.settle();
    assert.equal(session.published.get(uri), undefined);
    await session.elapse();
    assert.equal(session.published.get(uri)?.length, 1);
    await session.change(uri, 'irregularly', 'happily');
    await session.elapse();
    assert.equal(session.published.get(uri)?.length, 0);
  });
  it('are told when a draft is closed', async () => {
    const session = await Session.start({ capabilities });
    const uri = await session.open(FLAGGED);
    await session.elapse();
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await session.settle();
    assert.deepEqual(session.published.get(uri), []);
  });
});

describe('the drafts that are not open', () => {
  const files: Record<string, string> = { 'file:///w/a.md': FLAGGED, 'file:///w/b.txt': CLEAN };
  const disk = {
    readFile: async (uri: string) => files[uri] ?? null,
    listDrafts: async () => Object.keys(files),
  };
  const workspace = (session: Session, previousResultIds: { uri: string; value: string }[] = []) =>
    session.client.sendRequest<{ items: { uri: string; resultId: string; items: unknown[] }[] }>(
      'workspace/diagnostic',
      {
        previousResultIds,
      },
    );

  it('are reviewed where the setting says so, and reported once', async () => {
    const session = await Session.start({
      disk,
      folders: ['file:///w'],
      settings: () => ({ workspaceDiagnostics: true }),
    });
    const { items } = await workspace(session);
    assert.deepEqual(
      items.map(({ uri, items: found }) => [uri, found.length]),
      [
        ['file:///w/a.md', 1],
        ['file:///w/b.txt', 0],
      ],
    );
    let answered = false;
    const next = workspace(
      session,
      items.map(({ uri, resultId }) => ({ uri, value: resultId })),
    ).then((report) => {
      answered = true;
      return report;
    });
    await session.settle();
    assert.equal(answered, false, 'without news the request stays open');
    files['file:///w/b.txt'] = FLAGGED;
    await session.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///w/b.txt', type: 2 }],
    });
    assert.deepEqual(
      (await next).items.map(({ uri }) => uri),
      ['file:///w/b.txt'],
    );
  });
});
