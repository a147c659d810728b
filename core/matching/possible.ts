import type { Automaton, State } from './automaton.ts';
import type { Trie } from './lexicon.ts';
import type { Patterns } from './openPatterns.ts';

/**
 * What a sentence may mention: the concepts all of whose steps are there, in whatever order. Most sentences hold the
 * words of many steps and few whole patterns, so that this is told first, and places are compared for what is left.
 */
export interface Possible {
  read(words: readonly string[]): void;
  has(concept: number): boolean;
  /** Those of the concepts that are wanted, given by concept. */
  among(isWanted: readonly boolean[]): number[];
  /** Visits the places of a concept's own phrases, as positions in the words; tells whether they came in order. */
  eachPlace(concept: number, visit: (from: number, to: number) => void): boolean;
  /** Patterns of a concept all of whose steps may be mentioned. */
  patternsOf(concept: number): readonly number[];
  /** How many transparent words stand before a position. */
  transparentBefore(position: number): number;
}

const NO_PATTERNS: readonly number[] = [];

export function openPossible(trie: Trie, automaton: Automaton, patterns: Patterns): Possible {
  const { conceptOf, steps, wokenBy, levelOf, highest } = patterns;
  const size = levelOf.length;
  let sentence = 0;
  /** The states that phrases of the sentence end in; where, each with the next place of its state or -1. */
  const met: State[] = [];
  const froms: number[] = [];
  const tos: number[] = [];
  const nextPlace: number[] = [];
  let places = 0;
  /** By concept: the sentence it was last possible in, and there the first of its states and its patterns. */
  const seen = new Uint32Array(size);
  const firstLink = new Int32Array(size);
  const own: (number[] | undefined)[] = new Array(size).fill(undefined);
  /** The concepts possible, and by state of a concept its next one or -1. */
  const concepts: number[] = [];
  const linked: State[] = [];
  const nextLink: number[] = [];
  const due = Array.from({ length: highest + 1 }, (): number[] => []);
  let transparent = new Uint16Array(64);

  const note = (state: State, from: number, to: number): void => {
    froms[places] = from;
    tos[places] = to;
    nextPlace[places] = -1;
    if (state.sentence === sentence) nextPlace[state.last] = places;
    else {
      state.sentence = sentence;
      state.first = places;
      met.push(state);
    }
    state.last = places++;
  };

  const walk = (words: readonly string[]): void => {
    if (transparent.length <= words.length) transparent = new Uint16Array(words.length * 2);
    const numbers: number[] = [];
    for (let at = 0; at < words.length; at++) {
      const number = trie.numbers.get(words[at]!) ?? -1;
      numbers.push(number);
      transparent[at + 1] = transparent[at]! + (number >= 0 ? trie.isTransparent[number]! : 0);
    }
    for (let from = 0; from < words.length; from++) {
      let state: State | null = automaton.start;
      for (let at = from; at < words.length; ) {
        const number = numbers[at++]!;
        if (number < 0) break;
        const known: State | null | undefined = state.next.get(number);
        state = known === undefined ? automaton.follow(state, number) : known;
        if (state === null) break;
        if (state.concepts.length > 0) note(state, from, at);
      }
    }
  };

  /** Concepts are linked to states, and not to places: a sentence meets a state more often than once. */
  const link = (): void => {
    let links = 0;
    for (const state of met) {
      for (const concept of state.concepts) {
        linked[links] = state;
        if (seen[concept] === sentence) nextLink[links] = firstLink[concept]!;
        else {
          nextLink[links] = -1;
          add(concept);
        }
        firstLink[concept] = links++;
      }
    }
  };

  const add = (concept: number): void => {
    seen[concept] = sentence;
    firstLink[concept] = -1;
    own[concept] = undefined;
    concepts.push(concept);
  };

  /** What words alone make is known from the start: a pattern that lacks a step of them is not worth waiting for. */
  const wake = (concept: number): void => {
    for (let at = wokenBy.starts[concept]!; at < wokenBy.starts[concept + 1]!; at++) {
      const pattern = wokenBy.values[at]!;
      if (hasAll(pattern, false)) due[levelOf[conceptOf[pattern]!]!]!.push(pattern);
    }
  };

  const hasAll = (pattern: number, withJoined: boolean): boolean => {
    for (let at = steps.starts[pattern]!; at < steps.starts[pattern + 1]!; at++) {
      const step = steps.values[at]!;
      if (seen[step] !== sentence && (withJoined || levelOf[step] === 0)) return false;
    }
    return true;
  };

  const join = (pattern: number): void => {
    const concept = conceptOf[pattern]!;
    if (seen[concept] !== sentence) {
      add(concept);
      wake(concept);
    }
    const known = own[concept];
    if (known) known.push(pattern);
    else own[concept] = [pattern];
  };

  return {
    read(words) {
      sentence++;
      places = 0;
      met.length = 0;
      concepts.length = 0;
      walk(words);
      link();
      for (let at = 0, phrases = concepts.length; at < phrases; at++) wake(concepts[at]!);
      for (const level of due) {
        for (const pattern of level) if (hasAll(pattern, true)) join(pattern);
        level.length = 0;
      }
    },
    has: (concept) => seen[concept] === sentence,
    among: (isWanted) => concepts.filter((concept) => isWanted[concept]).sort((a, b) => levelOf[a]! - levelOf[b]!),
    eachPlace(concept, visit) {
      const states = seen[concept] === sentence ? firstLink[concept]! : -1;
      for (let at = states; at !== -1; at = nextLink[at]!) {
        const state = linked[at]!;
        for (let place = state.first; place !== -1; place = nextPlace[place]!) visit(froms[place]!, tos[place]!);
      }
      return states === -1 || nextLink[states] === -1;
    },
    patternsOf: (concept) => (seen[concept] === sentence && own[concept]) || NO_PATTERNS,
    transparentBefore: (position) => transparent[position]!,
  };
}
