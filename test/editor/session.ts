/// <reference lib="dom" />
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/editor/browser.ts';
import { embeddedEditor } from '../../scripts/editor/embedded.ts';
import { packaged } from '../../scripts/editor/packaged.ts';
import { type ServedEditor, serveEditor } from '../../scripts/editor/serveEditor.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SCREENSHOTS = path.join(ROOT, 'out/editor/screenshots');

/** How long a slow machine may take to show something. */
const PATIENCE = 60_000;

const WINDOW = { viewport: { width: 1180, height: 720 } };

/** A person at a VS Code in a browser, into which the packaged extension is installed. */
export class Session {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #served: ServedEditor;
  readonly #folder: string;

  private constructor(page: Page, browser: Browser, served: ServedEditor, folder: string) {
    this.page = page;
    this.#browser = browser;
    this.#served = served;
    this.#folder = folder;
  }

  /** Packages and installs the extension, and opens a draft of this text. */
  static async open(text: string): Promise<Session> {
    const folder = await mkdtemp(path.join(tmpdir(), 'rightsdraft-session-'));
    const draft = path.join(folder, 'drafts/bill.md');
    await mkdir(path.dirname(draft));
    await writeFile(draft, text);
    await mkdir(SCREENSHOTS, { recursive: true });
    const settings = { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on', 'workbench.tips.enabled': false };
    const served = await serveEditor(await embeddedEditor(ROOT, console.log), {
      data: path.join(folder, 'editor'),
      vsix: packaged(ROOT),
      settings,
    });
    const browser = await launchBrowser(console.log);
    const session = new Session(await browser.newPage(WINDOW), browser, served, folder);
    await session.#show(text);
    return session;
  }

  /** A second window on the same folder and draft, which says this. It ends with the first. */
  async another(text: string): Promise<Session> {
    const second = new Session(await this.#browser.newPage(WINDOW), this.#browser, this.#served, this.#folder);
    await second.#show(text);
    return second;
  }

  async #show(text: string): Promise<void> {
    const draft = path.join(this.#folder, 'drafts/bill.md');
    this.page.setDefaultTimeout(PATIENCE);
    await this.page.goto(this.#served.address(path.dirname(draft), [['openFile', this.#served.uriOf(draft)]]));
    await this.line(text.trimEnd().split('\n').at(-1)!).first().waitFor();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#served.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  readonly squiggle = (): Locator => this.page.locator('.monaco-editor .squiggly-error');

  /** The lines of the editor that hold these words; it shows spaces as no-break spaces. */
  line(words: string): Locator {
    const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');
    return this.page.locator('.view-line', { hasText: new RegExp(pattern) });
  }

  /** Writes below all that stands. */
  async type(text: string): Promise<void> {
    await this.line('Bill').first().click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text, { delay: 5 });
  }

  /** Writes a new text in place of all that stands. */
  async rewrite(text: string): Promise<void> {
    await this.line('Bill').first().click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  /** The middle of the words on the page, where the mouse would go. */
  async place(words: string): Promise<{ x: number; y: number }> {
    await this.line(words).first().waitFor();
    const box = await this.page.evaluate((wanted) => {
      const plain = (text: string) => text.replaceAll(' ', ' ');
      const lines = [...document.querySelectorAll('.view-line')].filter((one) =>
        plain(one.textContent ?? '').includes(wanted),
      );
      const walker = document.createTreeWalker(lines[0]!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = plain(node.nodeValue ?? '').indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    }, words);
    if (box === null) throw new Error(`“${words}” is not in one piece on the page.`);
    return box;
  }

  /** Rests the mouse on words until a hover that says this is shown. */
  async hover(words: string, says: string): Promise<void> {
    const { x, y } = await this.place(words);
    const hover = this.page.locator('.monaco-hover:visible', { hasText: says }).first();
    for (let tries = 0; tries < 10 && !(await hover.isVisible()); tries++) {
      await this.page.mouse.move(x - 60, y - 40);
      await this.page.mouse.move(x, y, { steps: 5 });
      await hover.waitFor({ timeout: PATIENCE / 10 }).catch(() => undefined);
    }
    await hover.waitFor();
  }

  /** Opens the menu of quick fixes on words, where it offers one of this title. */
  async openFixes(words: string, title: RegExp): Promise<void> {
    const { x, y } = await this.place(words);
    await this.page.mouse.click(x, y);
    for (let tries = 0; tries < 10; tries++) {
      await this.page.keyboard.press('Control+.');
      try {
        await this.page
          .locator('.action-widget .monaco-list-row.action', { hasText: title })
          .first()
          .waitFor({ timeout: PATIENCE / 10 });
        return;
      } catch {
        await this.page.keyboard.press('Escape');
      }
    }
    throw new Error(`No quick fix ${title} was offered on “${words}”.`);
  }

  /** Goes down the open menu of quick fixes to this title, and takes it. */
  async takeFix(title: RegExp): Promise<void> {
    const focused = this.page.locator('.action-widget .monaco-list-row.focused');
    for (let row = 0; row < 20 && !title.test(await focused.innerText()); row++)
      await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  /** Runs a command by its title in the command palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.keyboard.type(title);
    await this.choice(title).waitFor();
    await this.page.keyboard.press('Enter');
  }

  readonly choice = (words: string): Locator =>
    this.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();

  /** The row of a tree in the side bar. */
  readonly row = (words: string): Locator => this.page.locator('.sidebar .monaco-list-row', { hasText: words }).first();

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}
