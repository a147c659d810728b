import type { Language, Lexicon } from '../criteria/ruleset.ts';

/** The trie of all phrases, opened for reading. */
export interface Trie {
  /** The classes that a normalized word belongs to; none where no phrase has it. */
  readonly classes: ReadonlyMap<string, readonly number[]>;
  readonly edges: readonly ReadonlyMap<number, number>[];
  readonly accepts: readonly (readonly number[])[];
  /** Words that may stand inside any phrase without being written there, articles among them. */
  readonly transparent: ReadonlySet<string>;
  readonly start: State;
  /** The states met so far, by what they stand for. */
  readonly states: Map<string, State>;
}

/**
 * All the places in the trie that the words so far lead to. A word belongs to many classes, so that walking the trie
 * itself tries many edges for each word; states are worked out when first met, and remembered: a deterministic automaton
 * of the parts that drafts use. What is remembered depends on the ruleset alone, and never on a draft's content.
 */
export interface State {
  /** `[node, transparent words passed since, node, …]`. */
  readonly places: readonly number[];
  readonly accepts: readonly number[];
  readonly next: Map<string, State | null>;
}

const MOST_TRANSPARENT = 3;

export function openLexicon(lexicon: Lexicon, language: Language): Trie {
  const start: State = { places: [0, 0], accepts: [], next: new Map() };
  return {
    classes: new Map(Object.entries(lexicon.words)),
    edges: lexicon.edges.map((flat) => {
      const edges = new Map<number, number>();
      for (let i = 0; i < flat.length; i += 2) edges.set(flat[i]!, flat[i + 1]!);
      return edges;
    }),
    accepts: lexicon.accepts,
    transparent: new Set([...language.articles, ...language.transparent]),
    start,
    states: new Map([['0 0', start]]),
  };
}

/** Calls `found` for each phrase that starts at `from`; `to` is past its last word. Phrases are short, so the walk is. */
export function walk(
  trie: Trie,
  words: readonly string[],
  from: number,
  found: (concept: number, from: number, to: number) => void,
): void {
  let state: State | null | undefined = trie.start;
  for (let at = from; at < words.length; ) {
    const word = words[at]!;
    let next: State | null | undefined = state.next.get(word);
    if (next === undefined) {
      if (!trie.classes.has(word) && !trie.transparent.has(word)) return;
      next = follow(trie, state, word);
      state.next.set(word, next);
    }
    if (next === null) return;
    at++;
    for (const concept of next.accepts) found(concept, from, at);
    state = next;
  }
}

function follow(trie: Trie, { places }: State, word: string): State | null {
  const reached = new Map<number, number>();
  for (let i = 0; i < places.length; i += 2) {
    const [node, passed] = [places[i]!, places[i + 1]!];
    for (const wordClass of trie.classes.get(word) ?? []) {
      const child = trie.edges[node]!.get(wordClass);
      if (child !== undefined) reached.set(child, 0);
    }
    const mayPass = node !== 0 && passed < MOST_TRANSPARENT && trie.transparent.has(word) && trie.edges[node]!.size > 0;
    if (mayPass && !reached.has(node)) reached.set(node, passed + 1);
  }
  if (reached.size === 0) return null;
  const ordered = [...reached].sort(([a], [b]) => a - b).flat();
  const key = ordered.join(' ');
  let state = trie.states.get(key);
  if (!state) {
    const accepts = new Set([...reached].flatMap(([node, passed]) => (passed === 0 ? trie.accepts[node]! : [])));
    state = { places: ordered, accepts: [...accepts], next: new Map() };
    trie.states.set(key, state);
  }
  return state;
}
