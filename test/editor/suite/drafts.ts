import { commands, DiagnosticSeverity, type DocumentSymbol, extensions, type Hover, type MarkdownString } from 'vscode';
import {
  append,
  check,
  eventually,
  finding,
  findings,
  inside,
  namesOf,
  noFinding,
  opened,
  rangeOf,
  unsaved,
} from './editor.ts';

const ENTRY = 'criminalization/irregular-entry';

describe('a draft', () => {
  it('starts the extension', async () => {
    const { document } = await opened('border-bill.md');
    await finding(document, ENTRY);
    await eventually(
      'the extension is active',
      () => extensions.getExtension('rightsdraft.rightsdraft')?.isActive || undefined,
    );
  });

  it('has its findings under the words, with the report’s address', async () => {
    const { document } = await opened('border-bill.md');
    const { range, severity, code, relatedInformation } = await finding(document, ENTRY);
    check(/commits an offence/.test(document.getText(range)), 'the words are marked', document.getText(range));
    check(severity === DiagnosticSeverity.Error, 'what must be is an error', severity);
    check(typeof code === 'object' && /undocs\.org/.test(String(code.target)), 'it leads to the report', code);
    check(
      relatedInformation?.some(({ location }) => location.uri.scheme === 'rightsdraft-report') === true,
      'and into it',
    );
  });

  it('is reviewed before it is saved, and as it changes', async () => {
    const editor = await unsaved('# Bill\n\nThis Act comes into force in May.\n');
    await append(editor, '\nA foreign national who enters irregularly commits an offence.\n');
    await finding(editor.document, ENTRY);
    const all = rangeOf(editor.document, 'commits an offence');
    await editor.edit((edit) => edit.replace(all, 'is invited to an interview'));
    await noFinding(editor.document, ENTRY);
  });

  it('may be plain text, with an outline', async () => {
    const { document } = await opened('readmission-agreement.txt');
    await eventually('the agreement has findings', () => (findings(document).length > 0 ? true : undefined));
    const symbols = await eventually('the agreement has an outline', async () => {
      const answer = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return answer?.length > 0 ? answer : undefined;
    });
    check(
      namesOf(symbols).some((name) => /Article 2/.test(name)),
      'the articles stand in it',
      namesOf(symbols),
    );
  });

  it('tells in a hover what the report says', async () => {
    const { document } = await opened('border-bill.md');
    const { range } = await finding(document, ENTRY);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, inside(range));
    const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join('\n');
    check(/The report says/.test(text) && /A\/68\/283, para\. 134 \(a\)/.test(text), 'the paragraph is cited', text);
  });
});
