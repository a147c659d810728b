import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLEAN, ENTRY, FLAGGED, product, Session } from './session.ts';

/** A need, told by its own example. */
const need = product.ruleset.criteria.find(({ check }) => check === 'need');

describe('hover', () => {
  it('says what is wrong, why, and what the report says, word for word', async () => {
    const session = await Session.start();
    const text = await session.hover(await session.open(FLAGGED), 'an offence');
    const criterion = product.ruleset.criteria.find(({ id }) => id === ENTRY)!;
    assert.ok(text.startsWith(`**${criterion.message}**`.replaceAll('.', '.')), text);
    assert.match(text, /\*\*The report says\*\* `A\/68\/283, para\. 134 \(a\)`/);
    assert.match(text, /^> .*Decriminalization of irregular entry and stay/m);
    assert.match(text, /Conclusions and recommendations/);
    assert.match(text, /Found: .*irregular entry/);
  });
  it('tells of a need what was looked for, and where', async () => {
    if (!need) return;
    const session = await Session.start();
    for (const example of product.examples[need.id]!.flags) {
      const words = /\[([^\]]*)\]/.exec(example)![1]!;
      const uri = await session.open(`# 3. Powers\n\n${example.replace(/[[\]]/g, '')}\n`, `untitled:${words}`);
      assert.match(await session.hover(uri, words), /without: .* — looked for in .*“3\\?\. Powers”/, example);
    }
  });
  it('lets nothing in the draft be markup', async () => {
    const session = await Session.start();
    const uri = await session.open('A person who *enters* the country irregularly [commits an](x) offence.');
    const text = await session.hover(uri, 'commits an');
    assert.match(text, /\\\[?commits an\\\]\\\(x\\\)|commits an/);
    assert.doesNotMatch(text, /\[commits an\]\(x\)/);
  });
  it('says in clean text what the report says on a concept', async () => {
    const session = await Session.start();
    const uri = await session.open('Irregular entry is an administrative matter.');
    const text = await session.hover(uri, 'entry');
    assert.match(text, /The report speaks of \*\*/);
    assert.match(text, /A\/68\/283, para\./);
    assert.equal(await session.hover(await session.open(CLEAN, 'untitled:2'), 'sun'), '');
  });
  it('links to commands that the client has', async () => {
    const plain = await Session.start();
    assert.doesNotMatch(await plain.hover(await plain.open(FLAGGED), 'offence'), /command:/);
    const session = await Session.start({ options: { commands: ['rightsdraft.openReport', 'rightsdraft.explain'] } });
    const text = await session.hover(await session.open(FLAGGED), 'offence');
    assert.match(text, /\(command:rightsdraft\.openReport\?%5B%22134%20%28a%29%22%5D\)/);
    assert.match(text, /\(command:rightsdraft\.explain\?/);
  });
});
