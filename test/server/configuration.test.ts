import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { Status } from '../../server/protocol.ts';
import { CLEAN, ENTRY, FLAGGED, Session } from './session.ts';

const FILE = 'file:///w/.rightsdraft.yaml';
const send = (session: Session, text: string | null, uri = FILE) =>
  session.client.sendNotification('rightsdraft/configuration', { files: [{ uri, text }] });

describe('a configuration', () => {
  it('holds for the drafts below it, the nearest alone', async () => {
    const session = await Session.start();
    const far = await session.open(FLAGGED, 'file:///w/a.md');
    const near = await session.open(FLAGGED, 'file:///w/near/deep/b.md');
    await send(session, 'levels: { criminalization: off }');
    await send(session, 'levels: { criminalization: hint }', 'file:///w/near/.rightsdraft.yaml');
    assert.deepEqual(await session.diagnostics(far), []);
    assert.equal((await session.diagnostics(near))[0]?.severity, 3);
    await send(session, null);
    assert.equal((await session.diagnostics(far)).length, 1);
  });
  it('is read from the disk, and again when it changes', async () => {
    let text = "ignore: ['a.md']";
    const disk = { readFile: async (uri: string) => (uri === FILE ? text : null), listDrafts: async () => [] };
    const session = await Session.start({ disk });
    const uri = await session.open(FLAGGED, 'file:///w/a.md');
    assert.deepEqual(await session.diagnostics(uri), []);
    assert.equal((await session.client.sendRequest<Status>('rightsdraft/status', { uri })).ignored, true);
    text = '';
    await session.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: FILE, type: 2 }] });
    assert.equal((await session.diagnostics(uri)).length, 1);
    assert.ok(session.refreshes > 0);
  });
  it('takes no level while it names an anchor that is nowhere', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED, 'file:///w/a.md');
    await send(session, 'levels:\n  <<: *lost\n');
    const params = { uri, criterion: ENTRY, level: 'off' };
    assert.equal(await session.client.sendRequest('rightsdraft/setLevel', params), null);
    assert.deepEqual(session.log, []);
  });
  it('holds while it is being written, and the last sound state where it is malformed', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED, 'file:///w/a.md');
    await session.open('levels:\n  criminalization: hint\n', FILE, 'yaml');
    await session.elapse();
    assert.equal((await session.diagnostics(uri))[0]?.severity, 3);
    await session.change(FILE, 'hint', 'error');
    await session.elapse();
    assert.equal((await session.diagnostics(uri))[0]?.severity, 3);
    const [problem] = session.published.get(FILE) ?? [];
    assert.equal(problem?.range.start.line, 1);
    assert.match(String(problem?.message), /must be one of must, should, hint, off/);
    await session.change(FILE, 'error', 'off');
    await session.elapse();
    assert.deepEqual(await session.diagnostics(uri), []);
    assert.deepEqual(session.published.get(FILE), []);
  });
  it('of the first folder holds for drafts that are nowhere yet', async () => {
    const session = await Session.start({ folders: ['file:///w'] });
    const uri = await session.open(FLAGGED, 'untitled:Untitled-1');
    await send(session, 'levels: { criminalization: off }');
    assert.deepEqual(await session.diagnostics(uri), []);
  });
});

describe('setting a level', () => {
  const setLevel = (session: Session, uri: string, level: string) =>
    session.client.sendRequest<WorkspaceEdit | null>('rightsdraft/setLevel', { uri, criterion: ENTRY, level });

  it('changes the nearest configuration, and keeps its comments', async () => {
    const session = await Session.start();
    const uri = await session.open(FLAGGED, 'file:///w/a.md');
    await session.open('# ours\nkind: legislation # all\nlevels:\n  terminology: hint\n', FILE, 'yaml');
    const edit = await setLevel(session, uri, 'off');
    assert.equal(
      session.edited(FILE, edit!),
      `# ours\nkind: legislation # all\nlevels:\n  terminology: hint\n  ${ENTRY}: off\n`,
    );
  });
  it('creates one where there is none', async () => {
    const session = await Session.start({ folders: ['file:///w'] });
    const edit = await setLevel(session, await session.open(FLAGGED, 'file:///w/law/a.md'), 'hint');
    assert.deepEqual(edit?.documentChanges?.[0], { kind: 'create', uri: FILE, options: { ignoreIfExists: true } });
    assert.equal(session.edited(FILE, edit!), `levels:\n  ${ENTRY}: hint\n`);
    assert.equal(await setLevel(session, 'file:///elsewhere/a.md', 'hint'), null);
  });
});

describe('setting the kind', () => {
  const kindIn = async (text: string, kind: string | null): Promise<string> => {
    const session = await Session.start();
    const uri = await session.open(text);
    const edit = await session.client.sendRequest<WorkspaceEdit | null>('rightsdraft/setKind', { uri, kind });
    return edit ? session.edited(uri, edit) : text;
  };
  it('writes it into the front matter, and takes it out', async () => {
    assert.equal(await kindIn(CLEAN, 'legislation'), `---\nkind: legislation\n---\n\n${CLEAN}`);
    assert.equal(
      await kindIn(`---\r\ntitle: x\r\n---\r\n${CLEAN}`, 'legislation'),
      `---\r\nkind: legislation\r\ntitle: x\r\n---\r\n${CLEAN}`,
    );
    assert.equal(await kindIn(`---\nkind: law\n---\n${CLEAN}`, 'legislation'), `---\nkind: legislation\n---\n${CLEAN}`);
    assert.equal(await kindIn(`---\nkind: law\nx: y\n---\n${CLEAN}`, null), `---\nx: y\n---\n${CLEAN}`);
  });
  it('shows in the status', async () => {
    const session = await Session.start();
    const uri = await session.open(`---\nkind: legislation\n---\n${FLAGGED}\n`);
    const status = await session.client.sendRequest<Status>('rightsdraft/status', { uri });
    assert.equal(status.kind, 'legislation');
    assert.equal(status.kindFrom, 'front-matter');
    assert.ok(status.counts.must >= 1);
  });
  it('is told after every review, to clients that ask', async () => {
    const session = await Session.start({ options: { status: true } });
    const told: Status[] = [];
    session.client.onNotification('rightsdraft/reviewed', (status: Status) => {
      told.push(status);
    });
    const uri = await session.open(FLAGGED);
    await session.diagnostics(uri);
    await session.diagnostics(uri);
    assert.deepEqual(
      told.map(({ version, counts }) => [version, counts]),
      [[1, { must: 1, should: 0, hint: 0 }]],
    );
  });
});
