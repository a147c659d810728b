import type { Section } from '../document/document.ts';
import type { SectionAnalysis } from './analyseSection.ts';
import { has } from './conceptSet.ts';

/** What a draft, and each chapter of it, is about. */
export type SubjectMatter = (concept: number, section: number) => boolean;

/** What one block in so many speaks of is a text's matter; a word let fall now and then in a long law is not. */
const ONE_BLOCK_IN = 12;

/** A draft of fewer blocks may leave its matter unsaid. */
export const TOO_FEW_TO_TELL = ONE_BLOCK_IN;

/** Tells whether a concept is the matter of a section, of a chapter above it, or of the whole draft. */
export function subjectMatterOf(sections: readonly Section[], own: readonly SectionAnalysis[]): SubjectMatter {
  /** Adds to each section's number those of its subsections, which stand behind it. */
  const summed = (numbers: Int32Array): Int32Array => {
    for (let at = numbers.length - 1; at > 0; at--) numbers[sections[at]!.parent ?? 0]! += numbers[at]!;
    return numbers;
  };
  const sizes = summed(new Int32Array(own.length).map((_, at) => own[at]!.size));
  const speaking = new Map<number, Int32Array>();
  return (concept, section) => {
    let counts = speaking.get(concept);
    if (!counts) {
      const spoken = new Int32Array(own.length);
      own.forEach(({ mentioned, speaking: blocks }, at) => {
        if (has(mentioned, concept)) spoken[at] = blocks.get(concept)!;
      });
      counts = summed(spoken);
      speaking.set(concept, counts);
    }
    for (let at: number | null = section; at !== null; at = sections[at]!.parent)
      if (counts[at]! > 0 && counts[at]! * ONE_BLOCK_IN >= sizes[at]!) return true;
    return false;
  };
}
