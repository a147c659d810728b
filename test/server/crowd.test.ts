import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { Disk } from '../../server/runtime.ts';
import { CLEAN, ENTRY, FLAGGED, Session } from './session.ts';

it('two hundred drafts are open at once, each with its own findings', async () => {
  const session = await Session.start();
  const uris = Array.from({ length: 200 }, (_, i) => `file:///w/${i}.md`);
  for (const [i, uri] of uris.entries()) await session.open(i % 2 === 0 ? FLAGGED : CLEAN, uri);
  const found = await Promise.all(uris.map((uri) => session.found(uri)));
  assert.deepEqual(
    found.map(({ length }) => length),
    uris.map((_, i) => (i % 2 === 0 ? 1 : 0)),
  );
  await session.change(uris[1]!, CLEAN, FLAGGED);
  for (const uri of uris.slice(2))
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  assert.equal((await session.found(uris[0]!)).length, 1);
  assert.equal((await session.found(uris[1]!)).length, 1);
  assert.deepEqual(await session.diagnostics(uris[2]!), []);
  assert.deepEqual(session.log, []);
});

/** A disk that two servers share. */
function diskOf(files: Map<string, string>): Disk {
  return {
    readFile: async (uri) => files.get(uri) ?? null,
    listDrafts: async (folder) =>
      [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`) && uri.endsWith('.md')),
  };
}

const changed = (session: Session, uri: string, type = 2) =>
  session.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

it('two windows on one folder: what one sets, holds in the other', async () => {
  const configuration = 'file:///w/.rightsdraft.yaml';
  const files = new Map([[configuration, '# ours\n']]);
  const options = { disk: diskOf(files), folders: ['file:///w'] };
  const [here, there] = [await Session.start(options), await Session.start(options)];
  const uri = await here.open(FLAGGED, 'file:///w/a.md');
  await there.open(FLAGGED, uri);
  const set = (session: Session, criterion: string) =>
    session.client.sendRequest<WorkspaceEdit>('rightsdraft/setLevel', { uri, criterion, level: 'off' });
  for (const [session, other, criterion] of [
    [here, there, 'criminalization'],
    [there, here, 'terminology'],
  ] as const) {
    const edit = await set(session, criterion);
    await session.open(files.get(configuration)!, configuration, 'yaml');
    files.set(configuration, session.edited(configuration, edit));
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: configuration } });
    for (const one of [session, other]) await changed(one, configuration);
  }
  assert.equal(files.get(configuration), '# ours\n\nlevels:\n  criminalization: off\n  terminology: off\n');
  for (const session of [here, there]) assert.deepEqual(await session.found(uri, ENTRY), []);
});

interface WorkspaceReport {
  readonly items: readonly { readonly uri: string; readonly kind: string; readonly items?: readonly unknown[] }[];
}

it('a draft changed, renamed or deleted on disk while it is open keeps what the editor has of it', async () => {
  const files = new Map([['file:///w/a.md', FLAGGED]]);
  const options = { workspaceDiagnostics: true };
  const session = await Session.start({
    disk: diskOf(files),
    folders: ['file:///w'],
    options,
    settings: () => options,
  });
  const uri = await session.open(FLAGGED, 'file:///w/a.md');
  files.set(uri, CLEAN);
  await changed(session, uri);
  assert.equal((await session.found(uri)).length, 1);
  files.delete(uri);
  await changed(session, uri, 3);
  assert.equal((await session.found(uri)).length, 1);
  await session.change(uri, FLAGGED, CLEAN);
  assert.equal((await session.found(uri)).length, 0);
  await session.change(uri, CLEAN, FLAGGED);
  files.set('file:///w/b.md', FLAGGED);
  await session.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  const renamed = await session.open(session.text(uri), 'file:///w/b.md');
  assert.deepEqual([(await session.found(uri)).length, (await session.found(renamed)).length], [0, 1]);
  await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: renamed } });
  const { items } = await session.client.sendRequest<WorkspaceReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  assert.deepEqual(
    items.map((one) => [one.uri, one.items?.length]),
    [['file:///w/b.md', 1]],
  );
});
