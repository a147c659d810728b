import type { OpenLexicon } from './lexicon.ts';

/**
 * All the places in phrases that the words so far lead to. A word belongs to many classes, so that walking the trees of
 * phrases tries many edges for each word; states are worked out when first met, and remembered: a deterministic automaton
 * of the parts that drafts use. What is remembered depends on the ruleset alone, and never on a draft's content.
 */
export interface State {
  /** Nodes from which phrases go on, each with the transparent words passed since: `node * PASSED + passed`. */
  readonly places: Int32Array;
  /** The concepts whose phrases end here, in order: those that count by themselves, and those that are merely steps. */
  readonly concepts: Int32Array;
  readonly steps: Int32Array;
  /** Bit `concept % 32` is set for each of them; 0 if there are none. */
  readonly sketch: number;
  /** By a word's number, where it leads, as far as it is known; null where no phrase goes on. */
  readonly next: Map<number, State | null>;
  /** Notes of who walks: when the state was last met, and its first and last place there. */
  met: number;
  first: number;
  last: number;
}

export interface Automaton {
  readonly start: State;
  /** Where a word leads from the start, and from another state; null where no phrase goes on. */
  begin(word: number): State | null;
  follow(state: State, word: number): State | null;
}

/** So many transparent words in a row may stand inside a phrase. */
export const MOST_TRANSPARENT = 3;
const PASSED = MOST_TRANSPARENT + 1;

/** `isStep` is 1 for a concept that is merely a step. */
export function openAutomaton(lexicon: OpenLexicon, isStep: Int32Array): Automaton {
  const { isTransparent, classesOf, openingsOf } = lexicon;
  const { classOf, endOf, conceptOf, openings } = lexicon.phrases;
  const states = new Map<number, State[]>();
  const begun: (State | null | undefined)[] = new Array(isTransparent.length).fill(undefined);
  /** By class, the word that was last found to belong to it. */
  const wordOf = new Int32Array(classesOf.values.reduce((a, b) => Math.max(a, b), 0) + 1).fill(-1);
  const isFound = new Uint8Array(isStep.length);

  const placesBegun = (word: number): number[] => {
    const into: number[] = [];
    for (let at = classesOf.starts[word]!; at < classesOf.starts[word + 1]!; at++) {
      const wordClass = classesOf.values[at]!;
      for (let i = openingsOf.starts[wordClass]!; i < openingsOf.starts[wordClass + 1]!; i++)
        into.push(openings[openingsOf.values[i]!]! * PASSED);
    }
    return into;
  };

  const placesBehind = ({ places }: State, word: number): number[] => {
    const into: number[] = [];
    for (let at = classesOf.starts[word]!; at < classesOf.starts[word + 1]!; at++) wordOf[classesOf.values[at]!] = word;
    for (const place of places) {
      const node = (place / PASSED) | 0;
      for (let child = node + 1; child < endOf[node]!; child = endOf[child]!)
        if (wordOf[classOf[child]!] === word) into.push(child * PASSED);
      if (isTransparent[word] === 1 && place % PASSED < MOST_TRANSPARENT) into.push(place + 1);
    }
    return into;
  };

  const conceptsAt = (places: Int32Array): Int32Array => {
    const found: number[] = [];
    for (const place of places) {
      const concept = place % PASSED === 0 ? conceptOf[place / PASSED]! : -1;
      if (concept < 0 || isFound[concept] === 1) continue;
      isFound[concept] = 1;
      found.push(concept);
    }
    for (const concept of found) isFound[concept] = 0;
    return Int32Array.from(found).sort();
  };

  /** From a leaf no phrase goes on. */
  const goesOn = (place: number): boolean => {
    const node = (place / PASSED) | 0;
    return endOf[node]! > node + 1;
  };

  const stateAt = (reached: readonly number[]): State | null => {
    if (reached.length === 0) return null;
    const places = Int32Array.from(reached).sort().filter(isNewNode);
    const hash = hashOf(places);
    const inner = places.filter(goesOn);
    const ending = conceptsAt(places);
    const concepts = ending.filter((concept) => isStep[concept] === 0);
    const steps = ending.filter((concept) => isStep[concept] === 1);
    const alike = states.get(hash) ?? [];
    const known = alike.find(
      (one) => isSame(one.places, inner) && isSame(one.concepts, concepts) && isSame(one.steps, steps),
    );
    if (known) return known;
    const state = stateOf(inner, concepts, steps);
    states.set(hash, [...alike, state]);
    return state;
  };

  return {
    start: stateOf(new Int32Array(0), new Int32Array(0), new Int32Array(0)),
    begin(word) {
      let next = begun[word];
      if (next === undefined) {
        next = stateAt(placesBegun(word));
        begun[word] = next;
      }
      return next;
    },
    follow(state, word) {
      let next = state.next.get(word);
      if (next === undefined) {
        next = stateAt(placesBehind(state, word));
        state.next.set(word, next);
      }
      return next;
    },
  };
}

const stateOf = (places: Int32Array, concepts: Int32Array, steps: Int32Array): State => ({
  places,
  concepts,
  steps,
  sketch: [concepts, steps].reduce((bits, all) => all.reduce((more, concept) => more | (1 << concept), bits), 0),
  next: new Map(),
  met: 0,
  first: 0,
  last: 0,
});

/** Of one node in order, the place with the fewest words passed comes first. */
const isNewNode = (place: number, at: number, places: Int32Array): boolean =>
  at === 0 || ((place / PASSED) | 0) !== ((places[at - 1]! / PASSED) | 0);

function hashOf(numbers: Int32Array): number {
  let hash = 0;
  for (const number of numbers) hash = (Math.imul(hash, 31) + number) | 0;
  return hash;
}

const isSame = (a: Int32Array, b: Int32Array): boolean => a.length === b.length && a.every((one, at) => one === b[at]);
