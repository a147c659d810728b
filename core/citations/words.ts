import type { Report } from '../criteria/report.ts';
import type { Span } from '../document/span.ts';

/** The words of a text, as two texts are compared: small letters, straight apostrophes, no punctuation, no hyphens. */
export interface Words {
  readonly text: string;
  readonly words: readonly string[];
  /** UTF-16 offsets in `text`. */
  readonly spans: readonly Span[];
}

const LETTER = 1;
const NUMBER = 2;

const kindOf = (char: string): number => (/\p{L}/u.test(char) ? LETTER : /\p{N}/u.test(char) ? NUMBER : 0);

/** The kinds of the characters that most drafts are made of: to ask a table is faster than to ask a pattern. */
const KINDS = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)));

const kindAt = (text: string, at: number): number =>
  at >= text.length ? 0 : (KINDS[text.charCodeAt(at)] ?? kindOf(String.fromCodePoint(text.codePointAt(at)!)));

/** Behind the character at a position. */
const after = (text: string, at: number): number => at + (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** Words are letters and numbers, and letters behind an apostrophe. */
export function wordsIn(text: string): Words {
  const words: string[] = [];
  const spans: Span[] = [];
  const lower = plain(text);
  const isAligned = lower.length === text.length;
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (kindAt(text, at) !== 0) at = after(text, at);
    if (at === start) {
      at = after(text, at);
      continue;
    }
    while ((text[at] === "'" || text[at] === '’') && kindAt(text, at + 1) === LETTER) {
      at++;
      while (kindAt(text, at) === LETTER) at = after(text, at);
    }
    words.push(isAligned ? lower.slice(start, at) : plain(text.slice(start, at)));
    spans.push({ start, end: at });
  }
  return { text, words, spans };
}

const plain = (word: string): string => word.toLowerCase().replaceAll('’', "'");

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

/** A run of quoted words that must stand together in the source: an ellipsis or [words put in] parts two of them. */
export interface Piece {
  readonly words: readonly string[];
  /** Offsets in the quotation. */
  readonly spans: readonly Span[];
}

const TOKEN =
  /\[(\p{L})\]((?:[\p{L}\p{N}]|['’](?=\p{L}))*)|\[[^\]]{0,300}\]|\(\s?(?:…|\.{3})\s?\)|…|\.\s?\.\s?\.|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** The pieces of a quotation. What is lawful in one is no difference: ellipses, [brackets], changed case, curly marks, hyphens. */
export function piecesOf(quotation: string): Piece[] {
  const pieces: { words: string[]; spans: Span[] }[] = [{ words: [], spans: [] }];
  for (const match of quotation.matchAll(TOKEN)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const word = match[1] === undefined ? match[0] : match[1] + match[2]!;
    if (/^[\p{L}\p{N}]/u.test(word)) {
      pieces.at(-1)!.words.push(plain(word));
      pieces.at(-1)!.spans.push(span);
    } else if (pieces.at(-1)!.words.length > 0) pieces.push({ words: [], spans: [] });
  }
  return pieces.filter(({ words }) => words.length > 0);
}

/** Whether the pieces stand in the words, in their order; null, or the first that does not. */
export function firstMissing(pieces: readonly Piece[], words: readonly string[]): Piece | null {
  let from = 0;
  for (const piece of pieces) {
    const at = placeOf(piece.words, words, from);
    if (at === -1) return piece;
    from = at + piece.words.length;
  }
  return null;
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
