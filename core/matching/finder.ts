import type { Language, Lexicon, Pattern } from '../criteria/ruleset.ts';
import { addTo, type Joined } from './joined.ts';
import { MOST_TRANSPARENT, openLexicon, type State, sizeOf } from './lexicon.ts';
import type { Finder, Mention, Mentions } from './mentions.ts';
import { plan } from './plan.ts';

/** At most this many ways to go on from one mention: what keeps joining linear in a text made of nothing but mentions. */
const MOST_WAYS = 16;

const NONE: readonly Mention[] = [];
const NO_PATTERNS: readonly Pattern[] = [];

/**
 * Finds phrases by the trie, then joins patterns level by level: a pattern is tried when its rarest step is there, after
 * all those that it uses. Most sentences wake few patterns, and most phrases are steps that are never asked for: such a
 * step is gathered when a pattern that is woken asks for it. `named` is how many concepts have names; the others are
 * steps. What is found stands in columns that every sentence uses anew.
 */
export function openFinder(lexicon: Lexicon, language: Language, patterns: readonly Pattern[], named: number): Finder {
  const size = sizeOf(lexicon, patterns);
  const { levelOf, wokenBy, highest } = plan(patterns, size);
  const isStep = Uint8Array.from({ length: size }, (_, concept) =>
    concept >= named && levelOf[concept] === 0 && wokenBy[concept] === undefined ? 1 : 0,
  );
  const trie = openLexicon(lexicon, language, isStep);
  let sentence = 0;
  /** By concept: the sentence it was last mentioned in, and its first and last mention there, as places in the columns. */
  const seen = new Uint32Array(size);
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  /** By mention. `next` is the next of its concept, or -1; `segments` is null where the words stand together. */
  const from: number[] = [];
  const to: number[] = [];
  const next: number[] = [];
  const segments: (readonly number[] | null)[] = [];
  let count = 0;
  /** Where steps stand, not yet gathered: the state that their phrase led to, its first token and the token behind it. */
  const states: State[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let places = 0;
  /** By concept: the sentence in which it was last asked for as a step, and the gathering. */
  const asked = new Uint32Array(size);
  const gathered = new Uint32Array(size);
  let gathering = 0;
  /** Patterns woken since the last gathering. */
  const woken: Pattern[] = [];
  const touched = Array.from({ length: highest + 1 }, (): number[] => []);
  const due = Array.from({ length: highest + 2 }, (): Pattern[] => []);
  let transparentBefore = new Uint16Array(0);
  let words: readonly string[] = [];

  const record = (concept: number, start: number, end: number, parts: readonly number[] | null): void => {
    from[count] = start;
    to[count] = end;
    next[count] = -1;
    segments[count] = parts;
    if (seen[concept] === sentence) next[last[concept]!] = count;
    else {
      seen[concept] = sentence;
      first[concept] = count;
      touched[levelOf[concept]!]!.push(concept);
    }
    last[concept] = count++;
  };

  const readPhrases = (): void => {
    const numbers = words.map((word) => trie.numbers.get(word) ?? -1);
    if (transparentBefore.length <= words.length) transparentBefore = new Uint16Array(words.length * 2 + 64);
    for (let at = 0; at < words.length; at++) {
      const number = numbers[at]!;
      transparentBefore[at + 1] = transparentBefore[at]! + (number >= 0 && trie.isTransparent[number] ? 1 : 0);
    }
    for (let start = 0; start < words.length; start++) {
      let state: State | null = trie.start;
      for (let at = start; at < words.length; ) {
        const number = numbers[at++]!;
        if (number < 0) break;
        const known: State | null | undefined = state.next.get(number);
        state = known === undefined ? trie.follow(state, number) : known;
        if (state === null) break;
        const { wanted, steps } = state;
        for (let i = 0; i < wanted.length; i++) record(wanted[i]!, start, at, null);
        if (steps.length > 0) {
          states[places] = state;
          starts[places] = start;
          ends[places++] = at;
        }
      }
    }
  };

  /**
   * Records the steps that woken patterns ask for, up to a level, where their other steps are there or may yet be. Most
   * patterns are woken by phrases, so that one gathering serves nearly all levels.
   */
  const gather = (): void => {
    gathering++;
    let isAnyAsked = false;
    for (const { steps } of woken) {
      if (!steps.every((step) => seen[step] === sentence || isStep[step] === 1 || levelOf[step]! > 0)) continue;
      for (const step of steps) {
        if (asked[step] === sentence || isStep[step] === 0) continue;
        asked[step] = sentence;
        gathered[step] = gathering;
        isAnyAsked = true;
      }
    }
    woken.length = 0;
    if (!isAnyAsked) return;
    for (let place = 0; place < places; place++) {
      const { steps } = states[place]!;
      for (let i = 0; i < steps.length; i++)
        if (gathered[steps[i]!] === gathering) record(steps[i]!, starts[place]!, ends[place]!, null);
    }
  };

  const wordsIn = (mention: number): number => {
    const parts = segments[mention];
    if (!parts) return to[mention]! - from[mention]!;
    let sum = 0;
    for (let i = 0; i < parts.length; i += 2) sum += parts[i + 1]! - parts[i]!;
    return sum;
  };

  const listOf = (concept: number): number[] => {
    const list: number[] = [];
    for (let at = first[concept]!; at !== -1; at = next[at]!) list.push(at);
    return list;
  };

  /** Mentions in the order of their places; of two between the same words the fuller one tells what is meant. */
  const settle = (concept: number): void => {
    if (first[concept] === last[concept]) return;
    const list = listOf(concept).sort((a, b) => from[a]! - from[b]! || to[a]! - to[b]! || wordsIn(b) - wordsIn(a));
    const distinct = list.filter((at, i) => i === 0 || from[at] !== from[list[i - 1]!] || to[at] !== to[list[i - 1]!]);
    first[concept] = distinct[0]!;
    last[concept] = distinct[distinct.length - 1]!;
    distinct.forEach((at, i) => {
      next[at] = distinct[i + 1] ?? -1;
    });
  };

  const partsOf = (mention: number): readonly number[] => segments[mention] ?? [from[mention]!, to[mention]!];

  const join = ({ concept, steps, gaps }: Pattern): void => {
    for (const step of steps) if (seen[step] !== sentence) return;
    let partial: Joined[] = listOf(steps[0]!).map((at) => ({ from: from[at]!, to: to[at]!, parts: partsOf(at) }));
    for (let step = 1; step < steps.length && partial.length > 0; step++) {
      const candidates = listOf(steps[step]!);
      const gap = gaps[step - 1]!;
      const longer: Joined[] = [];
      for (const left of partial) follow(left, candidates, gap, longer);
      partial = longer;
    }
    for (const one of partial) record(concept, one.from, one.to, one.parts);
  };

  const follow = (left: Joined, candidates: readonly number[], gap: number, into: Joined[]): void => {
    let ways = 0;
    for (let i = firstFrom(candidates, left.to); i < candidates.length && ways < MOST_WAYS; i++) {
      const right = candidates[i]!;
      const start = from[right]!;
      const distance = start - left.to;
      if (distance > gap + MOST_TRANSPARENT || (start > 0 && words[start - 1] === ';')) break;
      if (distance > gap && distance - (transparentBefore[start]! - transparentBefore[left.to]!) > gap) break;
      ways++;
      const parts =
        distance === 0 ? [...left.parts.slice(0, -1), ...partsOf(right).slice(1)] : [...left.parts, ...partsOf(right)];
      addTo(into, { from: left.from, to: to[right]!, parts });
    }
  };

  const firstFrom = (candidates: readonly number[], position: number): number => {
    let low = 0;
    let high = candidates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (from[candidates[middle]!]! < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    find(sentenceWords) {
      words = sentenceWords;
      sentence++;
      count = 0;
      places = 0;
      for (const list of touched) list.length = 0;
      readPhrases();
      for (let level = 0; level <= highest; level++) {
        for (const concept of touched[level]!) {
          if (level > 0) settle(concept);
          for (const pattern of wokenBy[concept] ?? NO_PATTERNS) {
            due[levelOf[pattern.concept]!]!.push(pattern);
            woken.push(pattern);
          }
        }
        gather();
        for (const pattern of due[level + 1]!) join(pattern);
        due[level + 1]!.length = 0;
      }
      return mentionsOf();
    },
  };

  function mentionsOf(): Mentions {
    const mine = sentence;
    const known = new Map<number, readonly Mention[]>();
    const has = (concept: number): boolean => {
      if (mine !== sentence) throw new Error('the mentions of a sentence are read before the next sentence is');
      return seen[concept] === sentence;
    };
    return {
      among(isWanted) {
        const found: number[] = [];
        for (const level of touched) for (const concept of level) if (isWanted[concept]) found.push(concept);
        return found;
      },
      has,
      get(concept) {
        if (!has(concept)) return NONE;
        let list = known.get(concept);
        if (!list) {
          list = listOf(concept)
            .map((at): Mention => ({ concept, from: from[at]!, to: to[at]!, segments: partsOf(at) }))
            .sort((a, b) => a.from - b.from || b.to - a.to);
          known.set(concept, list);
        }
        return list;
      },
    };
  }
}
