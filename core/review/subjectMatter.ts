import type { BlockAnalysis } from '../checks/analyseBlock.ts';
import type { Document } from '../document/document.ts';

/** What a draft, and each chapter of it, is about. */
export type SubjectMatter = (concept: number, section: number) => boolean;

/** What one block in so many speaks of is a text's matter; a word let fall now and then in a long law is not. */
const ONE_BLOCK_IN = 12;

/** A draft of fewer blocks may leave its matter unsaid. */
export const TOO_FEW_TO_TELL = ONE_BLOCK_IN;

/** Tells whether a concept is the matter of a section, of a chapter above it, or of the whole draft. */
export function subjectMatterOf({ sections, blocks }: Document, analyses: readonly BlockAnalysis[]): SubjectMatter {
  const size = sections.map(() => 0);
  const speaking = sections.map(() => new Map<number, number>());
  const add = (section: number, concept: number, count: number): void => {
    speaking[section]!.set(concept, (speaking[section]!.get(concept) ?? 0) + count);
  };
  analyses.forEach(({ mentioned }, index) => {
    const { section, content } = blocks[index]!;
    if (content.kind !== 'heading') size[section]!++;
    for (const concept of mentioned) add(section, concept, 1);
  });
  for (let at = sections.length - 1; at > 0; at--) {
    const parent = sections[at]!.parent ?? 0;
    size[parent]! += size[at]!;
    for (const [concept, count] of speaking[at]!) add(parent, concept, count);
  }
  return (concept, section) => {
    for (let at: number | null = section; at !== null; at = sections[at]!.parent)
      if ((speaking[at]!.get(concept) ?? 0) * ONE_BLOCK_IN >= size[at]! && speaking[at]!.has(concept)) return true;
    return false;
  };
}
