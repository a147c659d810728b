import { commands, window } from 'vscode';
import { check, eventually, finding, opened, rangeOf, unsaved } from './editor.ts';

const ENTRY = 'criminalization/irregular-entry';
const BILL =
  '---\nkind: legislation\n---\n# Bill\n\n## 1. Entry\n\nA foreign national who enters irregularly commits an offence.\n\n## 2. Fees\n\nFees are set by order.\n';

describe('the coverage of the report', () => {
  it('has a view that opens beside a draft', async () => {
    const { document } = await opened('border-bill.md');
    await finding(document, ENTRY);
    await eventually('the view is there', () =>
      commands.executeCommand('rightsdraft.coverage.focus').then(
        () => true,
        () => undefined,
      ),
    );
  });

  it('shows the words that answer a recommendation', async () => {
    const { document } = await unsaved(BILL);
    const range = rangeOf(document, 'commits an offence');
    await opened('border-bill.md');
    await commands.executeCommand('rightsdraft.showPlace', document.uri, range);
    const { selection } = await eventually('the draft is shown', () =>
      window.visibleTextEditors.find((editor) => editor.document === document),
    );
    check(selection.isEqual(range), 'the words are selected', selection);
  });

  it('inserts the clause of a recommendation where it belongs, and puts the cursor behind it', async () => {
    const { document } = await unsaved(BILL);
    await finding(document, ENTRY);
    const row = { draft: document.uri, criterion: 'policy/decriminalization' };
    await commands.executeCommand('rightsdraft.addClause', row);
    const text = document.getText();
    const added = text.replace(BILL.slice(0, BILL.indexOf('\n\n## 2.')), '').split('\n\n## 2.')[0] ?? '';
    check(/\S/.test(added), 'the section that speaks of the matter has the clause', text);
    const { selection } = window.activeTextEditor!;
    check(
      selection.isEmpty && document.offsetAt(selection.active) === text.indexOf('\n\n## 2.'),
      'the cursor',
      selection,
    );
  });
});
