import {
  type Criterion,
  citationFault,
  citationOf,
  findParagraph,
  openingOf,
  type Report,
  type RulesetData,
} from '../../core/index.ts';
import { suggestion } from '../../validation/nearest.ts';
import { type Command, Misuse } from '../commandLine/command.ts';
import { widthOf } from '../io.ts';
import { paragraphLines } from '../output/reportAsProse.ts';
import type { Style } from '../output/style.ts';
import { wrap } from '../output/wrap.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'Tells the reasons of a criterion, with what the report says',
  arguments: '<criterion>',
  details: ['"rightsdraft criteria" lists them.'],
  options: {},
  async run({ positionals }, { product, stdout, style }) {
    const [name, ...more] = positionals;
    if (name === undefined) throw new Misuse('explain needs a criterion; "rightsdraft criteria" lists them');
    if (more.length > 0) throw new Misuse('explain takes one criterion at a time');
    const fault = citationFault(name);
    if (fault) {
      const { level, why } = fault;
      const lines = [
        `${style.bold(name)}  ${style.level(level, level)}  ${style.dim('cite')}`,
        '',
        ...wrap(why, widthOf(stdout)),
      ];
      stdout.write(`${lines.join('\n')}\n`);
      return 0;
    }
    stdout.write(explanation(criterionNamed(name, product.ruleset), product.ruleset.report, style, widthOf(stdout)));
    return 0;
  },
};

function criterionNamed(name: string, { criteria }: RulesetData): Criterion {
  const criterion = criteria.find(({ id }) => id === name);
  if (criterion) return criterion;
  const ids = criteria.map(({ id }) => id);
  const ofTheme = criteria.filter(({ theme }) => theme === name).map(({ id }) => id);
  if (ofTheme.length > 0) throw new Misuse(`"${name}" is a theme; its criteria: ${ofTheme.join(', ')}`);
  const hint = suggestion(name, ids) || '; "rightsdraft criteria" lists them';
  throw new Misuse(`unknown criterion "${name}"${hint}`);
}

function explanation(criterion: Criterion, report: Report, style: Style, width: number): string {
  const { id, title, level, check, why, citations } = criterion;
  const lines = [
    ...wrap(title, width).map(style.bold),
    `${id}  ${style.level(level, level)}  ${style.dim(check)}`,
    '',
    ...wrap(why, width),
  ];
  for (const { paragraph, basis, quote, how } of citations) {
    const words = [quote && `“${quote}”`, how].filter(Boolean).join(' ');
    const head = `${openingOf(basis)}${basis === 'stated' ? ',' : ''} ${citationOf(report.symbol, paragraph)}${words ? ':' : ''}`;
    lines.push('', style.cyan(head), ...(words ? wrap(words, width - 2).map((line) => `  ${line}`) : []));
  }
  const numbers = new Set(citations.map((citation) => Number.parseInt(citation.paragraph, 10)));
  const paragraphs = [...numbers].flatMap((number) => findParagraph(report, String(number))?.paragraph ?? []);
  lines.push('', style.bold(`In full, from ${report.symbol}`));
  for (const paragraph of paragraphs) lines.push('', ...paragraphLines(paragraph, style, width));
  return `${lines.join('\n')}\n`;
}
