import type { Block, Document } from './document.ts';

/** The block in which an offset stands; undefined between blocks. */
export function blockAt({ blocks }: Document, offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = blocks[low];
  return found && found.span.start <= offset ? found : undefined;
}
