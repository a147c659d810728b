import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompletionList, DocumentLink, Location } from 'vscode-languageserver/node';
import type { Page, ParagraphEntry } from '../../server/protocol.ts';
import { Session } from './session.ts';

const AGENDA = 'See the report (A/68/150, para. 82).';
const MISQUOTED = 'Irregular entry “should be considered criminal offences” (A/68/283, para. 134 (a)).';

async function completed(session: Session, text: string, triggerCharacter?: string) {
  const uri = await session.open(text, `untitled:${text.length}`);
  const list = await session.client.sendRequest<CompletionList | null>('textDocument/completion', {
    textDocument: { uri },
    position: session.documents.get(uri)!.positionAt(text.length),
    ...(triggerCharacter && { context: { triggerKind: 2, triggerCharacter } }),
  });
  return list?.items ?? [];
}

describe('citations in the editor', () => {
  it('are marked where they are wrong, and mended', async () => {
    const session = await Session.start();
    const uri = await session.open(`${AGENDA}\n\n${MISQUOTED}\n`);
    assert.deepEqual(await session.found(uri, 'citation'), ['A/68/150', 'should be considered criminal offences']);
    const mend = async (words: string, title: RegExp): Promise<string> => {
      const action = (await session.actions(uri, words)).find((one) => title.test(one.title));
      assert.ok(action?.isPreferred, `${title}`);
      return session.edited(uri, action.edit!);
    };
    assert.match(await mend('A/68/150', /^Cite the report: A\/68\/283/), /^See the report \(A\/68\/283, para\. 82\)/);
    assert.match(
      await mend('should be', /^Quote the report’s words/),
      /“should never be considered criminal offences”/,
    );
  });

  it('show the paragraph, and why a wrong one is wrong, in the hover', async () => {
    const session = await Session.start();
    const uri = await session.open(`${AGENDA}\n\n${MISQUOTED}\n\nSee A/68/283, paras. 77–79 and A/HRC/20/24.\n`);
    assert.match(await session.hover(uri, 'A/68/150'), /provisional agenda; the report is A\/68\/283/);
    const quoted = await session.hover(uri, 'should be');
    assert.match(quoted, /“never” is left out/);
    assert.match(quoted, /^> .*should never be considered criminal offences/m);
    assert.match(await session.hover(uri, '77'), /^> 77\\?\. /m);
    assert.match(await session.hover(uri, '77'), /^> 79\\?\. /m);
    assert.match(
      await session.hover(uri, 'A/HRC/20/24'),
      /Detention of migrants.*2012-04-02.*Cited in `A\/68\/283, para\. 59`/s,
    );
  });

  it('link to the paragraph, and to other documents where they are read', async () => {
    const session = await Session.start();
    const uri = await session.open('See A/68/283, para. 82, [A/68/283](x) and A/HRC/20/24.\n');
    const links = await session.client.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    const { line } = await session.client.sendRequest<Page>('rightsdraft/report', { paragraph: '82' });
    assert.deepEqual(
      links.map(({ range, target }) => [session.documents.get(uri)!.getText(range), target]),
      [
        ['A/68/283', 'rightsdraft-report:/A-68-283.md'],
        ['82', `rightsdraft-report:/A-68-283.md#L${line + 1}`],
        ['A/HRC/20/24', 'https://undocs.org/A/HRC/20/24'],
      ],
    );
  });

  it('are found from the paragraph, those in a range too', async () => {
    const session = await Session.start();
    const uri = await session.open('See A/68/283, paras. 77–79. See A/HRC/20/24, para. 78.\n');
    await session.diagnostics(uri);
    const { text, line } = await session.client.sendRequest<Page>('rightsdraft/report', { paragraph: '78' });
    await session.open(text, 'rightsdraft-report:/A-68-283.md');
    const locations = await session.client.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: 'rightsdraft-report:/A-68-283.md' },
      position: { line, character: 8 },
      context: { includeDeclaration: false },
    });
    const here = locations.filter((one) => one.uri === uri);
    assert.deepEqual(
      here.map(({ range }) => session.documents.get(uri)!.getText(range)),
      ['77–79'],
    );
  });

  it('are completed behind the symbol, with the paragraph’s text, and by rights-cite', async () => {
    const session = await Session.start();
    const items = await completed(session, 'See A/68/283, para. ', ' ');
    assert.equal(items.length, 151);
    const item = items.find(({ label }) => label === 'para. 134 (a)')!;
    assert.equal(item.textEdit!.newText, '134 (a)');
    assert.match(JSON.stringify(item.documentation), /should never be considered criminal offences/);
    assert.equal((await completed(session, 'See A/68/283, paras. 77, 8')).length, 151);
    assert.equal((await completed(session, 'rights-cite'))[0]!.textEdit!.newText, 'A/68/283, para. 1');
    assert.deepEqual(await completed(session, 'See A/HRC/20/24, para. ', ' '), []);
    assert.deepEqual(await completed(session, 'rights- ', ' '), []);
  });

  it('come with what is pasted from the report', async () => {
    const session = await Session.start();
    const cite = (text: string) => session.client.sendRequest<string | null>('rightsdraft/cite', { text });
    assert.equal(await cite('which should never be\nconsidered criminal offences, and the move'), null);
    assert.equal(
      await cite('The move away from detention as a tool in\naddressing irregular migration'),
      '“The move away from detention as a tool in addressing irregular migration” (A/68/283, para. 134 (b))',
    );
    const entries = await session.client.sendRequest<ParagraphEntry[]>('rightsdraft/paragraphs');
    for (const { text, cited, citation } of entries.filter((one) => one.text.split(' ').length >= 8)) {
      const pasted = await cite(/^\d+$/.test(cited) ? `${cited}. ${text}` : text);
      assert.ok(pasted?.endsWith(`(${citation})`), `${cited}: ${pasted?.slice(-40)}`);
    }
  });

  it('move to a footnote and back', async () => {
    const session = await Session.start();
    const inline = 'Irregular entry is no crime (A/68/283, para. 134 (a)).\n\nNext paragraph.\n';
    const uri = await session.open(inline);
    const rewrite = async (words: string): Promise<string> => {
      const actions = await session.actions(uri, words, ['refactor.rewrite']);
      assert.equal(actions.length, 1);
      return session.edited(uri, actions[0]!.edit!);
    };
    const noted = await rewrite('A/68/283');
    assert.equal(noted, 'Irregular entry is no crime.[^1]\n\nNext paragraph.\n\n[^1]: A/68/283, para. 134 (a).\n');
    await session.change(uri, inline, noted);
    assert.equal(await rewrite('[^1]'), inline);
    assert.equal(await rewrite('[^1]: A'), inline);
  });
});
