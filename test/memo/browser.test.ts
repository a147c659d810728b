/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { review } from '../../core/index.ts';
import { memoAsHtml, memoOf } from '../../memo/index.ts';
import { launchBrowser } from '../../scripts/editor/browser.ts';
import { ruleset } from '../ruleset.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a reader, a screen reader's user or a printer may see it. */
const MEDIA = [
  { media: 'screen', colorScheme: 'light' },
  { media: 'screen', colorScheme: 'dark' },
  { media: 'screen', colorScheme: 'dark', forcedColors: 'active' },
  { media: 'screen', contrast: 'more' },
  { media: 'print' },
] as const;

const memoFrom = (draft: string): string =>
  memoAsHtml(memoOf(review(readFileSync(draft, 'utf8'), ruleset, { format: 'markdown' }), ruleset.data, '1.0.0'));

/** The memo's own policy forbids scripts: axe is run beside it, not in it. */
const violationsIn = (page: Page): Promise<unknown> =>
  page.evaluate(
    `(() => { ${axe}; return axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '))); })()`,
  );

describe('the HTML memo in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser(console.error);
  });
  after(() => browser.close());

  for (const draft of ['examples/border-bill.md', 'examples/national-policy.md']) {
    it(`of ${draft} is accessible, asks for nothing and prints on A4`, async () => {
      const page = await browser.newPage();
      const troubles: string[] = [];
      page.on('request', (request) => troubles.push(request.url()));
      page.on('console', (message) => troubles.push(message.text()));
      page.on('pageerror', (error) => troubles.push(String(error)));
      await page.setContent(memoFrom(draft));
      assert.deepEqual(troubles, []);
      for (const media of MEDIA) {
        await page.emulateMedia(media);
        assert.deepEqual(await violationsIn(page), [], JSON.stringify(media));
      }
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
      await page.close();
    });
  }

  it('tells each state by a shape and a word of its own, in colours that a reader has chosen', async () => {
    const page = await browser.newPage();
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await page.setContent(memoFrom('examples/border-bill.md'));
    const states = await page.locator('.legend li').evaluateAll((items) =>
      items.map((item) => ({
        shape: [...item.querySelectorAll('path')].map((one) => one.getAttribute('d')).join(' '),
        word: item.textContent?.replace(/\d+ /, ''),
      })),
    );
    assert.equal(new Set(states.map(({ shape }) => shape)).size, 5);
    assert.equal(new Set(states.map(({ word }) => word)).size, 5);
    const [background, ...strokes] = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      ...[...document.querySelectorAll('svg .stroke:not(.light), svg .cell')].map(
        (one) => getComputedStyle(one).stroke,
      ),
    ]);
    assert.ok(strokes.length > 0 && !strokes.includes(background!), 'a shape has the colour of the page');
    await page.close();
  });
});
