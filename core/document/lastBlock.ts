import type { Block, Document } from './document.ts';

/** The last of a section's own blocks; undefined where it has none. */
export function lastBlockOf({ blocks }: Document, section: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.section <= section) low = middle + 1;
    else high = middle;
  }
  const found = blocks[low - 1];
  return found?.section === section ? found : undefined;
}
