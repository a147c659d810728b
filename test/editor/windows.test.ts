import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { Session } from './session.ts';

const OFFENCE = 'A foreign national who enters irregularly commits an offence.';
const FINE = 'An alien who overstays a visa shall be punished by a fine.';
const BILL = `---\nkind: legislation\n---\n# Bill\n\nAn illegal migrant shall leave.\n\n${OFFENCE}\n\n${FINE}\n`;

describe('a person at two windows, or with a screen reader', { timeout: 300_000 }, () => {
  let session: Session;
  let pictures = 0;
  before(async () => {
    session = await Session.open(BILL);
  });
  afterEach(() => session?.picture(`windows-${++pictures}`));
  after(() => session?.close());

  it('hears what each recommendation’s state is, in words', async () => {
    await session.squiggle().nth(1).waitFor();
    await session.command('Focus on Report Coverage View');
    await session.row('1. Human rights').waitFor();
    const tree = session.page.getByRole('tree', { name: 'Report Coverage' });
    await tree.getByRole('treeitem', { name: /illegal: contradicted, 1 finding, paragraph 29/ }).waitFor();
    const names = await tree
      .getByRole('treeitem')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
    assert.ok(names.length > 3);
    for (const name of names) assert.match(name, /: (?:\d+ of \d+ addressed$|(?:silent|contradicted|addressed)\b)/);
  });

  it('sees in one window what was waived or set in the other', async () => {
    const other = await session.another(BILL);
    for (const one of [session, other]) await one.squiggle().nth(1).waitFor();
    await other.openFixes('commits', /^Waive /);
    await other.takeFix(/^Waive /);
    await other.line('rightsdraft-waive').waitFor();
    await other.page.keyboard.type('kept until the review of 2030');
    await other.page.keyboard.press('Control+S');
    await session.squiggle().nth(1).waitFor({ state: 'detached' });
    await session.squiggle().first().waitFor();

    await session.openFixes('punished', /^Set the level/);
    await session.takeFix(/^Set the level/);
    await session.choice('off').click();
    for (const one of [session, other]) await one.squiggle().first().waitFor({ state: 'detached' });
  });

  it('hears the steps of the walkthrough, and what their pictures show', async () => {
    const words: Record<string, string> = JSON.parse(await readFile('package.nls.json', 'utf8'));
    await session.command('Welcome: Open Walkthrough');
    await session.page.keyboard.type('Rightsdraft');
    await session.choice('Rightsdraft').waitFor();
    await session.page.keyboard.press('Enter');
    const steps = Object.keys(words).flatMap((key) => /^walkthrough\.(\w+)\.alt$/.exec(key)?.[1] ?? []);
    assert.equal(steps.length, 5);
    for (const step of steps) {
      const title = words[`walkthrough.${step}.title`]!;
      await session.page.getByRole('checkbox', { name: `${title}: Not completed` }).waitFor();
    }
    // The picture of the step that is open stands beside it.
    for (const step of steps.slice(1)) {
      const name = new RegExp(`Image showing ${words[`walkthrough.${step}.alt`]}`);
      await session.page.getByRole('button', { name }).waitFor();
    }
  });
});
