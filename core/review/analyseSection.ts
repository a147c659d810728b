import type { BlockAnalysis } from '../checks/analyseBlock.ts';
import type { BlockContent } from '../document/document.ts';

/** What a section's own blocks, without those of its subsections, tell the rest of the draft. Concepts by number. */
export interface SectionAnalysis {
  /** In the order of its blocks. */
  readonly analyses: readonly BlockAnalysis[];
  /** How many of its blocks mention a concept. */
  readonly mentioned: ReadonlyMap<number, number>;
  readonly affirmed: ReadonlySet<number>;
  /** Safeguards that its heading names and its words provide. */
  readonly headed: readonly number[];
  /** The provisions that it refers to, by their numbers. */
  readonly referredTo: ReadonlySet<string>;
  /** How many of its blocks are no headings. */
  readonly size: number;
}

export function analyseSection(
  contents: readonly BlockContent[],
  analyse: (content: BlockContent) => BlockAnalysis,
): SectionAnalysis {
  const analyses = contents.map(analyse);
  const mentioned = new Map<number, number>();
  const affirmed = new Set<number>();
  const inHeading = new Set<number>();
  const referredTo = new Set<string>();
  let size = 0;
  analyses.forEach((analysis, index) => {
    const isHeading = contents[index]!.kind === 'heading';
    if (!isHeading) size++;
    for (const concept of analysis.mentioned) {
      mentioned.set(concept, (mentioned.get(concept) ?? 0) + 1);
      if (isHeading) inHeading.add(concept);
    }
    for (const concept of analysis.affirmed) affirmed.add(concept);
    for (const reference of analysis.references) if ('number' in reference) referredTo.add(reference.number);
  });
  const headed = [...inHeading].filter((concept) => affirmed.has(concept));
  return { analyses, mentioned, affirmed, headed, referredTo, size };
}
