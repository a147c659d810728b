import type { Lists } from '../criteria/lists.ts';
import { firstWhere } from '../document/firstWhere.ts';
import { NOWHERE, openAutomaton } from './automaton.ts';
import type { OpenLexicon } from './lexicon.ts';
import type { Patterns } from './openPatterns.ts';
import { roomier } from './rows.ts';

/**
 * What a sentence may mention: the concepts all of whose steps are there, in whatever order. Most sentences hold the
 * words of many steps and few whole patterns, so that this is told first, and places are compared for what is left.
 */
export interface Possible {
  /** `given` has the words' numbers, -1 for a word that no phrase knows. */
  read(words: readonly string[], given: readonly number[]): void;
  has(concept: number): boolean;
  /** Whether a phrase begins with two words, given by their numbers. */
  areTogether(first: number, second: number): boolean;
  /** Those of the concepts that are wanted, given by concept; those made of others behind them. */
  among(isWanted: readonly boolean[]): number[];
  /** Visits the places of a concept's own phrases, as positions in the words; tells whether they came in order. */
  eachPlace(concept: number, visit: (from: number, to: number) => void): boolean;
  /** How many transparent words stand before a position. */
  transparentBefore(position: number): number;
}

/** Stands in phrases for any number. */
const NUMBER = '#';
const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** Concepts from `named` on have no names and are asked for as steps alone. */
export function openPossible(lexicon: OpenLexicon, patterns: Patterns, named: number): Possible {
  const { conceptOf, wokenBy, plainNeeds, joinedNeeds, levelOf, highest } = patterns;
  const isStep = levelOf.map((level, concept) =>
    concept >= named && level === 0 && wokenBy.starts[concept] === wokenBy.starts[concept + 1] ? 1 : 0,
  );
  const automaton = openAutomaton(lexicon, isStep);
  /** A number that no phrase writes is a number still. */
  const anyNumber = lexicon.numbers.get(NUMBER) ?? -1;
  /** By concept, 1 where the sentence may mention it. In bytes, so that all of it stays at hand. */
  const isThere = new Uint8Array(levelOf.length);
  /** The concepts that the sentence may mention, but for mere steps. */
  const concepts = new Int32Array(levelOf.length);
  let count = 0;

  /** The states that phrases of the sentence end in, behind one that stands for none; by state, its place among them or 0. */
  const met: number[] = [NOWHERE];
  let metAt = new Int32Array(256);
  /** Where phrases stand, each with the next place of its state or -1; by place among `met`, the state's first and last. */
  const froms: number[] = [];
  const tos: number[] = [];
  const nextPlace: number[] = [];
  const firstPlace: number[] = [];
  const lastPlace: number[] = [];
  let places = 0;
  /** By concept, the last of its states as a link, and by link its state, as its place among `met`, and the link before, or -1. */
  const lastLink = new Int32Array(levelOf.length);
  const linkedState: number[] = [];
  const earlierLink: number[] = [];
  let links = 0;

  /** By level, the patterns that wait for it. A pattern is woken once. */
  const waiting = sizesOf(
    conceptOf.map((concept) => levelOf[concept]!),
    highest + 1,
  );
  const due = Array.from(waiting, (size) => new Int32Array(size));
  const dueCount = new Int32Array(highest + 1);

  let numbers = new Int32Array(64);
  let transparent = new Int32Array(65);

  const readNumbers = (words: readonly string[], given: readonly number[]): void => {
    numbers = roomier(numbers, words.length);
    transparent = roomier(transparent, words.length + 1);
    for (let at = 0; at < words.length; at++) {
      let number = given[at]!;
      if (number === -1 && isNumber(words[at]!)) number = anyNumber;
      numbers[at] = number;
      transparent[at + 1] = transparent[at]! + (number >= 0 ? lexicon.isTransparent[number]! : 0);
    }
    numbers[words.length] = -1;
  };

  const walk = (length: number): void => {
    for (let from = 0; from < length; from++) {
      let number = numbers[from]!;
      let state = number < 0 ? NOWHERE : automaton.begin(number);
      for (let at = from + 1; state !== NOWHERE; at++) {
        note(state, from, at);
        number = numbers[at]!;
        state = number < 0 ? NOWHERE : automaton.follow(state, number);
      }
    }
  };

  const note = (state: number, from: number, to: number): void => {
    metAt = roomier(metAt, state);
    const at = metAt[state]!;
    if (at === 0) {
      if (!meet(state)) return;
    } else {
      nextPlace[lastPlace[at]!] = places;
      lastPlace[at] = places;
    }
    froms[places] = from;
    tos[places] = to;
    nextPlace[places++] = -1;
  };

  /** Marks what ends in a state; nothing does in many. */
  const meet = (state: number): boolean => {
    const { concepts: own, steps: mere } = automaton;
    const [from, until] = [own.starts[state]!, own.starts[state + 1]!];
    const [fromStep, untilStep] = [mere.starts[state]!, mere.starts[state + 1]!];
    if (from === until && fromStep === untilStep) return false;
    const at = met.length;
    met.push(state);
    metAt[state] = at;
    firstPlace[at] = places;
    lastPlace[at] = places;
    const [stepValues, values] = [mere.values, own.values];
    for (let i = fromStep; i < untilStep; i++) isThere[stepValues[i]!] = 1;
    for (let i = from; i < until; i++) {
      const concept = values[i]!;
      if (isThere[concept] === 0) add(concept);
      linkedState[links] = at;
      earlierLink[links] = lastLink[concept]!;
      lastLink[concept] = links++;
    }
    return true;
  };

  const add = (concept: number): void => {
    isThere[concept] = 1;
    lastLink[concept] = -1;
    concepts[count++] = concept;
  };

  /** What words alone make is known from the start: a pattern that lacks a step of them is not worth waiting for. */
  const wake = (concept: number): void => {
    for (let at = wokenBy.starts[concept]!; at < wokenBy.starts[concept + 1]!; at++) {
      const pattern = wokenBy.values[at]!;
      const made = conceptOf[pattern]!;
      if (isThere[made] === 1 || !hasAll(plainNeeds, at)) continue;
      const level = levelOf[made]!;
      due[level]![dueCount[level]!++] = pattern;
    }
  };

  const hasAll = ({ starts, values }: Lists, list: number): boolean => {
    for (let at = starts[list]!; at < starts[list + 1]!; at++) if (isThere[values[at]!] === 0) return false;
    return true;
  };

  const eachPlaceOf = (at: number, visit: (from: number, to: number) => void): void => {
    for (let place = firstPlace[at]!; place !== -1; place = nextPlace[place]!) visit(froms[place]!, tos[place]!);
  };

  const forget = (): void => {
    for (const state of met) metAt[state] = 0;
    met.length = 1;
    isThere.fill(0);
    places = 0;
    links = 0;
    count = 0;
  };

  return {
    read(words, given) {
      forget();
      readNumbers(words, given);
      walk(words.length);
      for (let at = 0, phrases = count; at < phrases; at++) wake(concepts[at]!);
      for (let level = 0; level <= highest; level++) {
        // A pattern that is added may wake others of higher levels only.
        for (let at = 0; at < dueCount[level]!; at++) {
          const pattern = due[level]![at]!;
          const concept = conceptOf[pattern]!;
          if (isThere[concept] === 1 || !hasAll(joinedNeeds, pattern)) continue;
          add(concept);
          wake(concept);
        }
        dueCount[level] = 0;
      }
    },
    has: (concept) => isThere[concept] === 1,
    areTogether: (first, second) =>
      first >= 0 && second >= 0 && automaton.follow(automaton.begin(first), second) !== NOWHERE,
    among(isWanted) {
      const wanted: number[] = [];
      for (let at = 0; at < count; at++) {
        const concept = concepts[at]!;
        if (concept >= named || !isWanted[concept]) continue;
        const level = levelOf[concept]!;
        let place = wanted.push(concept) - 1;
        // Most come in order.
        for (; place > 0 && levelOf[wanted[place - 1]!]! > level; place--) wanted[place] = wanted[place - 1]!;
        wanted[place] = concept;
      }
      return wanted;
    },
    eachPlace(concept, visit) {
      if (isStep[concept] === 1) {
        for (let at = 1; at < met.length; at++)
          if (includes(automaton.steps, met[at]!, concept)) eachPlaceOf(at, visit);
        return false;
      }
      const last = lastLink[concept]!;
      for (let link = last; link !== -1; link = earlierLink[link]!) eachPlaceOf(linkedState[link]!, visit);
      return last === -1 || earlierLink[last] === -1;
    },
    transparentBefore: (position) => transparent[position]!,
  };
}

const sizesOf = (keys: Int32Array, size: number): Int32Array => {
  const sizes = new Int32Array(size);
  for (const key of keys) sizes[key]!++;
  return sizes;
};

/** Whether a list, in order, holds a number. */
function includes({ starts, values }: Lists, list: number, wanted: number): boolean {
  const start = starts[list]!;
  const count = starts[list + 1]! - start;
  const at = firstWhere(count, (place) => values[start + place]! >= wanted);
  return at < count && values[start + at] === wanted;
}
