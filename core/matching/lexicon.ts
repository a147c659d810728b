import { fromDeltas } from '../criteria/deltas.ts';
import type { Language, Lexicon, Pattern } from '../criteria/ruleset.ts';

/** The trie of all phrases, opened for reading. */
export interface Trie {
  /** Each word that the trie or the language knows, with its number; any other word has none. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By a word's number, whether it may stand inside any phrase without being written there, as articles may. */
  readonly isTransparent: readonly boolean[];
  readonly start: State;
  /** Where a word leads from a state; null where no phrase goes on. */
  follow(state: State, word: number): State | null;
}

/**
 * All the places in the trie that the words so far lead to. A word belongs to many classes, so that walking the trie
 * itself tries many edges for each word; states are worked out when first met, and remembered: a deterministic automaton
 * of the parts that drafts use. What is remembered depends on the ruleset alone, and never on a draft's content.
 */
export interface State {
  /** `[node, transparent words passed since, node, …]`. */
  readonly places: readonly number[];
  /** The concepts of the phrases that end here: those that are always wanted, and those that are wanted as a pattern's step. */
  readonly wanted: readonly number[];
  readonly steps: readonly number[];
  /** By a word's number, where it leads, as far as it is known. */
  readonly next: Map<number, State | null>;
}

/** So many transparent words in a row may stand inside a phrase. */
export const MOST_TRANSPARENT = 3;

/** How many concepts there are, named or not. */
export const sizeOf = ({ accepts }: Lexicon, patterns: readonly Pattern[]): number =>
  1 + [...fromDeltas(accepts).flat(), ...patterns.map(({ concept }) => concept)].reduce((a, b) => Math.max(a, b), 0);

/** `isStep` is 1 for a concept that counts only as a step of patterns. */
export function openLexicon(lexicon: Lexicon, language: Language, isStep: Uint8Array): Trie {
  const transparent = new Set([...language.articles, ...language.transparent]);
  const forms = lexicon.lexemes.map(unfolded);
  const known = [...new Set([...forms.flat(), ...transparent])];
  const numbers = new Map(known.map((word, number) => [word, number]));
  const classes = classesByWord(lexicon, forms, numbers);
  const isTransparent = known.map((word) => transparent.has(word));
  let children = 0;
  const accepts = fromDeltas(lexicon.accepts);
  const edges = fromDeltas(lexicon.edges).map((own) => new Map(own.map((wordClass) => [wordClass, ++children])));
  const start: State = { places: [0, 0], wanted: [], steps: [], next: new Map() };
  const states = new Map([['0 0', start]]);

  const explored = ({ places }: State, word: number): State | null => {
    const reached = new Map<number, number>();
    for (let i = 0; i < places.length; i += 2) {
      const [node, passed] = [places[i]!, places[i + 1]!];
      const own = edges[node]!;
      // Deep in the trie a node has few edges, and a word many classes.
      if (own.size < classes[word]!.size) {
        for (const [wordClass, child] of own) if (classes[word]!.has(wordClass)) reached.set(child, 0);
      } else {
        for (const wordClass of classes[word]!) {
          const child = own.get(wordClass);
          if (child !== undefined) reached.set(child, 0);
        }
      }
      const mayPass = node !== 0 && passed < MOST_TRANSPARENT && isTransparent[word]!;
      if (mayPass && !reached.has(node)) reached.set(node, passed + 1);
    }
    if (reached.size === 0) return null;
    const ordered = [...reached].sort(([a], [b]) => a - b).flat();
    const key = ordered.join(' ');
    let state = states.get(key);
    if (!state) {
      const ending = [...new Set([...reached].flatMap(([node, passed]) => (passed === 0 ? accepts[node]! : [])))];
      const [wanted, steps] = [0, 1].map((kind) => ending.filter((concept) => isStep[concept] === kind));
      // From a leaf no phrase goes on.
      const inner = [...reached].filter(([node]) => edges[node]!.size > 0).flat();
      state = { places: inner, wanted: wanted!, steps: steps!, next: new Map() };
      states.set(key, state);
    }
    return state;
  };
  return {
    numbers,
    isTransparent,
    start,
    follow(state, word) {
      const next = explored(state, word);
      state.next.set(word, next);
      return next;
    },
  };
}

function unfolded(lexeme: string): string[] {
  const [stem, endings] = lexeme.split('|');
  return endings!.split(',').map((ending) => stem + ending);
}

/** By a word's number, the classes that one of its lexemes belongs to. */
function classesByWord(
  { classes }: Lexicon,
  forms: readonly (readonly string[])[],
  numbers: ReadonlyMap<string, number>,
): Set<number>[] {
  const ofWord = Array.from({ length: numbers.size }, () => new Set<number>());
  fromDeltas(classes).forEach((members, wordClass) => {
    for (const lexeme of members) {
      for (const form of forms[lexeme]!) ofWord[numbers.get(form)!]!.add(wordClass);
    }
  });
  return ofWord;
}
