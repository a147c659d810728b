import {
  type CodeAction,
  type CompletionList,
  commands,
  type Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { check, eventually, finding, noFinding, rangeOf, unsaved } from './editor.ts';

const ENTRY = 'criminalization/irregular-entry';
const BILL = '# Bill\n\nA foreign national who enters irregularly commits an offence.\n';

const actionsAt = ({ uri }: TextDocument, range: Range): Thenable<CodeAction[]> =>
  commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range);

const action = (document: TextDocument, range: Range, title: RegExp): Promise<CodeAction> =>
  eventually(`${title} is offered`, async () =>
    (await actionsAt(document, range)).find((one) => title.test(one.title)),
  );

describe('a finding', () => {
  it('is mended by its preferred fix', async () => {
    const { document } = await unsaved(BILL);
    const { range } = await finding(document, ENTRY);
    const fix = await eventually('a fix is preferred', async () =>
      (await actionsAt(document, range)).find(({ isPreferred }) => isPreferred === true),
    );
    check(fix.edit !== undefined && (await workspace.applyEdit(fix.edit)), 'the fix applies', fix);
    await noFinding(document, ENTRY);
  });

  it('offers its explanation, its level and its paragraph', async () => {
    const { document } = await unsaved(BILL);
    const { range } = await finding(document, ENTRY);
    const offered = (await actionsAt(document, range)).map(({ command }) => command?.command);
    for (const command of ['rightsdraft.explain', 'rightsdraft.setLevel', 'rightsdraft.openReport'])
      check(offered.includes(command), `${command} is offered`, offered);
  });

  it('is waived with a reason, for which the cursor waits', async () => {
    const editor = await unsaved(BILL);
    const { document } = editor;
    const { range } = await finding(document, ENTRY);
    const waive = await action(document, range, /^Waive criminalization/);
    check(waive.edit !== undefined && (await workspace.applyEdit(waive.edit)), 'the waiver applies');
    await commands.executeCommand('type', { text: 'kept until the review of 2030' });
    check(
      document.getText().includes(`${ENTRY}: kept until the review of 2030 -->`),
      'the reason stands',
      document.getText(),
    );
    await noFinding(document, ENTRY);
  });
});

describe('a clause', () => {
  it('is completed from its prefix, once', async () => {
    const { document } = await unsaved('# Bill\n\nrights-decrim');
    const at = rangeOf(document, 'rights-decrim').end;
    const items = await eventually('the clause is offered', async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      const found = list.items.filter(
        ({ label }) => (typeof label === 'string' ? label : label.label) === 'rights-decriminalization',
      );
      return found.length > 0 ? found : undefined;
    });
    check(items.length === 1, 'it is offered by the editor alone', items);
  });

  it('is inserted from the list', async () => {
    const editor = await unsaved('# Bill\n\n');
    void commands.executeCommand('rightsdraft.insertClause');
    await eventually('the first clause is chosen', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.getText().length > 20 ? true : undefined;
    });
    check(window.activeTextEditor === editor, 'the draft stays in front');
  });
});
