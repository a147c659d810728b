import type { BlockAnalysis } from '../checks/analyseBlock.ts';
import type { Reference } from '../checks/references.ts';
import type { Reach } from '../criteria/ruleset.ts';
import type { Document } from '../document/document.ts';
import { subjectMatterOf, TOO_FEW_TO_TELL } from './subjectMatter.ts';

/** Where in a draft its concepts stand, by section. */
export interface Places {
  /** Whether any of the concepts is mentioned within reach of a section; by a draft, whether it is its matter. */
  mentions(concepts: readonly number[], reach: Reach, section: number, references: readonly Reference[]): boolean;
  /** Whether a section of a draft of no known kind may fall short: where it is about something else, the rules have nothing to say. */
  isReviewed(section: number): boolean;
  /** Whether any of the concepts is the whole draft's matter. */
  areAbout(concepts: readonly number[]): boolean;
  /** Whether any of the safeguards is provided within reach of a section. */
  affirms(concepts: readonly number[], reach: Reach, section: number, references: readonly Reference[]): boolean;
  /** The names of the sections that `affirms` looks through, for the trace. */
  names(section: number, references: readonly Reference[]): string[];
}

/** What a section, or several together, hold. */
interface Held {
  readonly sections: readonly number[];
  readonly mentioned: ReadonlySet<number>;
  readonly affirmed: ReadonlySet<number>;
}

/** A trace names no more places than a reader would look up. */
const MOST_NAMES = 6;

/**
 * A section's safeguards are looked for in the section with its subsections, in the words directly under the headings
 * above it, in the provisions that it refers to or that refer to it, and in a provision headed with the safeguard.
 * Each of these is gathered once, so that a draft of many sections costs no more than its length.
 */
export function placesOf(document: Document, analyses: readonly BlockAnalysis[], matter: readonly number[]): Places {
  const { sections, blocks } = document;
  const isMatter = subjectMatterOf(document, analyses);
  const own = sections.map(() => ({ mentioned: new Set<number>(), affirmed: new Set<number>() }));
  const headings = sections.map(() => new Set<number>());
  const byNumber = new Map<string, Set<number>>();
  const referringTo = new Map<string, Set<number>>();
  analyses.forEach(({ mentioned, affirmed, references }, index) => {
    const { section, content } = blocks[index]!;
    for (const concept of mentioned) own[section]!.mentioned.add(concept);
    for (const concept of affirmed) own[section]!.affirmed.add(concept);
    for (const reference of references) if ('number' in reference) addTo(referringTo, reference.number, section);
    if (content.kind === 'heading') for (const concept of mentioned) headings[section]!.add(concept);
  });
  const children = sections.map((): number[] => []);
  sections.forEach(({ parent, number }, index) => {
    if (parent !== null) children[parent]!.push(index);
    if (number !== null) addTo(byNumber, number.toUpperCase(), index);
  });

  const together = (indices: Iterable<number>): Held => {
    const held = { sections: [...new Set(indices)], mentioned: new Set<number>(), affirmed: new Set<number>() };
    for (const index of held.sections) {
      for (const concept of own[index]!.mentioned) held.mentioned.add(concept);
      for (const concept of own[index]!.affirmed) held.affirmed.add(concept);
    }
    return held;
  };
  const subtree = (index: number): number[] => [index, ...children[index]!.flatMap(subtree)];
  const draft = together(sections.keys());
  const around = memoized((index: number): Held => {
    const above: number[] = [];
    for (let at = sections[index]!.parent; at !== null; at = sections[at]!.parent) above.push(at);
    return together([...(index === 0 ? [0] : subtree(index)), ...above]);
  });
  const numbered = memoized((number: string): Held => together([...(byNumber.get(number) ?? [])].flatMap(subtree)));
  const referring = memoized((number: string): Held => together(referringTo.get(number) ?? []));

  const reached = (reach: Reach, index: number, references: readonly Reference[]): Held[] => {
    const named = references.flatMap((one) => ('number' in one ? [numbered(one.number)] : []));
    if (reach === 'reference') return references.some((one) => 'here' in one) ? [together([index]), ...named] : named;
    const number = sections[index]!.number?.toUpperCase();
    return [around(index), ...(number === undefined ? [] : [referring(number)]), ...named];
  };
  const isHeaded = memoized((concept: number): boolean =>
    sections.some((_, at) => headings[at]!.has(concept) && own[at]!.affirmed.has(concept)),
  );
  const holds =
    (key: 'mentioned' | 'affirmed') =>
    (concepts: readonly number[], reach: Reach, index: number, references: readonly Reference[]): boolean => {
      const present = concepts.filter((concept) => draft[key].has(concept));
      if (present.length === 0) return false;
      if (reach === 'draft' && (key === 'affirmed' || present.some((concept) => isMatter(concept, index)))) return true;
      const places = reached(reach, index, references);
      return present.some(
        (concept) => places.some((held) => held[key].has(concept)) || (key === 'affirmed' && isHeaded(concept)),
      );
    };
  return {
    mentions: holds('mentioned'),
    isReviewed: memoized(
      (section) => blocks.length < TOO_FEW_TO_TELL || matter.some((concept) => isMatter(concept, section)),
    ),
    areAbout: (concepts) => concepts.some((concept) => isMatter(concept, 0)),
    affirms: holds('affirmed'),
    names: (index, references) => {
      const names = new Set<string>();
      for (const held of reached('section', index, references)) {
        for (const at of held.sections.slice(0, MOST_NAMES)) {
          if (names.size === MOST_NAMES) return [...names];
          names.add(nameOf(sections[at]!.title, sections[at]!.number));
        }
      }
      return [...names];
    },
  };
}

const nameOf = (title: string, number: string | null): string =>
  title || (number === null ? 'the draft' : `provision ${number}`);

function addTo(map: Map<string, Set<number>>, key: string, value: number): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function memoized<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
