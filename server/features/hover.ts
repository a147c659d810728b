import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import {
  type CitedDocument,
  type ConceptAt,
  citationFault,
  citationOf,
  conceptsAt,
  type Finding,
  listed,
  openingOf,
} from '../../core/index.ts';
import type { Client } from '../client.ts';
import type { Law } from '../context.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import { COMMANDS } from '../protocol.ts';
import { conceptInWords, escaped, firstWords, headingPath, mainCitation, quotation } from '../report/words.ts';
import { type CitationAt, citationAt, paragraphsOf } from './citationAt.ts';
import { isSilence } from './diagnostics.ts';
import { findingsAt } from './findingAt.ts';

/** What is wrong at a place and what the report says on it; in clean text, what the report says on the concept there. */
export function hover(reviewed: Reviewed, position: Position, law: Law, client: Client): Hover | null {
  const { document } = reviewed;
  const offset = offsetOf(document, position);
  const findings = findingsAt(reviewed, offset);
  const silent = findings.filter(isSilence);
  const pages = [
    ...findings.filter((finding) => !isSilence(finding)).map((finding) => aboutFinding(finding, reviewed, law, client)),
    ...(silent.length > 0 ? [aboutSilence(silent, law, client)] : []),
  ];
  const first = findings[0];
  if (first) return inMarkdown(pages.join('\n\n---\n\n'), rangeOf(document, first.span));
  if (reviewed.settings.ignored) return null;
  const typed = citationAt(reviewed, offset);
  const cited = typed && aboutCitation(typed, law, client);
  if (typed && cited) return inMarkdown(cited, rangeOf(document, typed.span));
  const concept = conceptsAt(reviewed.review.document, law.ruleset, offset)[0];
  return concept ? inMarkdown(aboutConcept(concept, law, client), rangeOf(document, concept.span)) : null;
}

const inMarkdown = (value: string, range: NonNullable<Hover['range']>): Hover => ({
  contents: { kind: MarkupKind.Markdown, value },
  range,
});

function aboutFinding(finding: Finding, { review }: Reviewed, law: Law, client: Client): string {
  const { report } = law.product.ruleset;
  const criterion = law.criterion(finding.criterion);
  const paragraphs = [`**${escaped(finding.message)}**`];
  const why = criterion?.why ?? citationFault(finding.criterion)?.why;
  if (why) paragraphs.push(escaped(why));
  for (const { paragraph, basis, symbol } of finding.citations) {
    const how = criterion?.citations.find((one) => one.paragraph === paragraph && one.basis === basis)?.how;
    const place = citationOf(symbol, paragraph);
    paragraphs.push(
      `**${openingOf(basis)}** \`${place}\`${how === undefined ? '' : `: ${escaped(how)}`}  \n${escaped(headingPath(report, paragraph))}`,
      quotation(report, paragraph),
    );
  }
  const trace = traceOf(finding, review.document.text);
  if (trace) paragraphs.push(trace);
  paragraphs.push(links(finding.citations[0]?.paragraph, criterion && finding.criterion, law, client));
  return paragraphs.filter(Boolean).join('\n\n');
}

/** The paragraphs that are cited, word for word; of another document what it is. */
function aboutCitation({ citation, locator }: CitationAt, law: Law, client: Client): string {
  const { report } = law.product.ruleset;
  if (citation.symbol !== report.symbol) {
    const document = report.documents.find(({ symbol }) => symbol === citation.symbol);
    return document ? aboutDocument(document, report.symbol) : '';
  }
  const cited = (locator ? [locator] : citation.locators).flatMap(paragraphsOf).slice(0, MOST_PARAGRAPHS);
  if (cited.length === 0) {
    const { title, author, date, symbol } = report;
    return [
      `**${escaped(title)}**`,
      `${escaped(author)}, \`${symbol}\`, ${date}`,
      links('1', undefined, law, client),
    ].join('\n\n');
  }
  return cited
    .flatMap((paragraph) => [
      `\`${citationOf(report.symbol, paragraph)}\`  \n${escaped(headingPath(report, paragraph))}`,
      quotation(report, paragraph),
      links(paragraph, undefined, law, client),
    ])
    .filter(Boolean)
    .join('\n\n');
}

/** A hover shows no more: of a long list, its reader rests on one number. */
const MOST_PARAGRAPHS = 3;

const aboutDocument = ({ symbol, title, kind, date, cited }: CitedDocument, report: string): string =>
  [
    `**${escaped(title)}**`,
    `${escaped(kind)}, \`${symbol}\`, ${date}`,
    cited === undefined
      ? `Not the report: that is \`${report}\`.`
      : `Cited in \`${citationOf(report, String(cited))}\`.`,
  ].join('\n\n');

/** "*may be detained*: detention … without: alternatives to detention – looked for in “Section 3”". */
function traceOf({ trace, span }: Finding, text: string): string {
  if (trace.mentions.length === 0) return '';
  const seen = trace.mentions.map(
    (mention) => `*${escaped(text.slice(mention.span.start, mention.span.end))}* (${conceptInWords(mention.concept)})`,
  );
  const marked = seen.length > 0 ? listed([...new Set(seen)]) : `*${escaped(text.slice(span.start, span.end))}*`;
  if (!trace.safeguards) return `Found: ${marked}`;
  const { lookedFor, places } = trace.safeguards;
  const where = places.length > 0 ? ` — looked for in ${listed(places.map((place) => `“${escaped(place)}”`))}` : '';
  return `Found: ${marked} … without: ${lookedFor.map(conceptInWords).join(', ')}${where}`;
}

function aboutSilence(silent: readonly Finding[], law: Law, client: Client): string {
  const { report } = law.product.ruleset;
  const lines = silent.map(({ criterion, citations }) => {
    const citation = mainCitation(citations);
    const title = escaped(law.criterion(criterion)?.title ?? criterion);
    return `- ${title}${citation ? `: \`${citationOf(report.symbol, citation.paragraph)}\`` : ''}`;
  });
  return [
    `**The draft is silent on what the report recommends**`,
    lines.join('\n'),
    links(undefined, undefined, law, client),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function aboutConcept({ concept, criteria }: ConceptAt, law: Law, client: Client): string {
  const { report } = law.product.ruleset;
  const citation = mainCitation(criteria.flatMap(({ citations }) => citations));
  const lines = criteria.slice(0, 5).map(({ id, title }) => `- ${escaped(title)} (\`${id}\`)`);
  const more = criteria.length > lines.length ? [`- and ${criteria.length - lines.length} more`] : [];
  return [
    `The report speaks of **${escaped(conceptInWords(concept))}**`,
    citation &&
      `\`${citationOf(report.symbol, citation.paragraph)}\`: ${escaped(firstWords(report, citation.paragraph))}`,
    [...lines, ...more].join('\n'),
    links(citation?.paragraph, criteria[0]?.id, law, client),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Into the report and to the criterion's page, where the client has the commands; else to the report's address. */
function links(paragraph: string | undefined, criterion: string | undefined, { product }: Law, client: Client): string {
  const command = (name: string, argument: string): string =>
    `command:${name}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`;
  const pieces = [
    paragraph !== undefined && client.can(COMMANDS.openReport)
      ? `[Open paragraph ${paragraph}](${command(COMMANDS.openReport, paragraph)})`
      : `[${product.ruleset.report.symbol}](${product.ruleset.report.address})`,
    criterion !== undefined &&
      client.can(COMMANDS.explain) &&
      `[Explain criterion](${command(COMMANDS.explain, criterion)})`,
  ];
  return pieces.filter(Boolean).join(' · ');
}
