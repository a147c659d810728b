import type { Style } from '../output/style.ts';
import { wrap } from '../output/wrap.ts';
import type { Command, Option } from './command.ts';

/** Options that every command has. */
export const COMMON_OPTIONS: Readonly<Record<string, Option>> = {
  color: { help: 'Colour the output even where it is not a terminal' },
  'no-color': { help: 'Never colour the output (so does NO_COLOR in the environment)' },
  help: { help: 'Show this help' },
};

/** The options of `rightsdraft` itself, before any command. */
export const OWN_OPTIONS: Readonly<Record<string, Option>> = {
  version: { help: 'Show the version' },
  ...COMMON_OPTIONS,
};

export function overallHelp(commands: readonly Command[], symbol: string, style: Style, width: number): string {
  return [
    ...wrap(`Reviews drafts of migration law and policy against United Nations report ${symbol}.`, width),
    '',
    `${style.bold('Usage')}  rightsdraft <command> [arguments] [options]`,
    '',
    style.bold('Commands'),
    ...table(
      commands.map(({ name, summary }) => [name, summary]),
      style,
      width,
    ),
    '',
    style.bold('Options'),
    ...table(optionRows(OWN_OPTIONS), style, width),
    '',
    ...wrap('rightsdraft <command> --help tells more of a command. Exit code: 0 clean, 1 findings, 2 misuse.', width),
    '',
  ].join('\n');
}

export function commandHelp(command: Command, style: Style, width: number): string {
  return [
    ...wrap(`${command.summary}.`, width),
    '',
    `${style.bold('Usage')}  rightsdraft ${[command.name, command.arguments, '[options]'].filter(Boolean).join(' ')}`,
    '',
    style.bold('Options'),
    ...table(optionRows({ ...command.options, ...COMMON_OPTIONS }), style, width),
    '',
    ...command.details.flatMap((paragraph) => [...wrap(paragraph, width), '']),
  ].join('\n');
}

function optionRows(options: Readonly<Record<string, Option>>): [string, string][] {
  return Object.entries(options).map(([name, { value, help, choices }]) => [
    `--${name}${value ? ` ${value}` : ''}`,
    choices ? `${help}: ${choices.join(', ')}` : help,
  ]);
}

function table(rows: readonly (readonly [string, string])[], style: Style, width: number): string[] {
  const first = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.flatMap(([name, text]) =>
    wrap(text, width - first - 2).map((line, i) => `  ${style.cyan((i === 0 ? name : '').padEnd(first))}${line}`),
  );
}
