import { commands, Uri, workspace } from 'vscode';
import { check, eventually, finding, inFolder, opened, write } from './editor.ts';

const BILL = '---\nkind: legislation\n---\n# Bill\n\n## 1. Detention\n\nDetention is subject to judicial review.\n';

const textOf = async (file: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(file));

describe('the papers that go with a draft', () => {
  it('has a memo, written to a file in the format that its ending tells', async () => {
    const { document } = await opened('border-bill.md');
    await finding(document, 'criminalization/irregular-entry');
    for (const [name, start] of [
      ['border-bill.memo.html', '<!doctype html>'],
      ['border-bill.memo.md', '# Border Security'],
    ] as const) {
      await commands.executeCommand('rightsdraft.exportMemo', inFolder(name));
      const text = await textOf(inFolder(name));
      check(text.startsWith(start) && text.includes('Section 3 (1)'), name, text.slice(0, 200));
    }
  });

  it('survives a place where no memo can be written', async () => {
    await opened('border-bill.md');
    await commands.executeCommand('rightsdraft.exportMemo', Uri.parse('nowhere:/memo.html'));
  });

  it('is compared with the saved file, on a page that is no draft', async () => {
    await write('compared.md', BILL);
    const editor = await opened('compared.md');
    const start = editor.document.getText().indexOf('Detention is');
    await editor.edit((edit) => edit.delete(editor.document.lineAt(editor.document.positionAt(start).line).range));
    await commands.executeCommand('rightsdraft.compareWithSaved');
    const page = await eventually('the comparison is shown', () =>
      workspace.textDocuments.find(({ uri }) => uri.scheme === 'rightsdraft-comparison'),
    );
    check(page.getText().includes('removes judicial review in Section 1'), 'the comparison', page.getText());
    await commands.executeCommand('workbench.action.files.revert');
  });
});
