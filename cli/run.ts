import { suggestion } from '../validation/nearest.ts';
import { type Command, type Context, Misuse } from './commandLine/command.ts';
import { COMMON_OPTIONS, commandHelp, OWN_OPTIONS, overallHelp } from './commandLine/help.ts';
import { readArguments } from './commandLine/readArguments.ts';
import { baseline } from './commands/baseline.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { criteria } from './commands/criteria.ts';
import { explain } from './commands/explain.ts';
import { memo } from './commands/memo.ts';
import { merge } from './commands/merge.ts';
import { report } from './commands/report.ts';
import { type Io, widthOf } from './io.ts';
import { styles, wantsColour } from './output/style.ts';
import { printable } from './output/width.ts';
import type { Product } from './product.ts';

const COMMANDS: readonly Command[] = [check, memo, compare, baseline, merge, explain, criteria, report];

/** Runs the command line `rightsdraft ...argv`; resolves to the exit code: 0 clean, 1 findings, 2 misuse. */
export async function run(argv: readonly string[], io: Io, product: Product): Promise<number> {
  try {
    if (argv[0] === 'help') return await run([...argv.slice(1, 2), '--help'], io, product);
    const command = COMMANDS.find(({ name }) => name === argv[0]);
    return command ? await runCommand(command, argv.slice(1), io, product) : runItself(argv, io, product);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    io.stderr.write(`rightsdraft: ${printable(error.message)}\n`);
    return 2;
  }
}

async function runCommand(command: Command, args: readonly string[], io: Io, product: Product): Promise<number> {
  const given = readArguments(args, { ...command.options, ...COMMON_OPTIONS });
  const style = styles(wantsColour(given.switches, io.env, io.stdout.isTTY));
  if (given.switches.has('help')) {
    io.stdout.write(commandHelp(command, style, widthOf(io.stdout)));
    return 0;
  }
  const context: Context = { ...io, product, style };
  return command.run(given, context);
}

function runItself(argv: readonly string[], io: Io, product: Product): number {
  const { positionals, switches } = readArguments(argv, OWN_OPTIONS);
  const [name] = positionals;
  if (name !== undefined) {
    const names = COMMANDS.map((command) => command.name);
    const hint =
      suggestion(name, names) || `; commands: ${names.join(', ')} (to review a draft: rightsdraft check ${name})`;
    throw new Misuse(`unknown command "${name}"${hint}`);
  }
  if (switches.has('version')) {
    io.stdout.write(`${product.version}\n`);
    return 0;
  }
  const asked = switches.has('help');
  const terminal = asked ? io.stdout : io.stderr;
  const style = styles(wantsColour(switches, io.env, terminal.isTTY));
  terminal.write(overallHelp(COMMANDS, product.ruleset.report.symbol, style, widthOf(terminal)));
  return asked ? 0 : 2;
}
