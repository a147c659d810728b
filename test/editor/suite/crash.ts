import { commands } from 'vscode';
import { append, check, eventually, finding, findings, unsaved } from './editor.ts';

const ENTRY = 'criminalization/irregular-entry';
const OFFENCE = 'A foreign national who enters irregularly commits an offence.\n';
const BILL = `---\nkind: legislation\n---\n# Bill\n\n## 1. Entry\n\n${OFFENCE}`;

interface ServerProcess {
  readonly spawnargs?: readonly string[];
  kill(signal: string): void;
}

declare const process: { _getActiveHandles?(): readonly ServerProcess[] } | undefined;

/** What this extension host holds open; nothing in the web, where the server is no process that could be killed. */
const handles = typeof process === 'undefined' ? undefined : process._getActiveHandles;

if (handles !== undefined) {
  describe('a server that is killed while it makes an edit', () => {
    it('is started again; the clause stands once or not at all, and nothing is lost', async () => {
      const editor = await unsaved(BILL);
      const { document } = editor;
      await finding(document, ENTRY);
      const servers = handles().filter(({ spawnargs }) => spawnargs?.some((one) => /dist[\\/]server\.js$/.test(one)));
      check(servers.length === 1, 'there is one server', servers.length);
      const row = { draft: document.uri, criterion: 'policy/decriminalization' };
      const added = commands.executeCommand('rightsdraft.addClause', row);
      await new Promise((resolve) => setTimeout(resolve, 0));
      servers[0]?.kill('SIGKILL');
      await Promise.resolve(added).catch(() => 'nobody answered');
      const between = document.getText();
      check(between.startsWith(BILL.trimEnd()), 'what was typed stands', between);
      await append(editor, `\n${OFFENCE}`);
      await eventually(
        'both offences are found',
        () =>
          findings(document).filter(({ range }) => document.getText(range) === 'commits an offence').length === 2 ||
          undefined,
      );
      check(document.getText() === `${between}\n${OFFENCE}`, 'the edit is not made again', document.getText());
      if (between !== BILL) return;
      await commands.executeCommand('rightsdraft.addClause', row);
      check(
        document.getText().length > between.length + OFFENCE.length + 20,
        'asked again, it is made',
        document.getText(),
      );
    });
  });
}
