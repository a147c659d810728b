import { parseArgs } from 'node:util';
import { suggestion } from '../../validation/nearest.ts';
import { type Given, Misuse, type Option } from './command.ts';

/** Reads what follows a command's name; throws `Misuse` for an option it does not know, or a value that is missing or not allowed. */
export function readArguments(args: readonly string[], options: Readonly<Record<string, Option>>): Given {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' } as const]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = ALIASES[token.name] ?? token.name;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw new Misuse(unknownOption(token.rawName, Object.keys(options)));
    if (option.value) values[name] = givenValue(token, option);
    else if (token.inlineValue) throw new Misuse(`${token.rawName} takes no value`);
    else switches.add(name);
  }
  return { positionals, values, switches };
}

const ALIASES: Readonly<Record<string, string>> = { h: 'help', V: 'version', v: 'version' };

function unknownOption(rawName: string, known: readonly string[]): string {
  const near = suggestion(
    rawName,
    known.map((name) => `--${name}`),
  );
  return `unknown option ${rawName}${near || `; options: ${known.map((name) => `--${name}`).join(', ')}`}`;
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function givenValue({ rawName, value, inlineValue }: OptionToken, option: Option): string {
  const looksLikeOption = !inlineValue && value !== undefined && /^-./.test(value);
  const allowed = option.choices ? `one of ${option.choices.join(', ')}` : `a value: ${rawName} ${option.value}`;
  if (!value || looksLikeOption) throw new Misuse(`${rawName} needs ${allowed}`);
  if (option.choices && !option.choices.includes(value)) {
    throw new Misuse(`${rawName} must be ${allowed}; it is "${value}"${suggestion(value, option.choices)}`);
  }
  return value;
}
