import type { Terminal } from '../io.ts';
import { printable } from './width.ts';

export interface Progress {
  /** Shows that the draft with this place in the list is at hand. */
  at(index: number, file: string): void;
  /** Leaves the terminal as it was. */
  erase(): void;
}

/** One line that tells how far long work has come; silent where nobody watches and for work that is soon done. */
export function progressLine(terminal: Terminal, total: number, now: () => number = Date.now): Progress {
  const MANY = 20;
  const SLOW = 500;
  const started = now();
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    at(index, file) {
      const time = now();
      const worthwhile = total > MANY || time - started > SLOW;
      if (!terminal.isTTY || !worthwhile || time - last < 50) return;
      last = time;
      shown = true;
      const line = `Reviewing ${index + 1}/${total}  ${printable(file)}`;
      terminal.write(`\r\u001b[2K${line.slice(0, (terminal.columns || 80) - 1)}`);
    },
    erase() {
      if (shown) terminal.write('\r\u001b[2K');
      shown = false;
    },
  };
}
