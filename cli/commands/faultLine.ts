import type { Fault } from '../drafts/fault.ts';
import { printable } from '../output/width.ts';

/** One line for standard error: where, and what to do. */
export function faultLine({ file, line, column, message }: Fault): string {
  const place = line === undefined ? '' : `:${line}:${column}`;
  return `rightsdraft: ${printable(file)}${place}: ${printable(message)}\n`;
}
