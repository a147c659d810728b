import { after, afterEach, before, describe, it } from 'node:test';
import { Session } from './session.ts';

const OFFENCE = 'A foreign national who enters irregularly commits an offence.';
const FINE = 'An alien who overstays a visa shall be punished by a fine.';
const PARAGRAPH = /^Open A\/68\/283, para\. 134 \(a\)/;

describe('in a browser, with the packaged extension', { timeout: 300_000 }, () => {
  let session: Session;
  let pictures = 0;
  before(async () => {
    session = await Session.open('# Bill\n\nThis Act comes into force in May.\n');
  });
  afterEach(() => session?.picture(`after-${++pictures}`));
  after(() => session?.close());

  it('squiggles appear while typing', async () => {
    await session.type(`\n${OFFENCE}\n`);
    await session.squiggle().first().waitFor();
  });

  it('the Problems panel lists them', async () => {
    await session.page.keyboard.press('Control+Shift+M');
    await session.page
      .locator('.markers-panel .monaco-list-row', { hasText: 'criminalization/irregular-entry' })
      .waitFor();
    await session.picture('findings');
    await session.page.keyboard.press('Control+J');
  });

  it('the mouse on the words shows the paragraph', async () => {
    await session.hover('commits', 'should never be considered criminal offences');
    await session.picture('hover');
  });

  it('Ctrl+. mends, and the squiggle goes', async () => {
    await session.openFixes('commits', /^Say that/);
    await session.picture('fix');
    await session.page.keyboard.press('Enter');
    await session.squiggle().first().waitFor({ state: 'detached' });
  });

  it('a clause is inserted from the list', async () => {
    await session.type('\n');
    await session.command('Rightsdraft: Insert Clause');
    await session.choice('rights-').waitFor();
    await session.picture('clause');
    await session.page.keyboard.type('firewall');
    await session.choice('rights-policy-firewall').click();
    await session.line('Public services shall not ask').waitFor();
    await session.page.keyboard.press('Escape');
  });

  it('a waiver, with its reason, silences', async () => {
    await session.type(`\n\n${FINE}\n`);
    await session.squiggle().first().waitFor();
    await session.openFixes('punished', /^Waive /);
    await session.takeFix(/^Waive /);
    await session.line('rightsdraft-waive').waitFor();
    await session.page.keyboard.type('kept until the review of 2030');
    await session.line('kept until').waitFor();
    await session.squiggle().first().waitFor({ state: 'detached' });
  });

  it('the agenda cited for the report is found out, and mended', async () => {
    await session.type('\n\nSee the report (A/68/150, para. 82).\n');
    await session.squiggle().first().waitFor();
    await session.hover('A/68/150', 'provisional agenda');
    await session.openFixes('A/68/150', /^Cite the report/);
    await session.takeFix(/^Cite the report/);
    await session.line('See the report (A/68/283, para. 82)').waitFor();
    await session.squiggle().first().waitFor({ state: 'detached' });
  });

  it('a misquotation is shown beside the report’s words, and mended', async () => {
    await session.type('\n\nEntry “should be considered criminal offences” (A/68/283, para. 134 (a)).\n');
    await session.squiggle().first().waitFor();
    await session.hover('considered', 'should never be considered criminal offences');
    await session.picture('citation');
    await session.openFixes('considered', /^Quote the report/);
    await session.takeFix(/^Quote the report/);
    await session.line('should never be considered criminal offences').waitFor();
    await session.squiggle().first().waitFor({ state: 'detached' });
  });

  it('the coverage of the report leads to what contradicts it, and offers a clause', async () => {
    await session.rewrite('# Bill\n\nAn illegal migrant shall leave.\n');
    await session.page.locator('.sidebar .pane-header', { hasText: 'drafts' }).click();
    await session.command('Focus on Report Coverage View');
    const view = session.page.locator('.sidebar .pane', { hasText: 'Report Coverage' });
    await view.getByRole('button', { name: 'Pick Kind of Draft' }).click();
    await session.choice('legislation').click();
    await session.row('0/3 · 5. Governance at the national level').waitFor();

    await session.row('No person is called illegal').click();
    await session.page.locator('.statusbar-item', { hasText: '(15 selected)' }).waitFor();
    await session.picture('coverage');

    await session.row('Local authorities').click();
    await session.row('Insert Clause').click();
    await session.line('Local authorities shall take part').waitFor();
    await session.row('1/3 · 5. Governance at the national level').waitFor();
    await view.locator('.description', { hasText: '1 of 21 addressed' }).waitFor();
    await session.page.locator('[id="status.languageStatus"]').click();
    await session.page.locator('.hover-language-status', { hasText: '1 of 21 addressed' }).waitFor();
    await session.picture('coverage-status');
    await session.page.keyboard.press('Escape');
  });

  it('the report opens at the paragraph', async () => {
    await session.type(`\n${OFFENCE}\n`);
    await session.squiggle().first().waitFor();
    await session.openFixes('commits', PARAGRAPH);
    await session.takeFix(PARAGRAPH);
    await session.line('should never be considered').first().waitFor();
    await session.picture('report');
  });
});
