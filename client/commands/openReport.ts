import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Page, REQUESTS, type ReportParams } from '../../server/protocol.ts';
import { showPage } from './showPage.ts';

/** Opens the report, at a paragraph ("134 (a)") or at its beginning. */
export async function openReport(client: BaseLanguageClient, paragraph?: string): Promise<void> {
  const params: ReportParams = paragraph === undefined ? {} : { paragraph };
  const page = await client.sendRequest<Page | null>(REQUESTS.report, params);
  if (page !== null) await showPage(client, page);
}
