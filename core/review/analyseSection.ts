import type { BlockAnalysis, Candidate } from '../checks/analyseBlock.ts';
import type { BlockContent } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { type ConceptSet, setOf } from './conceptSet.ts';

/** What a section's own blocks, without those of its subsections, tell the rest of the draft. Concepts by number. */
export interface SectionAnalysis {
  /** In the order of its blocks. */
  readonly analyses: readonly BlockAnalysis[];
  /** What the rest of the draft decides of, by block, of those that have any. */
  readonly open: readonly { readonly block: number; readonly candidates: readonly Candidate[] }[];
  /** By expectation, the first words that meet it, whatever the rest of the draft says. */
  readonly met: ReadonlyMap<string, { readonly block: number; readonly span: Span }>;
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
  const speaking = new Map<number, number>();
  const affirmed = new Set<number>();
  const inHeading = new Set<number>();
  const referredTo = new Set<string>();
  let size = 0;
  analyses.forEach((analysis, index) => {
    const isHeading = contents[index]!.kind === 'heading';
    if (!isHeading) size++;
    for (const concept of analysis.mentioned) {
      if (isHeading) inHeading.add(concept);
      speaking.set(concept, (speaking.get(concept) ?? 0) + 1);
    }
    for (const concept of analysis.affirmed) affirmed.add(concept);
    for (const reference of analysis.references) if ('number' in reference) referredTo.add(reference.number);
  });
  const headed = [...inHeading].filter((concept) => affirmed.has(concept));
  const open: { block: number; candidates: Candidate[] }[] = [];
  const met = new Map<string, { block: number; span: Span }>();
  analyses.forEach(({ candidates }, block) => {
    for (const { test, span } of candidates.filter(isMet))
      if (!met.has(test.criterion.id)) met.set(test.criterion.id, { block, span });
    const others = candidates.filter((candidate) => !isMet(candidate));
    if (others.length > 0) open.push({ block, candidates: others });
  });
  return {
    analyses,
    open,
    met,
    mentioned: setOf(speaking.keys(), concepts),
    affirmed: setOf(affirmed, concepts),
    headed: setOf(headed, concepts),
    speaking,
    size,
    referredTo,
  };
}

const isMet = ({ test, pendingWith, pendingWithout }: Candidate): boolean =>
  test.criterion.check === 'expect' && pendingWith.length + pendingWithout.length === 0;
