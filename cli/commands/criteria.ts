import { type Criterion, listed } from '../../core/index.ts';
import type { Command } from '../commandLine/command.ts';
import { widthOf } from '../io.ts';
import type { Style } from '../output/style.ts';
import { wrap } from '../output/wrap.ts';

export const criteria: Command = {
  name: 'criteria',
  summary: 'Lists the criteria to which drafts are held',
  arguments: '',
  details: ['"rightsdraft explain <criterion>" tells the reasons of one.'],
  options: { format: { value: 'FORMAT', choices: ['pretty', 'json', 'markdown'], help: 'How they are listed' } },
  async run({ values }, { product, stdout, style }) {
    const { criteria: all, report } = product.ruleset;
    const sorted = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (values.format === 'json') stdout.write(asJson(sorted));
    else if (values.format === 'markdown') stdout.write(asMarkdown(sorted, report.symbol));
    else stdout.write(asLines(sorted, style, widthOf(stdout)));
    return 0;
  },
};

const asJson = (criteria: readonly Criterion[]): string =>
  `${JSON.stringify(
    criteria.map(({ id, theme, level, check, title, kinds, citations }) => ({
      id,
      theme,
      level,
      check,
      title,
      ...(check === 'expect' && { kinds }),
      citations: citations.map(({ paragraph, basis, quote }) => ({
        paragraph,
        basis,
        ...(quote !== undefined && { quote }),
      })),
    })),
    null,
    2,
  )}\n`;

function asMarkdown(criteria: readonly Criterion[], symbol: string): string {
  const themes = [...new Set(criteria.map(({ theme }) => theme))];
  const lines = [`# The criteria, from ${symbol}`, '', `${criteria.length} criteria in ${themes.length} themes.`];
  for (const theme of themes) {
    lines.push('', `## ${theme}`, '', '| criterion | check | level | what a draft is held to | paragraphs |');
    lines.push('| --- | --- | --- | --- | --- |');
    for (const { id, check, level, title, citations } of criteria.filter((one) => one.theme === theme)) {
      const paragraphs = citations.map(({ paragraph, basis }) => `${paragraph} (${basis})`).join(', ');
      lines.push(`| ${[id.slice(theme.length + 1), check, level, title, paragraphs].join(' | ')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function asLines(criteria: readonly Criterion[], style: Style, width: number): string {
  const first = Math.max(...criteria.map(({ id }) => id.length)) + 2;
  const indent = ' '.repeat(first + 16);
  const room = Math.max(20, width - indent.length);
  const lines = criteria.flatMap(({ id, level, check, title, citations }) => {
    const paragraphs = citations.map(({ paragraph }) => paragraph);
    const source = `para${paragraphs.length > 1 ? 's' : ''}. ${listed(paragraphs)}`;
    const [line, ...rest] = [...wrap(title, room), ...wrap(source, room).map(style.dim)];
    const lead = `${style.bold(id.padEnd(first))}${style.level(level.padEnd(8), level)}${style.dim(check.padEnd(8))}`;
    return [lead + line, ...rest.map((more) => indent + more)];
  });
  return `${lines.join('\n')}\n`;
}
