import type { DocumentLink } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { Law } from '../context.ts';
import { rangeOf } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import { paragraphsOf } from './citationAt.ts';

/** Where United Nations documents are read, by their symbol. */
const LIBRARY = 'https://undocs.org/';

/** From each citation to what it cites: a paragraph of the report to its place, a symbol to the document. */
export function documentLinks({ review, document }: Reviewed, { page, product }: Law, client: Client): DocumentLink[] {
  const { report } = product.ruleset;
  const { text } = review.document;
  return review.citations.flatMap(({ symbol, symbolSpan, locators }) => {
    const isReport = symbol === report.symbol;
    const opensHere = isReport && client.opensReport;
    // In a Markdown link the writer has said where it leads.
    const isLinked = symbolSpan !== null && text[symbolSpan.start - 1] === '[' && text.startsWith('](', symbolSpan.end);
    const symbolLink: DocumentLink[] =
      symbolSpan === null || isLinked
        ? []
        : [
            {
              range: rangeOf(document, symbolSpan),
              target: opensHere ? page.uri : isReport ? report.address : LIBRARY + symbol,
              tooltip: `Open ${symbol}`,
            },
          ];
    if (!opensHere) return symbolLink;
    const paragraphLinks = locators.flatMap((locator): DocumentLink[] => {
      const [cited] = paragraphsOf(locator);
      const line = page.lineOf(cited!);
      return line === null
        ? []
        : [
            {
              range: rangeOf(document, locator.span),
              target: `${page.uri}#L${line + 1}`,
              tooltip: `Open ${symbol}, para. ${cited}`,
            },
          ];
    });
    return [...symbolLink, ...paragraphLinks];
  });
}
