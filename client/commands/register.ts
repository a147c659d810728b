import { commands, type Disposable, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from '../../server/protocol.ts';
import { citeParagraph } from './citeParagraph.ts';
import { explain } from './explain.ts';
import { insertClause } from './insertClause.ts';
import { newDraft } from './newDraft.ts';
import { openReport } from './openReport.ts';
import { pickKind } from './pickKind.ts';
import { setLevel } from './setLevel.ts';

/** Every command of the extension, by its name in the manifest. */
export const registerCommands = ({ extensionUri }: ExtensionContext, client: BaseLanguageClient): Disposable[] => [
  commands.registerCommand(COMMANDS.explain, (criterion?: string) => explain(client, criterion)),
  commands.registerCommand(COMMANDS.openReport, (paragraph?: string) => openReport(client, paragraph)),
  commands.registerCommand(COMMANDS.setLevel, (criterion?: string, uri?: string) => setLevel(client, criterion, uri)),
  commands.registerCommand('rightsdraft.citeParagraph', () => citeParagraph(client)),
  commands.registerCommand('rightsdraft.insertClause', () => insertClause(client)),
  commands.registerCommand('rightsdraft.newDraft', (template?: string) => newDraft(extensionUri, template)),
  commands.registerCommand('rightsdraft.pickKind', () => pickKind(client)),
];
