import { styleText } from 'node:util';
import type { Level } from '../../core/index.ts';

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  underline(text: string): string;
  /** In the colour of its weight. */
  level(text: string, level: Level): string;
}

type Name = Exclude<keyof Style, 'level'>;

export function styles(coloured: boolean): Style {
  const painter = (name: Name) => (text: string) =>
    coloured && text !== '' ? styleText(name, text, { validateStream: false }) : text;
  const [red, yellow, cyan] = [painter('red'), painter('yellow'), painter('cyan')];
  return {
    bold: painter('bold'),
    dim: painter('dim'),
    green: painter('green'),
    underline: painter('underline'),
    red,
    yellow,
    cyan,
    level: (text, level) => ({ must: red, should: yellow, hint: cyan })[level](text),
  };
}

/** What the command line asks for, else the environment (no-color.org), else the terminal. */
export function wantsColour(
  switches: ReadonlySet<string>,
  env: Readonly<Record<string, string | undefined>>,
  isTTY: boolean | undefined,
): boolean {
  if (switches.has('no-color')) return false;
  if (switches.has('color')) return true;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTTY === true && env.TERM !== 'dumb';
}
