import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { Criterion, Ruleset } from '../core/index.ts';
import type { Client } from './client.ts';
import type { Configurations } from './drafts/configurations.ts';
import type { OpenDocument } from './drafts/documents.ts';
import type { Reviews } from './drafts/reviews.ts';
import type { Product } from './product.ts';
import type { ReportPage } from './report/reportPage.ts';
import type { Runtime } from './runtime.ts';

/** The law, ready to be used. */
export interface Law {
  readonly product: Product;
  readonly ruleset: Ruleset;
  readonly page: ReportPage;
  criterion(id: string): Criterion | undefined;
}

/** All that the features share. */
export interface Context {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly law: Law;
  readonly client: Client;
  readonly documents: TextDocuments<OpenDocument>;
  readonly configurations: Configurations;
  readonly reviews: Reviews;
  /** The addresses of the workspace's folders. */
  folders(): readonly string[];
}
