import type { Section } from './document.ts';
import type { Opening, Passage, PlacedPassages } from './passage.ts';
import { shifted } from './span.ts';

/** A section as it is known before its blocks are. */
export interface OutlineSection extends Omit<Section, 'contents' | 'span'> {
  readonly start: number;
  end: number;
}

export interface Outline {
  readonly sections: readonly OutlineSection[];
  /** For each passage the index of its innermost section. */
  readonly placed: readonly number[];
}

/** The tree of sections that headings, and paragraphs that begin "12.—(1)", open. */
export function outline({ passages, offsets }: PlacedPassages, length: number): Outline {
  const sections: OutlineSection[] = [];
  const open = [{ index: 0, level: 0 }];
  sections.push({ heading: null, title: '', number: null, parent: null, start: 0, end: length });
  const begin = ({ kind, span, outset }: Passage, offset: number, { level, number, title }: Opening): void => {
    const start = offset + outset;
    while (open.at(-1)!.level >= level) sections[open.pop()!.index]!.end = start;
    const heading = kind === 'heading' ? shifted(span, offset) : null;
    sections.push({ heading, title, number, parent: open.at(-1)!.index, start, end: length });
    open.push({ index: sections.length - 1, level });
  };
  const placed: number[] = [];
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i]!;
    const { opens } = passage;
    // "12.—(2)" goes on with section 12.
    if (opens && (passage.kind === 'heading' || sections[open.at(-1)!.index]!.number !== opens.number))
      begin(passage, offsets[i]!, opens);
    placed.push(open.at(-1)!.index);
  }
  return { sections, placed };
}
