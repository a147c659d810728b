import type { Fault } from './fault.ts';

/** Each fault once, by file and place, so that it does not matter who met it first. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const plain = faults.map(
    ({ file, message, line, column }) => ({ file, message, ...(line && { line, column }) }) as Fault,
  );
  const distinct = new Map(plain.map((fault) => [JSON.stringify(fault), fault]));
  return [...distinct.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.message, b.message),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
