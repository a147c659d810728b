import type { Command } from '../commandLine/command.ts';
import { widthOf } from '../io.ts';
import { wrap } from '../output/wrap.ts';

export const criteria: Command = {
  name: 'criteria',
  summary: 'Lists the criteria to which drafts are held',
  arguments: '',
  details: ['"rightsdraft explain <criterion>" tells the reasons of one.'],
  options: { format: { value: 'FORMAT', choices: ['pretty', 'json'], help: 'How they are listed' } },
  async run({ values }, { product, stdout, style }) {
    const listed = [...product.ruleset.criteria].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (values.format === 'json') {
      const rows = listed.map(({ id, theme, level, check, title }) => ({ id, theme, level, check, title }));
      stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
      return 0;
    }
    const first = Math.max(...listed.map(({ id }) => id.length)) + 2;
    const indent = ' '.repeat(first + 16);
    const room = Math.max(20, widthOf(stdout) - indent.length);
    for (const { id, level, check, title } of listed) {
      const [line, ...rest] = wrap(title, room);
      const lead = `${style.bold(id.padEnd(first))}${style.level(level.padEnd(8), level)}${style.dim(check.padEnd(8))}`;
      stdout.write(`${[lead + line, ...rest.map((more) => indent + more)].join('\n')}\n`);
    }
    return 0;
  },
};
