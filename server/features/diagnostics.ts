import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Review } from '../../core/index.ts';
import { citationOf } from '../../core/index.ts';
import type { Client } from '../client.ts';
import type { Law } from '../context.ts';
import { rangeOf, severityOf } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import { conceptInWords, mainCitation } from '../report/words.ts';

/** What stands at the draft's title for all recommendations on which it is silent. */
export const SILENT = 'silent';

/** The findings to show, as diagnostics. */
export const diagnosticsOf = ({ document, review, visible }: Reviewed, law: Law, client: Client): Diagnostic[] =>
  toDiagnostics(document, { ...review, findings: visible }, law, client);

export function toDiagnostics(document: TextDocument, review: Review, law: Law, client: Client): Diagnostic[] {
  const silent = review.findings.filter(isSilence);
  const said = review.findings.filter((finding) => !isSilence(finding));
  const address = law.product.ruleset.report.address;
  return [
    ...(silent.length > 0 ? [silence(document, review, silent, law)] : []),
    ...said.map((finding): Diagnostic => {
      const related = client.relatedInformation ? relatedTo(finding, document, law, client) : [];
      return {
        range: rangeOf(document, finding.span),
        severity: severityOf(finding.level),
        source: 'rightsdraft',
        code: finding.criterion,
        ...(finding.citations.length > 0 && { codeDescription: { href: address } }),
        message: finding.message,
        ...(related.length > 0 && { relatedInformation: related }),
      };
    }),
  ];
}

export const isSilence = ({ kind }: Finding): boolean => kind === 'expect';

/** Whether a diagnostic shows a finding: the same criterion at the same place. */
export const shows = ({ code, range }: Diagnostic, { criterion, span }: Finding, document: TextDocument): boolean => {
  const { start, end } = rangeOf(document, span);
  return (
    code === criterion &&
    range.start.line === start.line &&
    range.start.character === start.character &&
    range.end.line === end.line &&
    range.end.character === end.character
  );
};

function silence(
  document: TextDocument,
  { document: { title } }: Review,
  silent: readonly Finding[],
  law: Law,
): Diagnostic {
  const { report } = law.product.ruleset;
  const count = silent.length === 1 ? 'one recommendation' : `${silent.length} recommendations`;
  const list = silent.map((finding) => {
    const citation = mainCitation(finding.citations);
    const name = law.criterion(finding.criterion)?.title ?? finding.criterion;
    return `– ${name}${citation ? ` (para. ${citation.paragraph})` : ''}`;
  });
  return {
    range: rangeOf(document, title),
    severity: DiagnosticSeverity.Information,
    source: 'rightsdraft',
    code: SILENT,
    codeDescription: { href: report.address },
    message: [`The draft is silent on ${count} of ${report.symbol}:`, ...list].join('\n'),
  };
}

/** The words on which the finding rests beside those marked, and the paragraphs. */
function relatedTo(
  { span, trace, citations }: Finding,
  document: TextDocument,
  { page }: Law,
  { opensReport }: Client,
): DiagnosticRelatedInformation[] {
  const words = trace.mentions.filter((mention) => mention.span.start !== span.start || mention.span.end !== span.end);
  return [
    ...words.map((mention) => ({
      location: { uri: document.uri, range: rangeOf(document, mention.span) },
      message: `“${document.getText(rangeOf(document, mention.span))}”: ${conceptInWords(mention.concept)}`,
    })),
    ...citations.flatMap(({ symbol, paragraph, quote }) => {
      const location = opensReport ? page.locationOf(paragraph) : null;
      const message = `${citationOf(symbol, paragraph)}${quote === undefined ? '' : `: “${quote}”`}`;
      return location ? [{ location, message }] : [];
    }),
  ];
}
