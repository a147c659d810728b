import { append, check, finding, unsaved } from './editor.ts';

interface ServerProcess {
  readonly spawnargs?: readonly string[];
  kill(): void;
}

declare const process: { _getActiveHandles?(): readonly ServerProcess[] } | undefined;

/** What this extension host holds open; nothing in the web, where the server is no process that could be killed. */
const handles = typeof process === 'undefined' ? undefined : process._getActiveHandles;

if (handles !== undefined) {
  describe('a server that crashes', () => {
    it('is started again', async () => {
      const editor = await unsaved('# Bill\n\n');
      const servers = handles().filter(({ spawnargs }) => spawnargs?.some((one) => /dist[\\/]server\.js$/.test(one)));
      check(servers.length === 1, 'there is one server', servers.length);
      servers[0]?.kill();
      await append(editor, 'A foreign national who enters irregularly commits an offence.\n');
      await finding(editor.document, 'criminalization/irregular-entry');
    });
  });
}
