import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLEAN, FLAGGED, Session } from './session.ts';

const BILL = `---\nkind: legislation\n---\n# Entry Bill\n\n## 3. Detention\n\n(1) ${CLEAN}\n\n(2) Detention is subject to judicial review.\n`;

describe('the memo', () => {
  const ask = (session: Session, uri: string, format: string): Promise<string | null> =>
    session.client.sendRequest('rightsdraft/memo', { uri, format });

  it('is of the draft as it stands in the editor, in the format asked for', async () => {
    const session = await Session.start();
    const uri = await session.open(BILL.replace(CLEAN, FLAGGED));
    assert.match(
      (await ask(session, uri, 'html'))!,
      /^<!doctype html>[\s\S]*<h1>Entry Bill<\/h1>[\s\S]*Section 3 \(1\)/,
    );
    assert.match((await ask(session, uri, 'markdown'))!, /^# Entry Bill\n[\s\S]*\*\*Section 3 \(1\)\*\*/);
  });
  it('is none of a document that is not open', async () => {
    const session = await Session.start();
    assert.equal(await ask(session, 'file:///none.md', 'html'), null);
  });
});

describe('a comparison', () => {
  it('tells what the open draft changes, seen from an older text', async () => {
    const session = await Session.start();
    const uri = await session.open(BILL.replace('Detention is subject to judicial review.', CLEAN));
    const page = await session.client.sendRequest<string>('rightsdraft/compare', {
      uri,
      before: BILL,
      title: 'bill.md compared with HEAD',
    });
    assert.match(page, /^# bill\.md compared with HEAD\n/);
    assert.match(page, /This draft removes judicial review in Section 3 \(2\) \(para\. 127\)\./);
  });
});
