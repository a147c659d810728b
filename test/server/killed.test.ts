import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Editor } from './editor.ts';
import { ENTRY, FLAGGED } from './session.ts';

test('a server killed between a fix and its making loses no edit, and makes none twice', async () => {
  const editor = await Editor.open(`# Bill\n\n${FLAGGED}\n`);
  const [fix] = await editor.fixes(ENTRY);
  await editor.kill();
  assert.ok(editor.apply(fix!), 'the edit needs no server');
  const mended = editor.text;
  await editor.start();
  assert.deepEqual(await editor.fixes(ENTRY), [], 'the new server has heard of it');
  assert.ok(!editor.apply(fix!), 'and it is not for this version');
  assert.equal(editor.text, mended);
  await editor.kill();
});
