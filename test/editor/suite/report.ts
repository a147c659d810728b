import {
  commands,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { check, eventually, finding, inside, lineAt, namesOf, opened, rangeOf, unsaved } from './editor.ts';

const ENTRY = 'criminalization/irregular-entry';

const shown = (): Promise<TextEditor> =>
  eventually('the report is shown', () => {
    const editor = window.activeTextEditor;
    return editor?.document.uri.scheme === 'rightsdraft-report' ? editor : undefined;
  });

/** Definitions come as locations or as links. */
const asLocation = (one: Location | LocationLink): Location =>
  'targetUri' in one ? ({ uri: one.targetUri, range: one.targetRange } as Location) : one;

describe('the report', () => {
  it('opens at a paragraph', async () => {
    await opened('border-bill.md');
    await commands.executeCommand('rightsdraft.openReport', '134 (a)');
    const { document, selection } = await shown();
    check(
      /should never be considered criminal offences/.test(document.lineAt(selection.active.line).text),
      'at its words',
    );
    check(document.languageId === 'markdown', 'as Markdown, which has an outline');
  });

  it('has an outline', async () => {
    await commands.executeCommand('rightsdraft.openReport');
    const { document } = await shown();
    const symbols = await eventually('there is an outline', async () => {
      const answer = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return answer?.length > 0 ? answer : undefined;
    });
    check(
      namesOf(symbols).some((name) => /Conclusions and recommendations/i.test(name)),
      'with its headings',
      namesOf(symbols),
    );
  });

  it('is where a finding and a typed citation lead', async () => {
    const { document } = await unsaved(
      '# Bill\n\nAn alien who enters irregularly commits an offence.\n\nSee A/68/283, para. 82.\n',
    );
    const { range } = await finding(document, ENTRY);
    const definition = async (at: Parameters<typeof inside>[0]): Promise<Location> => {
      const answer = await eventually('there is a definition', async () => {
        const found = await commands.executeCommand<(Location | LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          inside(at),
        );
        return found[0];
      });
      return asLocation(answer);
    };
    const paragraph = await definition(range);
    const report = await workspace.openTextDocument(paragraph.uri);
    check(
      /criminal offences/.test(lineAt(report, paragraph)),
      'the finding leads to its paragraph',
      lineAt(report, paragraph),
    );
    const cited = await definition(rangeOf(document, 'para. 82'));
    check(/82/.test(lineAt(report, cited)), 'the citation leads to its own', lineAt(report, cited));
  });

  it('lists what rests on a paragraph', async () => {
    const draft = (await opened('border-bill.md')).document;
    await finding(draft, ENTRY);
    await commands.executeCommand('rightsdraft.openReport', '134 (a)');
    const { document, selection } = await shown();
    const uses = await eventually('there are references', async () => {
      const found = await commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        selection.active,
      );
      return found.some(({ uri }) => uri.toString() === draft.uri.toString()) ? found : undefined;
    });
    check(
      uses.some(({ uri }) => uri.scheme === 'rightsdraft-report'),
      'the criteria are among them',
      uses,
    );
  });

  it('explains a criterion', async () => {
    await commands.executeCommand('rightsdraft.explain', ENTRY);
    const { document } = await shown();
    check(document.getText().includes(ENTRY), 'the page is about it', document.getText());
  });
});
