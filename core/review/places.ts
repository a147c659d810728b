import type { BlockAnalysis } from '../checks/analyseBlock.ts';
import type { Reference } from '../checks/references.ts';
import type { Reach } from '../criteria/ruleset.ts';
import type { Document } from '../document/document.ts';

/** Where in a draft its concepts stand, by section. */
export interface Places {
  /** Whether any of the concepts is mentioned within reach of a section. */
  mentions(concepts: readonly number[], reach: Reach, section: number, references: readonly Reference[]): boolean;
  /** Whether any of the safeguards is provided within reach of a section. */
  affirms(concepts: readonly number[], reach: Reach, section: number, references: readonly Reference[]): boolean;
  /** The names of the sections that `affirms` looks through, for the trace. */
  names(section: number, references: readonly Reference[]): string[];
}

interface Held {
  readonly mentioned: Set<number>;
  readonly affirmed: Set<number>;
  readonly references: Set<string>;
}

const none = (): Held => ({ mentioned: new Set(), affirmed: new Set(), references: new Set() });

/**
 * A section's safeguards are looked for in the section with its subsections, in the words directly under the headings
 * above it, in the provisions that it refers to or that refer to it, and in a provision headed with the safeguard.
 */
export function placesOf({ sections, blocks }: Document, analyses: readonly BlockAnalysis[]): Places {
  const own = sections.map(none);
  const headings = sections.map(() => new Set<number>());
  const draft = none();
  analyses.forEach(({ mentioned, affirmed, references }, index) => {
    const block = blocks[index]!;
    for (const held of [own[block.section]!, draft]) {
      for (const concept of mentioned) held.mentioned.add(concept);
      for (const concept of affirmed) held.affirmed.add(concept);
      for (const reference of references) if ('number' in reference) held.references.add(reference.number);
    }
    if (block.kind === 'heading') for (const concept of mentioned) headings[block.section]!.add(concept);
  });
  const children = sections.map((): number[] => []);
  const byNumber = new Map<string, number[]>();
  sections.forEach(({ parent, number }, index) => {
    if (parent !== null) children[parent]!.push(index);
    if (number !== null) byNumber.set(number.toUpperCase(), [...(byNumber.get(number.toUpperCase()) ?? []), index]);
  });

  const subtree = (index: number): number[] => [index, ...children[index]!.flatMap(subtree)];
  const ancestors = (index: number): number[] => {
    const above: number[] = [];
    for (let at = sections[index]!.parent; at !== null; at = sections[at]!.parent) above.push(at);
    return above;
  };
  const referred = (references: readonly Reference[]): number[] =>
    references.flatMap((reference) => ('number' in reference ? (byNumber.get(reference.number) ?? []) : []));
  const referring = (index: number): number[] => {
    const number = sections[index]!.number?.toUpperCase();
    return number === undefined ? [] : sections.flatMap((_, at) => (own[at]!.references.has(number) ? [at] : []));
  };
  const around = memoized((index: number): number[] => [
    ...new Set([...(index === 0 ? [0] : subtree(index)), ...ancestors(index), ...referring(index)]),
  ]);
  const reached = (reach: Reach, index: number, references: readonly Reference[]): readonly number[] => {
    const named = referred(references).flatMap(subtree);
    if (reach === 'reference') return references.some((one) => 'here' in one) ? [index, ...named] : named;
    return [...around(index), ...named];
  };
  const isHeaded = memoized((concept: number): boolean =>
    sections.some((_, at) => headings[at]!.has(concept) && own[at]!.affirmed.has(concept)),
  );
  const holds =
    (key: 'mentioned' | 'affirmed') =>
    (concepts: readonly number[], reach: Reach, index: number, references: readonly Reference[]) =>
      concepts.some(
        (concept) =>
          draft[key].has(concept) &&
          (reach === 'draft' ||
            reached(reach, index, references).some((at) => own[at]![key].has(concept)) ||
            (key === 'affirmed' && isHeaded(concept))),
      );
  return {
    mentions: holds('mentioned'),
    affirms: holds('affirmed'),
    names: (index, references) =>
      reached('section', index, references)
        .map((at) => nameOf(sections[at]!.title, sections[at]!.number))
        .filter((name, at, all) => all.indexOf(name) === at),
  };
}

const nameOf = (title: string, number: string | null): string =>
  title || (number === null ? 'the draft' : `provision ${number}`);

function memoized<T>(compute: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
