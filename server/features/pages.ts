import { URI } from 'vscode-uri';
import type { Law } from '../context.ts';
import { type CriterionEntry, type Page, REPORT_SCHEME, type ReportParams } from '../protocol.ts';
import { criterionIdIn, criterionPage } from '../report/criterionPage.ts';

export const report = ({ page }: Law, { paragraph }: ReportParams): Page => ({
  uri: page.uri,
  text: page.text,
  line: (paragraph === undefined ? null : page.lineOf(paragraph)) ?? 0,
});

export function explain(law: Law, id: string): Page | null {
  const criterion = law.criterion(id);
  return criterion ? criterionPage(criterion, law.ruleset, law.product.examples[id]) : null;
}

/** The text of a `rightsdraft-report:` document; null where there is none of that address. */
export function content(law: Law, address: string): string | null {
  const uri = URI.parse(address);
  if (uri.scheme !== REPORT_SCHEME) return null;
  if (uri.path === URI.parse(law.page.uri).path) return law.page.text;
  const id = criterionIdIn(uri.path);
  return id === null ? null : (explain(law, id)?.text ?? null);
}

export const criteria = ({ product }: Law): CriterionEntry[] =>
  product.ruleset.criteria.map(({ id, theme, title, check, level, citations }) => ({
    id,
    theme,
    title,
    check,
    level,
    paragraphs: citations.map(({ paragraph }) => paragraph),
  }));
