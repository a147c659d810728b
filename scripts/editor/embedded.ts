import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';

/** A VS Code that runs as a server and is shown by a browser, and the Node that runs it. */
export interface Editor {
  readonly node: string;
  readonly main: string;
}

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
const VSCODE = 'node_modules/code-server/lib/vscode';

/** Large, and never loaded here: maps for debuggers, extensions for other work. */
const UNUSED = [
  `${VSCODE}/**/*.map`,
  `${VSCODE}/extensions/{copilot,ms-vscode.js-debug,ms-vscode.vscode-js-profile-table}`,
];

/** The embedded VS Code in the checkout's cache; where there is none yet, from the npm registry, with lines of progress. */
export async function embeddedEditor(root: string, say: (line: string) => void): Promise<Editor> {
  const home = path.join(root, `.vscode-test/embedded-${CODE_SERVER}`);
  if (!existsSync(home)) {
    const part = `${home}.part`;
    await rm(part, { recursive: true, force: true });
    await install(part, say);
    await rename(part, home);
    say('The embedded VS Code is installed.');
  }
  return { node: nodeOf(home), main: path.join(home, VSCODE, 'out/server-main.js') };
}

const hostIsNew = (): boolean => Number.parseInt(process.versions.node, 10) >= 24;
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

function nodeOf(home: string): string {
  if (hostIsNew()) return process.execPath;
  return path.join(home, 'node_modules', nodePackage, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
}

async function install(home: string, say: (line: string) => void): Promise<void> {
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, 'package.json'), '{ "private": true }\n');
  say('Installing the embedded VS Code from the npm registry, once: about 700 MB on disk, a minute or two.');
  // Their install scripts build native modules with a compiler; the workbench runs without them.
  const packages = [`code-server@${CODE_SERVER}`, ...(hostIsNew() ? [] : [`${nodePackage}@${NODE}`])];
  await npm(home, ['--save-exact', ...packages], say);
  say('Its server is here; now the packages it runs on.');
  await npm(path.join(home, VSCODE), ['--omit=dev', '--no-save'], say);
  const unused = await glob(UNUSED, { cwd: home, absolute: true, onlyFiles: false, dot: true });
  await Promise.all(unused.map((file) => rm(file, { recursive: true, force: true })));
}

async function npm(cwd: string, wanted: readonly string[], say: (line: string) => void): Promise<void> {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...wanted];
  const script = process.env.npm_execpath;
  const [command, ...first] = script === undefined ? ['npm'] : [process.execPath, script];
  const started = Date.now();
  const child = spawn(command!, [...first, ...args], {
    cwd,
    shell: script === undefined,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const patience = setInterval(() => say(`… ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  try {
    const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
    if (code !== 0) throw new Error('npm could not install the embedded VS Code; its words stand above.');
  } finally {
    clearInterval(patience);
  }
}
