import type { Part } from '../document/document.ts';
import { noTokens, type Tokens, tokenize } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A sentence as its reader understands it: the item of a list is read together with the stem that opens the list.
 * `tokens` are positions in the block's tokens; those before `own` belong to the stem.
 */
export interface Sentence {
  readonly tokens: readonly number[];
  readonly own: number;
  /** From where mentions count: the stem's count with each item; those of items before a conclusion counted with theirs. */
  readonly counted: number;
}

/** After these a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'art arts no nos para paras par s ss sec secs subsec subs cl ch cap pt r rs reg regs p pp vol ed eds cf eg ie viz al etc ' +
    'v vs mr mrs ms dr prof hon st u n e g i co ltd inc jr gov gen rep sen fig app resp approx max min § arts. chap sched'
  ).split(' '),
);

/** The longest sentence, the longest stem and the longest run of items that an item is read with, in tokens: what keeps reading linear. */
const LONGEST_SENTENCE = 1000;
const LONGEST_STEM = 160;
const LONGEST_RUN = 480;
const NONE: readonly number[] = [];

/** The tokens of a block's parts; those of part i stand from `borders[i]` up to `borders[i + 1]`. */
export function tokensOf(
  text: string,
  parts: readonly Part[],
  vocabulary: Vocabulary,
): { tokens: Tokens; borders: readonly number[] } {
  const tokens = noTokens();
  const borders = [0];
  for (const part of parts) {
    tokenize(text, part.span, part.masked, tokens, vocabulary);
    borders.push(tokens.words.length);
  }
  return { tokens, borders };
}

/** Token positions [from, to) cut where sentences end. */
export function cut(text: string, tokens: Tokens, from: number, to: number): [number, number][] {
  const sentences: [number, number][] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!endsSentence(text, tokens, at, to) && at - start < LONGEST_SENTENCE) continue;
    let end = at + 1;
    while (end < to && isClosing(tokens.words[end]!) && tokens.starts[end] === tokens.ends[end - 1]) end++;
    sentences.push([start, end]);
    start = end;
    at = end - 1;
  }
  if (start < to) sentences.push([start, to]);
  return sentences;
}

function endsSentence(text: string, { words, starts, ends }: Tokens, at: number, to: number): boolean {
  const word = words[at]!;
  if (word.length > 1) return false;
  if (word === '?' || word === '!') return true;
  if (word !== '.') return false;
  if (at + 1 >= to) return true;
  const before = words[at - 1] ?? '';
  if (starts[at + 1] === ends[at] && !isClosing(words[at + 1]!)) return false;
  if (ABBREVIATIONS.has(before) || (before.length === 1 && /[a-z]/.test(before))) return false;
  const next = text.charAt(starts[at + 1]!);
  return next === next.toUpperCase() || before === ')';
}

const isClosing = (word: string): boolean => /^["”’')]$/.test(word);

const isOpen = ({ words }: Tokens, sentence: readonly number[]): boolean =>
  sentence.length > 0 && !/^[.?!]$/.test(words[sentence[sentence.length - 1]!]!);

/** The positions of [from, to), behind those that are given. */
function positions(before: readonly number[], from: number, to: number): number[] {
  const all = before.slice();
  for (let at = from; at < to; at++) all.push(at);
  return all;
}

/**
 * The sentences of a block: items after their stem, words after a list after the whole of it. A stem without a verb of
 * its own ("A person who—") waits for one, so that its last item is read after all the others: "(b) stays, commits an offence".
 */
export function sentencesOf(
  text: string,
  parts: readonly Part[],
  tokens: Tokens,
  borders: readonly number[],
  verbs: ReadonlySet<string>,
): Sentence[] {
  const sentences: Sentence[] = [];
  /** By depth, the last sentence read there with all that it was read after. */
  const stems: (readonly number[] | undefined)[] = [];
  /** Where the run of items begins that words after a list are read with. */
  let run = 0;
  parts.forEach((part, index) => {
    const [begin, end] = [borders[index]!, borders[index + 1]!];
    const pieces = cut(text, tokens, begin, end);
    const last = pieces.at(-1);
    if (!last) return;
    const above = stems.findLast((stem, depth) => depth < part.depth && stem !== undefined) ?? NONE;
    const isStem = (parts[index + 1]?.depth ?? 0) > part.depth;
    const continues = part.depth === 0 && index > 0 && part.marker === null && run < begin;
    const concludes =
      above.length > 0 &&
      part.depth === 1 &&
      index === parts.length - 1 &&
      !above.some((at) => verbs.has(tokens.words[at]!));
    const before =
      continues || concludes ? positions(NONE, Math.max(run, begin - LONGEST_RUN), begin) : above.slice(-LONGEST_STEM);
    for (const [from, to] of pieces) {
      const stem = from === begin ? before : NONE;
      const sentence = positions(stem, from, to);
      const opensList = isStem && to === end && isOpen(tokens, sentence);
      if (!opensList)
        sentences.push({ tokens: sentence, own: stem.length, counted: continues || concludes ? stem.length : 0 });
      if (to !== end) continue;
      stems.length = Math.min(stems.length, part.depth);
      stems[part.depth] = opensList ? sentence : NONE;
    }
    if (part.depth === 0 && !continues) run = last[0];
  });
  return sentences;
}
