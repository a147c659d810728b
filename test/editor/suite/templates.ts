import { commands, type TextDocument, window } from 'vscode';
import { append, check, eventually, finding, findings } from './editor.ts';

const newDraft = async (template: string): Promise<TextDocument> => {
  const before = window.activeTextEditor?.document;
  await commands.executeCommand('rightsdraft.newDraft', template);
  return eventually('the new draft is shown', () => {
    const document = window.activeTextEditor?.document;
    return document !== before && document?.isUntitled && document.getText().length > 100 ? document : undefined;
  });
};

describe('a new draft', () => {
  for (const template of ['national-policy', 'bill', 'bilateral-agreement', 'statement']) {
    it(`from the template ${template} is clean`, async () => {
      const document = await newDraft(template);
      // Once the finding of a sentence that falls short is shown, so would be the others.
      await append(window.activeTextEditor!, '\n\nA migrant who enters irregularly commits an offence.\n');
      await finding(document, 'criminalization/irregular-entry');
      check(findings(document).length === 1, 'nothing else falls short', findings(document));
    });
  }
});
