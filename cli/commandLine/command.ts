import type { Io } from '../io.ts';
import type { Style } from '../output/style.ts';
import type { Product } from '../product.ts';

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** The arguments as help shows them: "<files, folders or globs…>". */
  readonly arguments: string;
  /** Further prose of its help. */
  readonly details: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Resolves to the exit code: 0 clean, 1 findings, 2 misuse. May throw `Misuse`. */
  run(given: Given, context: Context): Promise<number>;
}

/** A switch, or where it has a `value`, an option that takes one. */
export interface Option {
  readonly help: string;
  /** The name of its value in help. */
  readonly value?: string;
  readonly choices?: readonly string[];
}

/** What stands on the command line after the command. */
export interface Given {
  readonly positionals: readonly string[];
  /** Only values that the option's `choices` allow. */
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
}

export interface Context extends Io {
  readonly product: Product;
  readonly style: Style;
}

/** The command line asks for what there is not: told in one line, exit code 2. */
export class Misuse extends Error {}
