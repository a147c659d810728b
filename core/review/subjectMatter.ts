import type { Document } from '../document/document.ts';
import type { SectionAnalysis } from './analyseSection.ts';

/** What a draft, and each chapter of it, is about. */
export type SubjectMatter = (concept: number, section: number) => boolean;

/** What one block in so many speaks of is a text's matter; a word let fall now and then in a long law is not. */
const ONE_BLOCK_IN = 12;

/** A draft of fewer blocks may leave its matter unsaid. */
export const TOO_FEW_TO_TELL = ONE_BLOCK_IN;

/** Tells whether a concept is the matter of a section, of a chapter above it, or of the whole draft. */
export function subjectMatterOf({ sections }: Document, own: readonly SectionAnalysis[]): SubjectMatter {
  /** By section, with its subsections: what a number of each section comes to. */
  const summed = (numberOf: (section: SectionAnalysis) => number): number[] => {
    const sums = own.map(numberOf);
    for (let at = sections.length - 1; at > 0; at--) sums[sections[at]!.parent ?? 0]! += sums[at]!;
    return sums;
  };
  const sizes = summed(({ size }) => size);
  const speaking = new Map<number, readonly number[]>();
  return (concept, section) => {
    let counts = speaking.get(concept);
    if (!counts) {
      counts = summed((section) => section.speaking.get(concept) ?? 0);
      speaking.set(concept, counts);
    }
    for (let at: number | null = section; at !== null; at = sections[at]!.parent)
      if (counts[at]! > 0 && counts[at]! * ONE_BLOCK_IN >= sizes[at]!) return true;
    return false;
  };
}
