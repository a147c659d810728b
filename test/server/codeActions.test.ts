import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeAction } from 'vscode-languageserver/node';
import { CAPABLE, ENTRY, FLAGGED, Session } from './session.ts';

const titled = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, `no ${title} among: ${actions.map((one) => one.title).join(' | ')}`);
  return action;
};
const ALIENS = 'An illegal migrant may work. Illegal migrants may study.\n';

describe('code actions', () => {
  it('mend a finding, the preferred one first', async () => {
    const session = await Session.start();
    const uri = await session.open(`# Bill 😀\r\n\r\n${FLAGGED}\r\n`);
    const [first] = await session.actions(uri, 'an offence');
    assert.equal(first?.kind, 'quickfix');
    assert.equal(first?.isPreferred, true);
    assert.equal(first?.diagnostics?.[0]?.code, ENTRY);
    const mended = session.edited(uri, first!.edit!);
    assert.notEqual(mended, session.text(uri));
    assert.deepEqual(await session.found(await session.open(mended, 'untitled:mended')), []);
  });
  it('waive with a reason, at which the caret waits', async () => {
    const session = await Session.start();
    const uri = await session.open(`# Bill\r\n\r\nClean.\r\n\r\n${FLAGGED}\r\n`);
    const waived = session.edited(
      uri,
      titled(await session.actions(uri, 'offence'), /^Waive/).edit!,
      'kept until 2030',
    );
    assert.match(waived, /Clean\.\r\n\r\n<!-- rightsdraft-waive [\w/-]+: kept until 2030 -->\r\nA person/);
    const after = await session.open(waived, 'untitled:waived');
    assert.deepEqual(await session.found(after, ''), []);
    const status = await session.client.sendRequest<{ waived: number }>('rightsdraft/status', { uri: after });
    assert.equal(status.waived, 1);
  });
  it('waive in a list, under a heading, and below front matter', async () => {
    const session = await Session.start();
    const drafts = [
      `- The sun shines.\n- ${FLAGGED}\n`,
      `## ${FLAGGED}\n\nThe sun shines.\n`,
      `---\nkind: other\n---\n${FLAGGED}\n`,
      `1. Entry\n\n(1) The sun shines.\n\n(2) ${FLAGGED}\n`,
    ];
    for (const draft of drafts) {
      for (const languageId of ['markdown', 'plaintext']) {
        const uri = await session.open(draft, `untitled:${languageId}${draft.length}`, languageId);
        if ((await session.found(uri)).length === 0) continue;
        const { edit } = titled(await session.actions(uri, 'commits an offence'), /^Waive/);
        const after = await session.open(session.edited(uri, edit!), `${uri}waived`, languageId);
        assert.deepEqual(await session.found(after, ''), [], session.text(after));
      }
    }
  });
  it('waive nothing below a comment that is never closed, which the waiver would close', async () => {
    const session = await Session.start();
    const uri = await session.open(`<!-- half typed\n\n${FLAGGED}\n`, 'untitled:comment', 'plaintext');
    const titles = (await session.actions(uri, 'commits')).map(({ title }) => title);
    assert.ok(titles.length > 0);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Waive')),
      [],
    );
  });
  it('waive nothing in an item that below a comment would begin a block of code', async () => {
    const session = await Session.start();
    const uri = await session.open(`A list of one:\n2. \`\`\`${FLAGGED}\n`);
    const titles = (await session.actions(uri, 'commits an offence')).map(({ title }) => title);
    assert.ok(titles.length > 0, 'the words are read as words');
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Waive')),
      [],
    );
  });
  it('waive without a snippet where the client has none', async () => {
    const session = await Session.start({ capabilities: { textDocument: CAPABLE.textDocument! } });
    const uri = await session.open(FLAGGED);
    const { edit } = titled(await session.actions(uri, 'offence'), /^Waive/);
    assert.equal(session.edited(uri, edit!), `<!-- rightsdraft-waive ${ENTRY}:  -->\n${FLAGGED}`);
  });
  it('remove a waiver that waives nothing', async () => {
    const session = await Session.start();
    const uri = await session.open(`Sun.\n\n<!-- rightsdraft-waive ${ENTRY}: why -->\nThe sun shines.\n`);
    const { edit } = titled(await session.actions(uri, 'rightsdraft-waive'), /^Remove this waiver/);
    assert.equal(session.edited(uri, edit!), 'Sun.\n\nThe sun shines.\n');
  });
  it('remove no waiver in front of markup, which would then hide what follows', async () => {
    const session = await Session.start();
    const uri = await session.open(`Sun.\n\n<!-- rightsdraft-waive ${ENTRY}: why --> <script>\nThe sun shines.\n`);
    assert.deepEqual(await session.actions(uri, 'rightsdraft-waive'), []);
  });
  it('replace all terms, by hand and on save', async () => {
    const session = await Session.start();
    const uri = await session.open(ALIENS);
    const expected = 'A migrant in an irregular situation may work. Migrants in an irregular situation may study.\n';
    const byHand = titled(await session.actions(uri, 'illegal migrant'), /^Replace all terms/);
    assert.equal(session.edited(uri, byHand.edit!), expected);
    const onSave = await session.actions(uri, 'may', ['source.fixAll.rightsdraft']);
    assert.deepEqual(
      onSave.map(({ kind }) => kind),
      ['source.fixAll.rightsdraft'],
    );
    assert.equal(session.edited(uri, onSave[0]!.edit!), expected);
    const other = await session.open(FLAGGED, 'untitled:2');
    assert.deepEqual(await session.actions(other, 'offence', ['source.fixAll']), []);
  });
  it('name commands only to clients that have them', async () => {
    const plain = await Session.start();
    const without = await plain.actions(await plain.open(FLAGGED), 'offence');
    assert.ok(without.every(({ command }) => command === undefined));
    const session = await Session.start({
      options: { commands: ['rightsdraft.setLevel', 'rightsdraft.explain', 'rightsdraft.openReport'] },
    });
    const uri = await session.open(FLAGGED);
    const commands = (await session.actions(uri, 'offence')).flatMap(({ command }) => (command ? [command] : []));
    assert.deepEqual(
      commands.map(({ command, arguments: given }) => [command, given]),
      [
        ['rightsdraft.setLevel', [ENTRY, uri]],
        ['rightsdraft.explain', [ENTRY]],
        ['rightsdraft.openReport', ['134 (a)']],
      ],
    );
  });
  it('insert the clauses on which the draft is silent', async () => {
    const session = await Session.start();
    const uri = await session.open('---\nkind: national-policy\n---\n# Migration policy\n\nThe sun shines.\n');
    const [silent] = await session.diagnostics(uri);
    const actions = await session.actions(uri, 'Migration policy');
    const { edit } = titled(actions, /^Waive all/);
    const waived = await session.open(session.edited(uri, edit!), 'untitled:waived');
    assert.deepEqual(await session.diagnostics(waived), [], session.text(waived));
    const insert = actions.find(({ edit: one, title }) => one && !title.startsWith('Waive'));
    if (!insert) return;
    const better = await session.open(session.edited(uri, insert.edit!), 'untitled:better');
    const [after] = await session.diagnostics(better);
    assert.ok(String(after?.message ?? '').length < String(silent!.message).length);
  });
});
