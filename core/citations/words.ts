import type { Report } from '../criteria/report.ts';
import type { Span } from '../document/span.ts';
import { asRead } from '../letters/asRead.ts';
import { APOSTROPHE, DIGIT, INVISIBLE, kindAt, LETTER, lengthAt } from '../letters/kinds.ts';
import { joinBrokenWords } from './brokenWords.ts';

/** The words of a text, as two texts are compared: small letters, straight apostrophes, no punctuation, no hyphens. */
export interface Words {
  readonly text: string;
  readonly words: readonly string[];
  /** UTF-16 offsets in `text`. */
  readonly spans: readonly Span[];
}

/** Words are letters and numbers, and letters behind an apostrophe, as their reader sees them; those of `known` also across a line's end. */
export function wordsIn(text: string, known?: ReadonlySet<string>): Words {
  const words: string[] = [];
  const spans: Span[] = [];
  const isWord = (kind: number): boolean => kind === LETTER || kind === DIGIT;
  for (let at = 0; at < text.length; ) {
    const start = at;
    const kind = kindAt(text, at);
    at += lengthAt(text, at);
    if (!isWord(kind)) continue;
    let end = at;
    for (; at < text.length; at += lengthAt(text, at)) {
      const next = kindAt(text, at);
      if (
        next === APOSTROPHE
          ? at + 1 === text.length || kindAt(text, at + 1) !== LETTER
          : !isWord(next) && next !== INVISIBLE
      )
        break;
      if (next !== INVISIBLE) end = at + lengthAt(text, at);
    }
    const word = asRead(text.slice(start, end));
    if (word === '') continue;
    words.push(word);
    spans.push({ start, end });
  }
  if (known) joinBrokenWords(text, words, spans, known);
  return { text, words, spans };
}

/** A part of the report that can be cited, with its words. */
export interface Unit extends Words {
  /** "134 (a)". */
  readonly cited: string;
  readonly number: number;
  readonly item: string;
}

/** The report's paragraphs and items, and where each two words stand together in them. */
export interface ReportWords {
  readonly units: readonly Unit[];
  readonly known: ReadonlySet<string>;
  /** The units that hold two words one after the other; made when first asked for. */
  readonly unitsOf: ReadonlyMap<string, readonly Unit[]>;
}

/** A paragraph that has items is a unit with them, and each item is one. */
export function reportWords({ paragraphs }: Report): ReportWords {
  const units = paragraphs.flatMap(({ number, text, items = [] }): Unit[] => [
    {
      cited: String(number),
      number,
      item: '',
      ...wordsIn([text, ...items.map((item) => `(${item.letter}) ${item.text}`)].join(' ')),
    },
    ...items.map((item) => ({
      cited: `${number} (${item.letter})`,
      number,
      item: item.letter,
      ...wordsIn(item.text),
    })),
  ]);
  let unitsOf: ReadonlyMap<string, readonly Unit[]> | undefined;
  return {
    units,
    known: new Set(units.flatMap(({ words }) => words)),
    get unitsOf() {
      unitsOf ??= byPairs(units);
      return unitsOf;
    },
  };
}

function byPairs(units: readonly Unit[]): Map<string, readonly Unit[]> {
  const unitsOf = new Map<string, Unit[]>();
  for (const unit of units) {
    for (let at = 0; at + 1 < unit.words.length; at++) {
      const key = `${unit.words[at]} ${unit.words[at + 1]}`;
      const known = unitsOf.get(key);
      if (!known) unitsOf.set(key, [unit]);
      else if (known.at(-1) !== unit) known.push(unit);
    }
  }
  return unitsOf;
}

/** Where `wanted` stands in `words`, from a position on; -1 where it does not. */
export function placeOf(wanted: readonly string[], words: readonly string[], from = 0): number {
  for (let at = from; at + wanted.length <= words.length; at++) {
    let same = 0;
    while (same < wanted.length && words[at + same] === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}

/** How quoted words differ from those of the source that are nearest to them. */
export interface Comparison {
  /** Positions [from, to) of the source's words. */
  readonly from: number;
  readonly to: number;
  /** How many words are the same. */
  readonly same: number;
  readonly changes: readonly Change[];
}

/** Words of the quotation in place of words of the source; either may be none. */
export interface Change {
  readonly quoted: readonly string[];
  readonly source: readonly string[];
}

/** No paragraph is longer; what is quoted beyond it is not compared word for word. */
const LONGEST = 900;

/** The stretch of `source` that is nearest to the quoted words, by the least number of words changed. */
export function compare(quotedWords: readonly string[], source: readonly string[]): Comparison {
  const quoted = quotedWords.slice(0, LONGEST);
  const width = source.length + 1;
  const steps = new Uint8Array((quoted.length + 1) * width);
  let above = new Uint16Array(width);
  for (let row = 1; row <= quoted.length; row++) {
    const costs = new Uint16Array(width);
    costs[0] = row;
    steps[row * width] = ADDED;
    for (let column = 1; column < width; column++) {
      const isSame = quoted[row - 1] === source[column - 1];
      const kept = above[column - 1]! + (isSame ? 0 : 1);
      const added = above[column]! + 1;
      const omitted = costs[column - 1]! + 1;
      const least = Math.min(kept, added, omitted);
      costs[column] = least;
      // Of equals, a word left out or put in tells more than one word for another.
      steps[row * width + column] =
        isSame && least === kept ? SAME : least === omitted ? OMITTED : least === added ? ADDED : CHANGED;
    }
    above = costs;
  }
  let end = 0;
  for (let column = 1; column < width; column++) if (above[column]! < above[end]!) end = column;
  return traced(quoted, source, steps, width, end);
}

const SAME = 1;
const CHANGED = 2;
const ADDED = 3;
const OMITTED = 4;

function traced(
  quoted: readonly string[],
  source: readonly string[],
  steps: Uint8Array,
  width: number,
  end: number,
): Comparison {
  const changes: { quoted: string[]; source: string[] }[] = [];
  let open = false;
  let same = 0;
  let row = quoted.length;
  let column = end;
  while (row > 0) {
    const step = steps[row * width + column]!;
    if (step === SAME) {
      same++;
      open = false;
    } else {
      if (!open) changes.unshift({ quoted: [], source: [] });
      open = true;
      if (step !== OMITTED) changes[0]!.quoted.unshift(quoted[row - 1]!);
      if (step !== ADDED) changes[0]!.source.unshift(source[column - 1]!);
    }
    if (step !== ADDED) column--;
    if (step !== OMITTED) row--;
  }
  return { from: column, to: end, same, changes };
}
