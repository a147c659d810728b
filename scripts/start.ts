import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { onPath } from './editor/browser.ts';
import { embeddedEditor } from './editor/embedded.ts';
import { packaged } from './editor/packaged.ts';
import { serveEditor } from './editor/serveEditor.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DRAFTS = path.join(ROOT, 'examples');
const DRAFT = path.join(DRAFTS, 'border-bill.md');

/** `npm start`: an example draft, open in a VS Code that has the extension. */
async function main(): Promise<void> {
  if (openDesktop()) return;
  const editor = await embeddedEditor(ROOT, console.log);
  console.log('Starting the embedded VS Code …');
  const data = path.join(ROOT, '.vscode-test/start');
  const served = await serveEditor(editor, {
    data,
    vsix: packaged(ROOT),
    port: Number(process.env.PORT ?? 0),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void served.stop());
  console.log(
    `Open this address in a browser; Ctrl+C ends it.\n\n  ${served.address(DRAFTS, [['openFile', served.uriOf(DRAFT)]])}\n`,
  );
  await new Promise((resolve) => served.process.once('exit', resolve));
}

/** Opens the desktop's VS Code where `code` is on the PATH and can show a window. */
function openDesktop(): boolean {
  const code = onPath('code');
  if (code === undefined) return false;
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, DRAFTS, '--goto', `${DRAFT}:1`];
  const { status } = spawnSync(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) console.log(`Opened ${path.relative(ROOT, DRAFT)} in VS Code, in a new window with the extension.`);
  else console.log('VS Code is on the PATH and did not open; using the embedded one.');
  return status === 0;
}

await main();
