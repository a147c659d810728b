import type { BlockAnalysis, Candidate } from '../checks/analyseBlock.ts';
import type { BlockContent } from '../document/document.ts';
import { add, type ConceptSet, has, noConcepts } from './conceptSet.ts';

/** What a section's own blocks, without those of its subsections, tell the rest of the draft. Concepts by number. */
export interface SectionAnalysis {
  /** In the order of its blocks. */
  readonly analyses: readonly BlockAnalysis[];
  /** Of the blocks that have any. */
  readonly candidates: readonly { readonly block: number; readonly candidates: readonly Candidate[] }[];
  readonly mentioned: ConceptSet;
  readonly affirmed: ConceptSet;
  /** Safeguards that its heading names and its words provide. */
  readonly headed: ConceptSet;
  /** How many of its blocks mention a concept. */
  readonly speaking: ReadonlyMap<number, number>;
  /** How many of its blocks are no headings. */
  readonly size: number;
  /** The provisions that it refers to, by their numbers. */
  readonly referredTo: ReadonlySet<string>;
}

/** `concepts` is how many there are. */
export function analyseSection(
  contents: readonly BlockContent[],
  analyses: readonly BlockAnalysis[],
  concepts: number,
): SectionAnalysis {
  const mentioned = noConcepts(concepts);
  const affirmed = noConcepts(concepts);
  const inHeading = noConcepts(concepts);
  const headed = noConcepts(concepts);
  const speaking = new Map<number, number>();
  const referredTo = new Set<string>();
  let size = 0;
  analyses.forEach((analysis, index) => {
    const isHeading = contents[index]!.kind === 'heading';
    if (!isHeading) size++;
    for (const concept of analysis.mentioned) {
      add(mentioned, concept);
      if (isHeading) add(inHeading, concept);
      speaking.set(concept, (speaking.get(concept) ?? 0) + 1);
    }
    for (const concept of analysis.affirmed) add(affirmed, concept);
    for (const reference of analysis.references) if ('number' in reference) referredTo.add(reference.number);
  });
  for (const concept of speaking.keys()) if (has(inHeading, concept) && has(affirmed, concept)) add(headed, concept);
  const candidates = analyses.flatMap((analysis, block) =>
    analysis.candidates.length > 0 ? [{ block, candidates: analysis.candidates }] : [],
  );
  return { analyses, candidates, mentioned, affirmed, headed, speaking, size, referredTo };
}
