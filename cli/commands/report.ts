import { findParagraph, type Paragraph, type Report } from '../../core/index.ts';
import { type Command, Misuse } from '../commandLine/command.ts';
import { widthOf } from '../io.ts';
import { paragraphAsProse, reportAsProse } from '../output/reportAsProse.ts';

export const report: Command = {
  name: 'report',
  summary: 'Prints the report, or one of its paragraphs',
  arguments: '[PARAGRAPH]',
  details: ['A paragraph is named as it is cited: 82, 134, 134(a) or "134 (a)".'],
  options: { format: { value: 'FORMAT', choices: ['pretty', 'json'], help: 'How it is printed' } },
  async run({ positionals, values }, { product, stdout, style }) {
    const { report } = product.ruleset;
    const cited = positionals.join(' ');
    const chosen = cited === '' ? null : paragraphCited(report, cited);
    if (values.format === 'json') {
      stdout.write(`${JSON.stringify(chosen ? paragraphAsJson(chosen) : reportAsJson(report), null, 2)}\n`);
    } else {
      const width = widthOf(stdout);
      const { symbol } = report;
      stdout.write(chosen ? paragraphAsProse(chosen, symbol, style, width) : reportAsProse(report, style, width));
    }
    return 0;
  },
};

/** The paragraph, with the cited item alone where one is cited. Throws `Misuse` for one the report does not have. */
function paragraphCited(report: Report, cited: string): Paragraph {
  const found = findParagraph(report, cited);
  if (!found) throw new Misuse(noSuchParagraph(report, cited));
  const { paragraph, item } = found;
  return item ? { ...paragraph, items: [item] } : paragraph;
}

function noSuchParagraph(report: Report, cited: string): string {
  const form = /^(\d+)\s*(?:\(\w*\)?)?$/.exec(cited.trim());
  const paragraph = form && report.paragraphs.find(({ number }) => number === Number(form[1]));
  const letters = paragraph?.items?.map(({ letter }) => `(${letter})`);
  if (paragraph && !letters) return `para. ${paragraph.number} of ${report.symbol} has no items`;
  if (paragraph && letters)
    return `para. ${paragraph.number} of ${report.symbol} has items ${letters[0]} to ${letters.at(-1)}`;
  const numbers = report.paragraphs.map(({ number }) => number);
  return `there is no paragraph "${cited}": ${report.symbol} has paragraphs ${Math.min(...numbers)} to ${Math.max(...numbers)}`;
}

const reportAsJson = ({ symbol, title, date, paragraphs }: Report): object => ({
  symbol,
  title,
  date,
  paragraphs: paragraphs.map(paragraphAsJson),
});

const paragraphAsJson = ({ number, headings, text, items, footnotes }: Paragraph): object => ({
  number,
  headings,
  text,
  ...(items && { items }),
  ...(footnotes && { footnotes }),
});
