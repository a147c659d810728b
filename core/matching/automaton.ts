import type { Lists } from '../criteria/lists.ts';
import type { OpenLexicon } from './lexicon.ts';
import { openPairs } from './pairs.ts';
import { openRows, roomier } from './rows.ts';

/**
 * All the places in phrases that the words so far lead to are a state. A word belongs to many classes, so that walking the
 * trees of phrases tries many edges for each word; states are worked out when first met, and remembered: a deterministic
 * automaton of the parts that drafts use. What is remembered depends on the ruleset alone, and never on a draft's content.
 */
export interface Automaton {
  /** Where a word leads from the start of phrases, and from a state: the number of a state, or `NOWHERE`. */
  begin(word: number): number;
  follow(state: number, word: number): number;
  /** By state, the concepts whose phrases end there, in order: those that count by themselves, and those that are merely steps. */
  readonly concepts: Lists;
  readonly steps: Lists;
}

/** The state in which no phrase goes on and none ends. */
export const NOWHERE = 0;
/** So many transparent words in a row may stand inside a phrase. */
export const MOST_TRANSPARENT = 3;
/** A place is a node from which phrases go on, with the transparent words passed since: `node * PASSED + passed`. */
const PASSED = MOST_TRANSPARENT + 1;

/** `isStep` is 1 for a concept that is merely a step. */
export function openAutomaton(lexicon: OpenLexicon, isStep: Int32Array): Automaton {
  const { isTransparent, classesOf, openingsOf } = lexicon;
  const { classOf, endOf, conceptOf, openings } = lexicon.phrases;
  const [inner, concepts, steps] = [openRows(), openRows(), openRows()];
  const columns = [inner, concepts, steps];
  const begun = new Int32Array(isTransparent.length).fill(-1);
  const known = openPairs();
  /** By the hash of what is in them, the last of the states that have it, and by state the one before. */
  const alike = new Map<number, number>();
  const earlier: number[] = [];
  /** By class, the word that was last found to belong to it. */
  const wordOf = new Int32Array(classesOf.values.reduce((a, b) => Math.max(a, b), 0) + 1).fill(-1);
  /** The places that a word leads to. */
  let reached = new Int32Array(1024);
  let count = 0;
  let inOrder = true;
  /** What a state consists of, by column, and how much of it. */
  const drafts = columns.map(() => new Int32Array(1024));
  const lengths = columns.map(() => 0);

  const reach = (place: number): void => {
    reached = roomier(reached, count);
    if (count > 0 && reached[count - 1]! > place) inOrder = false;
    reached[count++] = place;
  };

  const reachBegun = (word: number): void => {
    for (let at = classesOf.starts[word]!; at < classesOf.starts[word + 1]!; at++) {
      const wordClass = classesOf.values[at]!;
      for (let i = openingsOf.starts[wordClass]!; i < openingsOf.starts[wordClass + 1]!; i++)
        reach(openings[openingsOf.values[i]!]! * PASSED);
    }
  };

  const reachBehind = (state: number, word: number): void => {
    for (let at = classesOf.starts[word]!; at < classesOf.starts[word + 1]!; at++) wordOf[classesOf.values[at]!] = word;
    for (let at = inner.starts[state]!; at < inner.starts[state + 1]!; at++) {
      const place = inner.values[at]!;
      const node = (place / PASSED) | 0;
      if (isTransparent[word] === 1 && place % PASSED < MOST_TRANSPARENT) reach(place + 1);
      for (let child = node + 1; child < endOf[node]!; child = endOf[child]!)
        if (wordOf[classOf[child]!] === word) reach(child * PASSED);
    }
  };

  const draft = (column: number, number: number): void => {
    drafts[column] = roomier(drafts[column]!, lengths[column]!);
    drafts[column]![lengths[column]!++] = number;
  };

  /** Nodes are numbered concept by concept, so that concepts come in order as places do. */
  const draftState = (): void => {
    lengths.fill(0);
    let [lastNode, lastConcept] = [-1, -1];
    for (let at = 0; at < count; at++) {
      const place = reached[at]!;
      const node = (place / PASSED) | 0;
      // Of one node in order, the place with the fewest words passed comes first.
      if (node === lastNode) continue;
      lastNode = node;
      if (endOf[node]! > node + 1) draft(0, place);
      const concept = conceptOf[node]!;
      if (concept < 0 || concept === lastConcept || place % PASSED !== 0) continue;
      lastConcept = concept;
      draft(1 + isStep[concept]!, concept);
    }
  };

  const stateReached = (): number => {
    if (count === 0) return NOWHERE;
    if (!inOrder) reached.subarray(0, count).sort();
    draftState();
    const hash = hashOf(drafts, lengths);
    const last = alike.get(hash) ?? NOWHERE;
    for (let state = last; state !== NOWHERE; state = earlier[state]!) if (isDrafted(state)) return state;
    const state = inner.count;
    for (const [i, column] of columns.entries()) column.add(drafts[i]!, lengths[i]!);
    earlier[state] = last;
    alike.set(hash, state);
    return state;
  };

  const isDrafted = (state: number): boolean =>
    columns.every(({ starts, values }, i) => {
      const from = starts[state]!;
      if (starts[state + 1]! - from !== lengths[i]) return false;
      for (let at = 0; at < lengths[i]!; at++) if (values[from + at] !== drafts[i]![at]) return false;
      return true;
    });

  const behind = (reachAll: () => void): number => {
    count = 0;
    inOrder = true;
    reachAll();
    return stateReached();
  };

  for (const column of columns) column.add(reached, 0);
  return {
    concepts,
    steps,
    begin(word) {
      if (begun[word] === -1) begun[word] = behind(() => reachBegun(word));
      return begun[word]!;
    },
    follow(state, word) {
      if (inner.starts[state] === inner.starts[state + 1]) return NOWHERE;
      let next = known.get(state, word);
      if (next === -1) {
        next = behind(() => reachBehind(state, word));
        known.add(state, word, next);
      }
      return next;
    },
  };
}

function hashOf(lists: readonly Int32Array[], lengths: readonly number[]): number {
  let hash = 0;
  lists.forEach((list, i) => {
    for (let at = 0; at < lengths[i]!; at++) hash = (Math.imul(hash, 31) + list[at]!) | 0;
  });
  return hash;
}
