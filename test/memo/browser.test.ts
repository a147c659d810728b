import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { review } from '../../core/index.ts';
import { memoAsHtml, memoOf } from '../../memo/index.ts';
import { launchBrowser } from '../../scripts/editor/browser.ts';
import { ruleset } from '../ruleset.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the HTML memo in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser(console.error);
  });
  after(() => browser.close());

  for (const draft of ['examples/border-bill.md', 'examples/national-policy.md']) {
    it(`of ${draft} is accessible, asks for nothing and prints on A4`, async () => {
      const reviewed = review(readFileSync(draft, 'utf8'), ruleset, { format: 'markdown' });
      const page = await browser.newPage();
      const troubles: string[] = [];
      page.on('request', (request) => troubles.push(request.url()));
      page.on('console', (message) => troubles.push(message.text()));
      page.on('pageerror', (error) => troubles.push(String(error)));
      await page.setContent(memoAsHtml(memoOf(reviewed, ruleset.data, '1.0.0')));
      assert.deepEqual(troubles, []);
      // The memo's own policy forbids scripts: axe is run beside it, not in it.
      const violations = await page.evaluate(
        `(() => { ${axe}; return axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '))); })()`,
      );
      assert.deepEqual(violations, []);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
      await page.close();
    });
  }
});
