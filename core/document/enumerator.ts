/** The marks by which drafts number their items: "(a)", "ii)", "3.", "2.1", "—". */

/** One way to read a mark: "(i)" is the ninth letter or the first Roman numeral. */
export interface Reading {
  /** Marks of one list share it: "(a", "a)", "(i", "1.". */
  readonly style: string;
  /** "2A" and "(ba)" are 2.01: inserted after the second, before the third. */
  readonly ordinal: number;
}

export interface Prefix {
  /** As written, without white space: "(a)", "(2)(b)"; null where the passage bears none. */
  readonly marker: string | null;
  readonly marks: readonly (readonly Reading[])[];
  /** "12" in "12.—(1) A person …" and in "Article 12. A person …". */
  readonly section: string | null;
  /** Where the words begin. */
  readonly end: number;
}

const decoration = /(?:[*_]|(?:[A-Z]\d{1,3})?\[){0,6}/y;
const paren = /\\?\(\s?(\d{1,3}[A-Za-z]{0,2}|[a-z]{1,5}|[A-Z]{1,4})\s?\\?\)(?=[\s([*_\]—–A-Za-z“"‘]|$)/y;
const half = /(\d{1,3}[A-Z]{0,2}|[a-z]{1,4}|[A-Z])\\?\)(?=[\s*_]|$)/y;
const dotted = /(\d{1,3}[A-Z]{0,2}|[a-z]|[ivxl]{1,5})\\?\.(?=[\s*_(—–]|$)/y;
const decimal = /(\d{1,3}(?:\.\d{1,3}){1,4})\.?(?=\s{1,9}[*_“"‘([]{0,3}[A-Z])/y;
const bullet = /([-*+•·▪‣◦●○■—–])(?=\s)/y;
const closers = /[*_]{0,3}\]?[*_]{0,3}\s{0,99}/y;
const sectionStop =
  /(\d{1,3}[A-Z]{0,2})\\?\.[*_]{0,3}\s{0,9}(?:[—–-]{1,3}\s{0,9})?(?=(?:[A-Z]\d{1,3})?\[?\\?\(\s?1[A-Z]?\s?\\?\))/y;
const sectionWord =
  /(?:Article|ARTICLE|Art\.|Section|SECTION|Sec\.|Rule|Regulation|§)\s{0,4}(\d{1,4}[A-Z]{0,2}|[IVXLC]{1,7})\s?[.:—–-]{1,2}[*_]{0,3}\s{1,9}(?=\S)/y;
const FORMS: readonly (readonly [RegExp, (label: string) => Reading[]])[] = [
  [paren, (label) => readings(label, '(')],
  [decimal, (label) => [{ style: `1.${label.split('.').length}`, ordinal: decimalOrdinal(label) }]],
  [dotted, (label) => readings(label, '.')],
  [half, (label) => readings(label, ')')],
  [bullet, (label) => [{ style: label, ordinal: 0 }]],
];
const NO_LETTERS = new Set('am an as at be by do go he if in is it me my no of on or so to up us we'.split(' '));

/** The marks a passage begins with. */
export function readPrefix(source: string, start: number, end: number): Prefix {
  const marks: Reading[][] = [];
  let at = start;
  let from = start;
  let section: string | null = null;
  const skip = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (!found || pattern.lastIndex > end) return null;
    at = pattern.lastIndex;
    return found;
  };
  skip(decoration);
  const numbered = skip(sectionStop) ?? skip(sectionWord);
  if (numbered) {
    section = numbered[1]!;
    from = at;
    skip(decoration);
  }
  while (marks.length < 3) {
    const before = at;
    const mark = nextMark(skip);
    if (!mark) {
      at = before;
      break;
    }
    marks.push(mark);
    skip(closers);
  }
  if (marks.length === 0) return { marker: null, marks, section, end: section === null ? start : from };
  const marker = source.slice(from, at).replace(/[\s*_[\]\\]|[A-Z]\d*(?=\[)/g, '');
  return { marker, marks, section, end: at };
}

function nextMark(skip: (pattern: RegExp) => RegExpExecArray | null): Reading[] | null {
  for (const [form, read] of FORMS) {
    const found = skip(form);
    if (!found) continue;
    const ways = read(found[1]!);
    return ways.length > 0 ? ways : null;
  }
  return null;
}

/** Every way to read a label; none where it is a word. `form` tells "(a)" from "a)" and "a.". */
export function readings(label: string, form: string): Reading[] {
  const ways: Reading[] = [];
  const number = /^(\d+)([A-Za-z]*)$/.exec(label);
  if (number) return [{ style: `${form}1`, ordinal: Number(number[1]) + inserted(number[2]!) }];
  const lower = label.toLowerCase();
  const upper = label !== lower;
  const roman = romanOrdinal(lower);
  if (roman > 0) ways.push({ style: form + (upper ? 'I' : 'i'), ordinal: roman });
  const letter = form + (upper ? 'A' : 'a');
  const first = lower.charCodeAt(0) - 96;
  if (lower.length === 1) ways.push({ style: letter, ordinal: first });
  else if (lower.length < 4 && lower === lower[0]!.repeat(lower.length))
    ways.push({ style: letter, ordinal: first + 26 * (lower.length - 1) });
  if (lower.length === 2 && !NO_LETTERS.has(lower)) ways.push({ style: letter, ordinal: first + inserted(lower[1]!) });
  return ways;
}

/** Whether one mark may be the next after another: "(b)" or "(aa)" after "(a)". */
export const follows = (ordinal: number, last: number): boolean =>
  Math.floor(ordinal) === Math.floor(last) + 1 || (Math.floor(ordinal) === Math.floor(last) && ordinal > last);

function inserted(letters: string): number {
  let part = 0;
  let unit = 0.01;
  for (const letter of letters.toLowerCase()) {
    part += (letter.charCodeAt(0) - 96) * unit;
    unit /= 100;
  }
  return part;
}

function romanOrdinal(label: string): number {
  if (!/^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(label)) return 0;
  const worth: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
  let sum = 0;
  for (let i = 0; i < label.length; i++) {
    const value = worth[label[i]!]!;
    sum += value < (worth[label[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

const decimalOrdinal = (label: string): number =>
  label.split('.').reduce((sum, digits) => sum * 1000 + Number(digits), 0);
