import { openAutomaton, type State } from './automaton.ts';
import type { OpenLexicon } from './lexicon.ts';
import type { Patterns } from './openPatterns.ts';

/**
 * What a sentence may mention: the concepts all of whose steps are there, in whatever order. Most sentences hold the
 * words of many steps and few whole patterns, so that this is told first, and places are compared for what is left.
 */
export interface Possible {
  read(words: readonly string[]): void;
  has(concept: number): boolean;
  /** Those of the concepts that are wanted, given by concept; those made of others behind them. */
  among(isWanted: readonly boolean[]): number[];
  /** Visits the places of a concept's own phrases, as positions in the words; tells whether they came in order. */
  eachPlace(concept: number, visit: (from: number, to: number) => void): boolean;
  /** Patterns of a concept all of whose steps may be mentioned. */
  patternsOf(concept: number): readonly number[];
  /** How many transparent words stand before a position. */
  transparentBefore(position: number): number;
}

const NO_PATTERNS: readonly number[] = [];
/** Stands in phrases for any number. */
const NUMBER = '#';
const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** Concepts from `named` on have no names and are asked for as steps alone. */
export function openPossible(lexicon: OpenLexicon, patterns: Patterns, named: number): Possible {
  const { conceptOf, steps, wokenBy, levelOf, highest } = patterns;
  const isStep = levelOf.map((level, concept) =>
    concept >= named && level === 0 && wokenBy.starts[concept] === wokenBy.starts[concept + 1] ? 1 : 0,
  );
  const automaton = openAutomaton(lexicon, isStep);
  /** A number that no phrase writes is a number still. */
  const anyNumber = lexicon.numbers.get(NUMBER) ?? -1;
  /** The states that phrases of the sentence end in, behind one that stands for none. The first has the count `since`. */
  const met: State[] = [automaton.start];
  let since = 1;
  /** Where phrases stand, each with the next place of its state or -1. */
  const froms: number[] = [];
  const tos: number[] = [];
  const nextPlace: number[] = [];
  let places = 0;
  /** By concept: the count of the last state of its phrases, of none if only patterns make it; less than `since` if not possible. */
  const seen = new Uint32Array(levelOf.length);
  /** By concept: the `since` of the sentence in which it last had more states than one; its patterns, where it is possible. */
  const several = new Uint32Array(levelOf.length);
  const own: (number[] | undefined)[] = new Array(levelOf.length).fill(undefined);
  const concepts: number[] = [];
  const due = Array.from({ length: highest + 1 }, (): number[] => []);
  let transparent = new Uint16Array(64);

  const walk = (words: readonly string[]): void => {
    if (transparent.length <= words.length) transparent = new Uint16Array(words.length * 2);
    const numbers: number[] = [];
    for (let at = 0; at < words.length; at++) {
      const number = lexicon.numbers.get(words[at]!) ?? (isNumber(words[at]!) ? anyNumber : -1);
      numbers.push(number);
      transparent[at + 1] = transparent[at]! + (number >= 0 ? lexicon.isTransparent[number]! : 0);
    }
    for (let from = 0; from < words.length; from++) {
      let state = numbers[from]! < 0 ? null : automaton.begin(numbers[from]!);
      for (let at = from + 1; state !== null; ) {
        if (state.sketch !== 0) note(state, from, at);
        const number: number = numbers[at++] ?? -1;
        state = number < 0 ? null : automaton.follow(state, number);
      }
    }
  };

  const note = (state: State, from: number, to: number): void => {
    froms[places] = from;
    tos[places] = to;
    nextPlace[places] = -1;
    if (state.met >= since) nextPlace[state.last] = places;
    else meet(state);
    state.last = places++;
  };

  const meet = (state: State): void => {
    const count = since + met.length;
    met.push(state);
    state.met = count;
    state.first = places;
    for (const step of state.steps) {
      if (seen[step]! >= since) several[step] = since;
      seen[step] = count;
    }
    for (const concept of state.concepts) {
      if (seen[concept]! >= since) several[concept] = since;
      else add(concept);
      seen[concept] = count;
    }
  };

  const add = (concept: number): void => {
    seen[concept] = since;
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
      if (seen[step]! < since && (withJoined || levelOf[step] === 0)) return false;
    }
    return true;
  };

  const addPattern = (pattern: number): void => {
    const concept = conceptOf[pattern]!;
    if (seen[concept]! < since) {
      add(concept);
      wake(concept);
    }
    const known = own[concept];
    if (known) known.push(pattern);
    else own[concept] = [pattern];
  };

  const eachPlaceOf = (state: State, visit: (from: number, to: number) => void): void => {
    if (state.sketch === 0) return;
    for (let place = state.first; place !== -1; place = nextPlace[place]!) visit(froms[place]!, tos[place]!);
  };

  return {
    read(words) {
      since += met.length;
      met.length = 1;
      places = 0;
      concepts.length = 0;
      walk(words);
      for (let at = 0, phrases = concepts.length; at < phrases; at++) wake(concepts[at]!);
      for (const level of due) {
        for (const pattern of level) if (hasAll(pattern, true)) addPattern(pattern);
        level.length = 0;
      }
    },
    has: (concept) => seen[concept]! >= since,
    among: (isWanted) => concepts.filter((concept) => isWanted[concept]).sort((a, b) => levelOf[a]! - levelOf[b]!),
    eachPlace(concept, visit) {
      if (several[concept] !== since) {
        eachPlaceOf(met[seen[concept]! - since]!, visit);
        return true;
      }
      for (const state of met) if (ends(state, concept)) eachPlaceOf(state, visit);
      return false;
    },
    patternsOf: (concept) => own[concept] ?? NO_PATTERNS,
    transparentBefore: (position) => transparent[position]!,
  };
}

const ends = ({ sketch, steps, concepts }: State, concept: number): boolean =>
  (sketch & (1 << concept)) !== 0 && (includes(steps, concept) || includes(concepts, concept));

function includes(ordered: Int32Array, wanted: number): boolean {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return ordered[low] === wanted;
}
