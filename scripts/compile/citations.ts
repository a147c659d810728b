import { type Citation, findParagraph, type Level, type Report, wordsOf } from '../../core/index.ts';
import type { RuleFile } from './loadRules.ts';
import type { CriterionFile } from './sources.ts';

/** A criterion's citations, each held to the report: the paragraph exists, the quoted words stand in it. */
export function checkedCitations(report: Report, file: RuleFile<CriterionFile>): Citation[] {
  const { cites, level } = file.value;
  if (level === ('must' satisfies Level) && !cites.some(({ basis }) => basis === 'stated')) {
    file.fault(['level'], 'level "must" wants a citation whose basis is stated');
  }
  return cites.map(({ paragraph, basis, quote, how }, index) => {
    const cited = String(paragraph);
    const found = findParagraph(report, cited);
    if (!found) file.fault(['cites', index, 'paragraph'], `${report.symbol} has no paragraph ${cited}`);
    else if (quote !== undefined && !wordsOf(found).includes(quote)) {
      file.fault(['cites', index, 'quote'], `paragraph ${cited} does not say “${quote}”`);
    }
    return {
      paragraph: cited,
      basis,
      ...(quote === undefined ? {} : { quote }),
      ...(how === undefined ? {} : { how }),
    };
  });
}
