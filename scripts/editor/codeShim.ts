#!/usr/bin/env node
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';
import { embeddedEditor } from './embedded.ts';
import { serveEditor } from './serveEditor.ts';

/**
 * Stands where @vscode/test-electron expects the desktop's `code`: takes its arguments, runs the suite in the embedded VS
 * Code with a browser, prints what the suite prints, and ends with its exit code. EXTENSION_HOST=web runs extension and
 * suite in the browser's worker.
 */
const ROOT = path.resolve(import.meta.dirname, '../../..');
const PATIENCE = Number(process.env.SUITE_PATIENCE ?? 240_000);

/** What begins the lines of the suite, among those of the workbench. */
const MARK = '│';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});

const data = await mkdtemp(path.join(tmpdir(), 'rightsdraft-editor-'));
const web = process.env.EXTENSION_HOST === 'web';
const served = await serveEditor(await embeddedEditor(ROOT, console.log), {
  data,
  driver: true,
  settings: web ? { 'remote.extensionKind': { 'rightsdraft.rightsdraft': ['web'] } } : {},
});
const browser = await launchBrowser(console.log);
const errors: string[] = [];
let code = 1;
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.exposeFunction('codeAutomationLog', (_type: string, words: readonly unknown[]) => {
    const line = format(...words);
    if (line.startsWith(MARK)) console.log(line);
    else errors.push(line);
  });
  const finished = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve).then(async () => {
      const asked = (['extensionDevelopmentPath', 'extensionTestsPath'] as const).map(
        (name) => [name, served.uriOf(path.resolve(String(values[name])))] as const,
      );
      await page.goto(served.address(positionals[0] && path.resolve(positionals[0]), asked));
    });
    setTimeout(() => resolve(124), PATIENCE).unref();
  });
  code = await finished;
  if (code !== 0)
    console.error(
      errors
        .filter((line) => !/spdlog|watchdog/.test(line))
        .slice(-30)
        .join('\n'),
    );
  if (code === 124) console.error(`The suite did not end within ${PATIENCE / 1000} s.`);
} finally {
  await browser.close();
  await served.stop();
  await rm(data, { recursive: true, force: true });
}
process.exit(code);
