import { type CompletionList, commands, type DocumentLink, env, type TextEditor, window } from 'vscode';
import { append, check, eventually, finding, noFinding, rangeOf, unsaved } from './editor.ts';

const shown = (): Promise<TextEditor> =>
  eventually('the report is shown', () => {
    const editor = window.activeTextEditor;
    return editor?.document.uri.scheme === 'rightsdraft-report' ? editor : undefined;
  });

describe('citations', () => {
  it('are checked while typing', async () => {
    const editor = await unsaved('# Note\n\nSee the report (A/68/150, para. 82).\n');
    const { range } = await finding(editor.document, 'citation/agenda');
    check(editor.document.getText(range) === 'A/68/150', 'the symbol is marked', editor.document.getText(range));
    await editor.edit((edit) => edit.replace(range, 'A/68/283'));
    await noFinding(editor.document, 'citation/agenda');
  });

  it('link to what they cite', async () => {
    const { document } = await unsaved('See A/68/283, para. 82, and A/HRC/20/24.\n');
    const links = await eventually('there are links', async () => {
      const answer = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri, 9);
      return answer?.length > 0 ? answer : undefined;
    });
    const targets = links.map(({ target }) => String(target));
    check(
      targets.some((target) => /^rightsdraft-report:.*#L\d+$/.test(target)),
      'to the paragraph',
      targets,
    );
    check(targets.includes('https://undocs.org/A/HRC/20/24'), 'to the other document', targets);
  });

  it('are completed with the paragraphs of the report', async () => {
    const editor = await unsaved('# Note\n\nSee A/68/283, para. ');
    const list = await eventually('paragraphs are offered', async () => {
      const answer = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.document.lineAt(2).range.end,
        ' ',
      );
      return answer?.items.some(({ label }) => label === 'para. 134 (a)') ? answer : undefined;
    });
    check(list.items.length >= 151, 'all of them', list.items.length);
    await append(editor, '82.');
    check(rangeOf(editor.document, 'para. 82.').isSingleLine, 'and may be typed');
  });

  it('are copied from the report with Cite This Paragraph', async () => {
    await commands.executeCommand('rightsdraft.openReport', '134 (b)');
    await shown();
    await commands.executeCommand('rightsdraft.citeParagraph');
    const copied = await env.clipboard.readText();
    check(copied === 'A/68/283, para. 134 (b)', 'the paragraph at the cursor', copied);
  });
});
