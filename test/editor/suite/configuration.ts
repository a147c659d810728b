import { languages, workspace } from 'vscode';
import { check, eventually, finding, inFolder, noFinding, opened, write } from './editor.ts';

const ENTRY = 'criminalization/irregular-entry';
const FILE = '.rightsdraft.yaml';

describe('the configuration', () => {
  after(() => workspace.fs.delete(inFolder(FILE)).then(undefined, () => undefined));

  it('is read when it appears, and as it changes', async () => {
    const { document } = await opened('border-bill.md');
    await finding(document, ENTRY);
    await write(FILE, `levels:\n  ${ENTRY}: off\n`);
    await noFinding(document, ENTRY);
    await write(FILE, `levels:\n  ${ENTRY}: hint\n`);
    const { severity } = await finding(document, ENTRY);
    check(severity === 2, 'its level is the one that is set', severity);
  });

  it('keeps its last good state when it is malformed, and says where', async () => {
    const { document } = await opened('border-bill.md');
    await write(FILE, 'levels:\n  terminology: loud\n');
    await opened(FILE);
    await eventually('its fault is shown', () =>
      languages.getDiagnostics(inFolder(FILE)).find(({ range }) => range.start.line === 1),
    );
    await opened('border-bill.md');
    const { severity } = await finding(document, ENTRY);
    check(severity === 2, 'the level stays', severity);
  });
});
