import type { Reference } from '../checks/references.ts';
import type { Reach, RulesetData } from '../criteria/ruleset.ts';
import type { Section } from '../document/document.ts';
import type { SectionAnalysis } from './analyseSection.ts';
import { addAll, type ConceptSet, has, roomFor } from './conceptSet.ts';
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
  readonly mentioned: ConceptSet;
  readonly affirmed: ConceptSet;
}

const NOWHERE: readonly Held[] = [];

/** A trace names no more places than a reader would look up. */
const MOST_NAMES = 6;

/**
 * A section's safeguards are looked for in the section with its subsections, in the words directly under the headings
 * above it, in the provisions that it refers to or that refer to it, and in a provision headed with the safeguard.
 * Each of these is gathered when it is first asked for, and once, so that a draft of many sections costs no more than its length.
 */
export function placesOf(
  sections: readonly Section[],
  own: readonly SectionAnalysis[],
  blocks: number,
  { concepts, matter }: Pick<RulesetData, 'concepts' | 'matter'>,
): Places {
  const isMatter = subjectMatterOf(sections, own);
  const together = (indices: Iterable<number>): Held => {
    const held = {
      sections: [...new Set(indices)],
      mentioned: roomFor(concepts.length),
      affirmed: roomFor(concepts.length),
    };
    for (const index of held.sections) {
      addAll(held.mentioned, own[index]!.mentioned);
      addAll(held.affirmed, own[index]!.affirmed);
    }
    return held;
  };
  const draft = together(sections.keys());
  const headed = roomFor(concepts.length);
  for (const section of own) addAll(headed, section.headed);
  const ends = subtreeEnds(sections);
  const subtree = (index: number): number[] => Array.from({ length: ends[index]! - index }, (_, at) => index + at);
  const byNumber = once(() => grouped(sections.map(({ number }) => (number === null ? [] : [number.toUpperCase()]))));
  const referringTo = once(() => grouped(own.map(({ referredTo }) => referredTo)));
  const around = memoized((index: number): Held => {
    const above: number[] = [];
    for (let at = sections[index]!.parent; at !== null; at = sections[at]!.parent) above.push(at);
    return together([...(index === 0 ? [0] : subtree(index)), ...above]);
  });
  const numbered = memoized((number: string): Held => together((byNumber().get(number) ?? []).flatMap(subtree)));
  const referring = memoized((number: string): Held => together(referringTo().get(number) ?? []));

  const alone = memoized((index: number): readonly Held[] => [together([index])]);
  const near = memoized((index: number): readonly Held[] => {
    const number = sections[index]!.number?.toUpperCase();
    return number === undefined ? [around(index)] : [around(index), referring(number)];
  });
  const reached = (reach: Reach, index: number, references: readonly Reference[]): readonly Held[] => {
    if (reach !== 'reference') return near(index);
    return references.some((one) => 'here' in one) ? alone(index) : NOWHERE;
  };
  const holds =
    (key: 'mentioned' | 'affirmed') =>
    (wanted: readonly number[], reach: Reach, index: number, references: readonly Reference[]): boolean => {
      const present = wanted.filter((concept) => has(draft[key], concept));
      if (present.length === 0) return false;
      if (reach === 'draft' && (key === 'affirmed' || present.some((concept) => isMatter(concept, index)))) return true;
      if (key === 'affirmed' && present.some((concept) => has(headed, concept))) return true;
      const isHeld = (held: Held): boolean => present.some((concept) => has(held[key], concept));
      return (
        reached(reach, index, references).some(isHeld) ||
        references.some((one) => 'number' in one && isHeld(numbered(one.number)))
      );
    };
  return {
    mentions: holds('mentioned'),
    isReviewed: memoized((section) => blocks < TOO_FEW_TO_TELL || matter.some((concept) => isMatter(concept, section))),
    areAbout: (wanted) => wanted.some((concept) => isMatter(concept, 0)),
    affirms: holds('affirmed'),
    names: (index, references) => {
      const names = new Set<string>();
      const named = references.flatMap((one) => ('number' in one ? [numbered(one.number)] : []));
      for (const held of [...near(index), ...named]) {
        for (const at of held.sections.slice(0, MOST_NAMES)) {
          if (names.size === MOST_NAMES) return [...names];
          names.add(nameOf(sections[at]!.title, sections[at]!.number));
        }
      }
      return [...names];
    },
  };
}

/** By section, where its subsections end: sections stand in reading order. */
function subtreeEnds(sections: readonly Section[]): number[] {
  const ends = sections.map((_, index) => index + 1);
  for (let at = sections.length - 1; at > 0; at--) {
    const parent = sections[at]!.parent ?? 0;
    ends[parent] = Math.max(ends[parent]!, ends[at]!);
  }
  return ends;
}

const nameOf = (title: string, number: string | null): string =>
  title || (number === null ? 'the draft' : `provision ${number}`);

/** By key, the places of those that bear it. */
function grouped(keys: readonly Iterable<string>[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((all, index) => {
    for (const key of all) {
      const known = places.get(key);
      if (known) known.push(index);
      else places.set(key, [index]);
    }
  });
  return places;
}

function once<V>(compute: () => V): () => V {
  const known = memoized(compute);
  return () => known(undefined);
}

function memoized<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
