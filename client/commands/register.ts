import { commands, type Disposable, type ExtensionContext, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from '../../server/protocol.ts';
import type { Row } from '../coverage/row.ts';
import { addClause } from './addClause.ts';
import { citeParagraph } from './citeParagraph.ts';
import { compareWithHead, compareWithSaved } from './compare.ts';
import { explain } from './explain.ts';
import { exportMemo } from './exportMemo.ts';
import { insertClause } from './insertClause.ts';
import { newDraft } from './newDraft.ts';
import { openReport } from './openReport.ts';
import { pickKind } from './pickKind.ts';
import { setLevel } from './setLevel.ts';

/** Every command of the extension, by its name in the manifest. */
export const registerCommands = ({ extensionUri }: ExtensionContext, client: BaseLanguageClient): Disposable[] => [
  commands.registerCommand(COMMANDS.explain, (named?: string | Row) =>
    explain(client, typeof named === 'string' ? named : named?.criterion),
  ),
  commands.registerCommand(COMMANDS.openReport, (named?: string | Row) =>
    openReport(client, typeof named === 'string' ? named : named?.paragraph),
  ),
  commands.registerCommand(COMMANDS.setLevel, (criterion?: string, uri?: string) => setLevel(client, criterion, uri)),
  commands.registerCommand('rightsdraft.addClause', (row?: Partial<Row>) =>
    addClause(client, row?.draft, row?.criterion),
  ),
  commands.registerCommand('rightsdraft.citeParagraph', () => citeParagraph(client)),
  commands.registerCommand('rightsdraft.compareWithHead', () => compareWithHead(client)),
  commands.registerCommand('rightsdraft.compareWithSaved', () => compareWithSaved(client)),
  commands.registerCommand('rightsdraft.exportMemo', (to?: Uri) => exportMemo(client, to)),
  commands.registerCommand('rightsdraft.insertClause', () => insertClause(client)),
  commands.registerCommand('rightsdraft.newDraft', (template?: string) => newDraft(extensionUri, template)),
  commands.registerCommand('rightsdraft.pickKind', () => pickKind(client)),
];
