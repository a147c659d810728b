import { check, eventually, finding, noFinding, opened, write } from './editor.ts';

const ENTRY = 'criminalization/irregular-entry';
const OFFENCE = 'A foreign national who enters irregularly commits an offence.\n';
const HARMLESS = 'A foreign national who enters irregularly is invited to an interview.\n';

describe('a draft that is open', () => {
  it('is reviewed anew when it changes on disk', async () => {
    await write('changed.md', OFFENCE);
    const { document } = await opened('changed.md');
    await finding(document, ENTRY);
    await write('changed.md', HARMLESS);
    await eventually('the editor has the new text', () => document.getText() === HARMLESS || undefined);
    await noFinding(document, ENTRY);
    await write('changed.md', `${HARMLESS}\n${OFFENCE}`);
    const { range } = await finding(document, ENTRY);
    check(document.getText(range) === 'commits an offence', 'the words are marked where they now stand', range);
  });
});
