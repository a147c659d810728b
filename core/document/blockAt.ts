import type { Block, Document } from './document.ts';
import { firstWhere } from './firstWhere.ts';

/** The block in which an offset stands; undefined between blocks. */
export function blockAt({ blocks }: Document, offset: number): Block | undefined {
  const found = blocks[firstWhere(blocks.length, (at) => blocks[at]!.span.end > offset)];
  return found && found.span.start <= offset ? found : undefined;
}

/** The last of a section's own blocks; undefined where it has none. */
export function lastBlockOf({ blocks }: Document, section: number): Block | undefined {
  const found = blocks[firstWhere(blocks.length, (at) => blocks[at]!.section > section) - 1];
  return found?.section === section ? found : undefined;
}
