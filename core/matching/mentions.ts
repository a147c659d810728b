import type { Pattern } from '../criteria/ruleset.ts';
import { pop, push } from './heap.ts';
import { type Trie, walk } from './lexicon.ts';

/** One occurrence of a concept in a sentence. `from` and `to` are half-open positions in the sentence's tokens. */
export interface Mention {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
  /** The words themselves, without the gaps between them: `[from, to, from, to, …]`. */
  readonly segments: readonly number[];
}

/** The mentions of a sentence by concept, each list in the order of its places. */
export type Mentions = ReadonlyMap<number, readonly Mention[]>;

/** The patterns, and for each concept those whose rarest step it is. */
export interface Patterns {
  readonly list: readonly Pattern[];
  readonly wokenBy: ReadonlyMap<number, readonly number[]>;
}

export function openPatterns(list: readonly Pattern[]): Patterns {
  const wokenBy = new Map<number, number[]>();
  list.forEach(({ steps, rarest }, index) => {
    const concept = steps[rarest]!;
    const known = wokenBy.get(concept);
    if (known) known.push(index);
    else wokenBy.set(concept, [index]);
  });
  return { list, wokenBy };
}

/**
 * All mentions in a sentence, given as its words. A pattern is tried when its rarest step is there, after all those that
 * it uses: patterns stand in that order, so each is joined once.
 */
export function findMentions(trie: Trie, patterns: Patterns, words: readonly string[]): Mentions {
  const mentions = new Map<number, Mention[]>();
  const due: number[] = [];
  const add = (mention: Mention): void => {
    const known = mentions.get(mention.concept);
    if (!known) {
      mentions.set(mention.concept, [mention]);
      for (const index of patterns.wokenBy.get(mention.concept) ?? []) push(due, index);
      return;
    }
    const same = known.findIndex(({ from, to }) => from === mention.from && to === mention.to);
    if (same === -1) known.push(mention);
    else if (wordsIn(mention) > wordsIn(known[same]!)) known[same] = mention;
  };
  const found = (concept: number, from: number, to: number): void => add({ concept, from, to, segments: [from, to] });
  for (let from = 0; from < words.length; from++) walk(trie, words, from, found);
  for (let index = pop(due); index !== undefined; index = pop(due)) {
    const pattern = patterns.list[index]!;
    if (!pattern.steps.every((step) => mentions.has(step))) continue;
    for (const mention of joined(pattern, mentions, words, trie.transparent)) add(mention);
  }
  for (const list of mentions.values()) list.sort((a, b) => a.from - b.from || b.to - a.to);
  return mentions;
}

function joined(
  pattern: Pattern,
  mentions: Mentions,
  words: readonly string[],
  transparent: ReadonlySet<string>,
): Mention[] {
  let partial: Mention[] = [];
  for (const mention of mentions.get(pattern.steps[0]!) ?? []) partial.push({ ...mention, concept: pattern.concept });
  for (let step = 1; step < pattern.steps.length && partial.length > 0; step++) {
    const candidates = [...(mentions.get(pattern.steps[step]!) ?? [])].sort((a, b) => a.from - b.from);
    partial = partial.flatMap((left) => follow(left, candidates, pattern.gaps[step - 1]!, words, transparent));
  }
  return partial;
}

/** At most this many ways to go on from one mention: what keeps joining linear in a text made of nothing but mentions. */
const MOST_WAYS = 6;

/** So many transparent words, articles and the like, may stand in a gap beyond its length. */
const MOST_TRANSPARENT = 3;

function follow(
  left: Mention,
  candidates: readonly Mention[],
  gap: number,
  words: readonly string[],
  transparent: ReadonlySet<string>,
): Mention[] {
  const ways: Mention[] = [];
  for (let i = firstFrom(candidates, left.to); i < candidates.length && ways.length < MOST_WAYS; i++) {
    const right = candidates[i]!;
    const distance = right.from - left.to;
    if (distance > gap + MOST_TRANSPARENT || words[right.from - 1] === ';') break;
    if (distance > gap && distance - countIn(words, left.to, right.from, transparent) > gap) break;
    ways.push({
      concept: left.concept,
      from: left.from,
      to: right.to,
      segments: distance === 0 ? merged(left.segments, right.segments) : [...left.segments, ...right.segments],
    });
  }
  return ways;
}

function firstFrom(sorted: readonly Mention[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.from < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

const merged = (left: readonly number[], right: readonly number[]): number[] => [
  ...left.slice(0, -1),
  ...right.slice(1),
];

function countIn(words: readonly string[], from: number, to: number, wanted: ReadonlySet<string>): number {
  let count = 0;
  for (let at = from; at < to; at++) if (wanted.has(words[at]!)) count++;
  return count;
}

/** How many words are a mention's own: of two between the same words the fuller one tells what is meant. */
function wordsIn({ segments }: Mention): number {
  let words = 0;
  for (let i = 0; i < segments.length; i += 2) words += segments[i + 1]! - segments[i]!;
  return words;
}
