import { commands, type TextEditor, WorkspaceEdit, window, workspace } from 'vscode';
import { append, check, eventually, finding, findings, inFolder, noFinding, opened, write } from './editor.ts';

const ENTRY = 'criminalization/irregular-entry';
const OFFENCE = 'A foreign national who enters irregularly commits an offence.\n';
const HARMLESS = 'A foreign national who enters irregularly is invited to an interview.\n';

/** A draft that is harmless on disk, into which an offence was typed that is not saved. */
async function typedInto(name: string): Promise<TextEditor> {
  await write(name, HARMLESS);
  const editor = await opened(name);
  await append(editor, `\n${OFFENCE}`);
  await finding(editor.document, ENTRY);
  return editor;
}

const discard = async (): Promise<void> => {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
};

describe('a draft that is open', () => {
  it('is reviewed anew when it changes on disk', async () => {
    await write('changed.md', OFFENCE);
    const { document } = await opened('changed.md');
    await finding(document, ENTRY);
    await write('changed.md', HARMLESS);
    await eventually('the editor has the new text', () => document.getText() === HARMLESS || undefined);
    await noFinding(document, ENTRY);
    await write('changed.md', `${HARMLESS}\n${OFFENCE}`);
    const { range } = await finding(document, ENTRY);
    check(document.getText(range) === 'commits an offence', 'the words are marked where they now stand', range);
  });
});

describe('a draft with unsaved typing', () => {
  afterEach(discard);

  it('keeps it, and its findings, when the file changes beneath', async () => {
    const { document } = await typedInto('beneath.md');
    const typed = document.getText();
    await write('beneath.md', 'Another hand wrote this.\n');
    await append(window.activeTextEditor!, `\n${OFFENCE}`);
    await eventually('both offences are found', () => findings(document).length === 2 || undefined);
    check(document.isDirty && document.getText() === `${typed}\n${OFFENCE}`, 'the typing stands', document.getText());
  });

  it('keeps it when the file is deleted beneath', async () => {
    const { document } = await typedInto('deleted.md');
    const typed = document.getText();
    await workspace.fs.delete(inFolder('deleted.md'));
    await append(window.activeTextEditor!, `\n${OFFENCE}`);
    await eventually('both offences are found', () => findings(document).length === 2 || undefined);
    check(document.getText() === `${typed}\n${OFFENCE}`, 'the typing stands', document.getText());
  });

  it('takes it along when it is renamed', async () => {
    const { document } = await typedInto('before.md');
    const typed = document.getText();
    const edit = new WorkspaceEdit();
    edit.renameFile(inFolder('before.md'), inFolder('after.md'));
    check(await workspace.applyEdit(edit), 'it is renamed');
    const renamed = await eventually('it is open under its new name', () =>
      workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/after.md')),
    );
    check(renamed.getText() === typed, 'the typing stands', renamed.getText());
    await finding(renamed, ENTRY);
    await noFinding(document, ENTRY);
  });
});
