import { commands, extensions, workspace } from 'vscode';
import { check, eventually, inFolder, opened } from './editor.ts';

interface Git {
  getAPI(version: 1): { getRepository(uri: unknown): unknown };
}

declare const process: unknown;

// The editor's git runs where there are processes, and answers only extensions that run there, too.
if (typeof process !== 'undefined') {
  describe('the last commit', () => {
    it('is what Compare with HEAD compares with', async () => {
      const editor = await opened('committed.md');
      const git = await extensions.getExtension<Git>('vscode.git')?.activate();
      await eventually(
        'the repository is known',
        () => git?.getAPI(1).getRepository(inFolder('committed.md')) ?? undefined,
      );
      const line = editor.document
        .getText()
        .split('\n')
        .findIndex((words) => words.startsWith('Detention is'));
      await editor.edit((edit) => edit.delete(editor.document.lineAt(line).range));
      await commands.executeCommand('rightsdraft.compareWithHead');
      const page = await eventually('the comparison is shown', () =>
        workspace.textDocuments.find(
          ({ uri }) => uri.scheme === 'rightsdraft-comparison' && uri.path.includes('compared with HEAD'),
        ),
      );
      check(page.getText().includes('removes judicial review in Section 1'), 'the comparison', page.getText());
      await opened('committed.md');
      await commands.executeCommand('workbench.action.files.revert');
    });
  });
}
