import { l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ExplainParams, type Page, REQUESTS } from '../../server/protocol.ts';
import { pickCriterion } from './pickCriterion.ts';
import { showPage } from './showPage.ts';

/** Shows the page about a criterion; asks which where none is named. */
export async function explain(client: BaseLanguageClient, named?: string): Promise<void> {
  const criterion = named ?? (await pickCriterion(client));
  if (criterion === undefined) return;
  const page = await client.sendRequest<Page | null>(REQUESTS.explain, { criterion } satisfies ExplainParams);
  if (page !== null) await showPage(client, page);
  else void window.showInformationMessage(l10n.t('There is no criterion “{0}”.', criterion));
}
