import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** No sandbox in a container's root; no calls home; no address but this machine's. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts the browser of this machine, without a window. Installs one where there is none and that can be done. */
export async function launchBrowser(say: (line: string) => void): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser() ?? installBrowser(say), args: FLAGS });
}

function findBrowser(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, and there is no such file.`);
    return chosen;
  }
  return NAMES.map(onPath).find((file) => file !== undefined) ?? PLACES.find(existsSync) ?? downloaded();
}

/** Where a command on the PATH stands. */
export function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const downloaded = (): string | undefined =>
  existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;

function installBrowser(say: (line: string) => void): string {
  const run = (command: string, ...args: string[]): boolean =>
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    say('There is no browser here; installing chromium with apt-get.');
    const install = (): boolean => run('apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium');
    if (install() || (run('apt-get', 'update', '-q') && install())) {
      const found = onPath('chromium');
      if (found !== undefined) return found;
    }
  }
  say('There is no browser here; asking playwright for its chromium.');
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  if (run(process.execPath, cli, 'install', 'chromium')) {
    const found = downloaded();
    if (found !== undefined) return found;
  }
  throw new Error(
    'The editor is tested in a browser, and none could be found or installed. Install Chromium or Chrome ' +
      '(on Debian: apt-get install chromium), or set CHROME_PATH to one.',
  );
}
