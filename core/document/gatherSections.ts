import { gatherBlocks, type PlacedContent } from './blocks.ts';
import type { Block, BlockContent } from './document.ts';
import type { Passage, PlacedPassages } from './passage.ts';
import { type Span, shifted } from './span.ts';

/** A section's own passages, each with its distance from the first, and the blocks that they make. */
interface Gathered extends PlacedPassages {
  readonly blocks: readonly PlacedContent[];
  readonly contents: readonly BlockContent[];
  /** The blocks as they were last placed. */
  placed: readonly Block[];
}

export interface GatheredBlocks {
  readonly blocks: readonly Block[];
  /** By section, its own; none where it has none. */
  readonly contents: readonly (readonly BlockContent[] | undefined)[];
}

/** Gathers the blocks of each section, which depend on its own passages alone, and of the versions of one draft once. */
export function openGatherer(): (placed: PlacedPassages, sections: readonly number[]) => GatheredBlocks {
  /** By a section's first passage. */
  let before = new Map<Passage, Gathered>();
  const contents = openContents();
  return ({ passages, offsets }, sections) => {
    const now = new Map<Passage, Gathered>();
    const blocks: Block[] = [];
    const bySection: (readonly BlockContent[])[] = [];
    for (let from = 0, to = 0; from < passages.length; from = to) {
      const section = sections[from]!;
      while (to < passages.length && sections[to] === section) to++;
      const first = passages[from]!;
      const offset = offsets[from]!;
      let gathered = before.get(first);
      if (!gathered || !isSame(gathered, passages, offsets, from, to)) {
        const own = passages.slice(from, to);
        const distances = offsets.slice(from, to).map((one) => one - offset);
        const made = gather(own, distances).map(contents.known);
        gathered = {
          passages: own,
          offsets: distances,
          blocks: made,
          contents: made.map(({ content }) => content),
          placed: [],
        };
      }
      bySection[section] = gathered.contents;
      now.set(first, gathered);
      gathered.placed = placedAt(gathered, offset, section);
      for (const block of gathered.placed) blocks.push(block);
    }
    before = now;
    contents.forget(blocks);
    return { blocks, contents: bySection };
  };
}

/** The same objects where a section, before the change, has not moved. */
function placedAt({ blocks, placed }: Gathered, offset: number, section: number): readonly Block[] {
  const first = placed[0];
  if (first && first.section === section && first.span.start === offset + blocks[0]!.start) return placed;
  return blocks.map(({ start, content }) => {
    const from = offset + start;
    return { span: { start: from, end: from + content.text.length }, section, content };
  });
}

/** Whether a section, the passages from one place to another, is the same as before. */
function isSame(
  before: PlacedPassages,
  passages: readonly Passage[],
  offsets: readonly number[],
  from: number,
  to: number,
): boolean {
  if (before.passages.length !== to - from) return false;
  for (let i = from; i < to; i++)
    if (before.passages[i - from] !== passages[i] || before.offsets[i - from] !== offsets[i]! - offsets[from]!)
      return false;
  return true;
}

/** Of a section's stretches one source is made, with blank lines between them, as if they stood by themselves. */
function gather(passages: readonly Passage[], distances: readonly number[]): PlacedContent[] {
  let source = '';
  passages.forEach((passage, i) => {
    const gap = distances[i]! - source.length;
    if (gap >= 0) source += '\n'.repeat(gap) + passage.source;
  });
  return gatherBlocks(
    source,
    passages.map((passage, i) => moved(passage, source, distances[i]!)),
  );
}

const moved = (passage: Passage, source: string, by: number): Passage => {
  const all = (spans: readonly Span[]): Span[] => spans.map((span) => shifted(span, by));
  return {
    ...passage,
    source,
    span: shifted(passage.span, by),
    masked: all(passage.masked),
    outset: passage.outset + by,
    ...(passage.cells && { cells: all(passage.cells) }),
  };
};

/** So many contents more than a draft has blocks are kept for what comes back: undone, or behind a comment that is closed. */
const SPARE = 1000;

/** Contents by their words, so that equal ones are one object, also when they come back a few versions later. */
function openContents() {
  let byKey = new Map<string, BlockContent>();
  return {
    known({ start, content }: PlacedContent): PlacedContent {
      const key = keyOf(content);
      const before = byKey.get(key);
      if (!before) byKey.set(key, content);
      return { start, content: before ?? content };
    },
    /** Keeps those of the blocks, and no more than twice as many in all. */
    forget(blocks: readonly Block[]): void {
      if (byKey.size <= 2 * blocks.length + SPARE) return;
      byKey = new Map(blocks.map(({ content }) => [keyOf(content), content]));
    },
  };
}

const keyOf = ({ kind, text, parts }: BlockContent): string => {
  const marks = parts.map(({ span, depth, marker, masked }) => {
    const hidden = masked.map(({ start, end }) => `${start}-${end}`);
    return `${span.start}-${span.end}/${depth}${marker ?? '·'}${hidden}`;
  });
  return `${kind} ${marks.join(' ')}\n${text}`;
};
