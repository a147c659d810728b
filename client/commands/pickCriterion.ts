import { l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CriterionEntry, REQUESTS } from '../../server/protocol.ts';

/** Lets the reader choose a criterion by its name, its title or its paragraphs; nothing when the list is left. */
export async function pickCriterion(client: BaseLanguageClient): Promise<string | undefined> {
  const criteria = await client.sendRequest<readonly CriterionEntry[]>(REQUESTS.criteria);
  const items = criteria.map(({ id, title, paragraphs }) => ({
    label: id,
    description: l10n.t('A/68/283, para. {0}', paragraphs.join(', ')),
    detail: title,
  }));
  const choice = await window.showQuickPick(items, {
    title: l10n.t('Criterion'),
    placeHolder: l10n.t('Search by name, words or paragraph'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.label;
}
