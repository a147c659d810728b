import { withoutEnd } from './withoutEnd.ts';

/** Headings of statutes that bear no mark-up: "Article 12 – Detention", "PART II", "**12. Detention**". */

/** Below the six ranks of Markdown's own headings. */
export const SECTION_LEVEL = 11;
const CAPITALS_LEVEL = 10;
const UNNUMBERED_LEVEL = 12;
const LEVELS: Record<string, number> = {
  book: 7,
  part: 7,
  title: 7,
  schedule: 7,
  annex: 7,
  appendix: 7,
  division: 8,
  chapter: 9,
  subpart: 9,
  subchapter: 10,
};

const KEYWORD =
  /^(book|part|title|schedule|annex|appendix|division|chapter|subpart|subchapter|section|article|art\.|sec\.|rule|regulation)\s{1,9}(\d{1,4}(?:\.\d{1,3})*[A-Z]{0,2}|[IVXLC]{1,7}|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\p{N}])/iu;
const UNNUMBERED =
  /^(?:the )?(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) )?(?:schedule|annex|appendix|preamble)s?$/i;
const NUMBERED = /^(?:§\s{0,3})?(\d{1,3}(?:\.\d{1,3})*[A-Z]{0,2})(?:[.:)]|\s?[–—-])?\s{1,9}(?=\S)/;
const NORM =
  /(?:^|[^\p{L}])(?:shall|may|must|is|are|was|were|will|can|cannot|should|has|have|applies|apply)(?![\p{L}])/iu;

export interface TextHeading {
  readonly level: number;
  /** It has a number but no words of its own: the next line may be its title. */
  readonly bare: boolean;
}

/** A line that begins with "Article 12", "PART II", "Schedule" and is no sentence. */
export function keywordHeading(line: string): TextHeading | null {
  const words = bareWords(line);
  if (words.length > 160 || !/^\p{Lu}/u.test(words) || words.includes('\n')) return null;
  if (UNNUMBERED.test(words)) return { level: LEVELS.part!, bare: true };
  const found = KEYWORD.exec(words);
  if (!found) return null;
  const rest = words.slice(found[0].length);
  const title = rest.replace(/^\s*[.:—–-]*\s*/, '');
  const level = LEVELS[found[1]!.toLowerCase()] ?? SECTION_LEVEL;
  if (title === '') return { level, bare: true };
  return /^(?:\s*[.:—–(]|\s+-|\s)/.test(rest) && isTitle(title.replace(/^[("“]/, '')) ? { level, bare: false } : null;
}

/** "12. Detention of persons": a number and a title; whether it is an item of a list is for the caller to see. */
export const numberedTitle = (line: string): boolean => {
  const words = bareWords(line);
  const found = NUMBERED.exec(words);
  return (
    found !== null &&
    words.length <= 100 &&
    isTitle(words.slice(found[0].length)) &&
    !NORM.test(words) &&
    !/\.$/.test(words)
  );
};

/** "GENERAL PROVISIONS". */
export function capitalsHeading(line: string): TextHeading | null {
  const words = bareWords(line);
  if (words.length > 120 || /\p{Ll}|[.,;:]$|^\(/u.test(words) || !/\p{Lu}{3}/u.test(words)) return null;
  return { level: NUMBERED.test(words) ? SECTION_LEVEL : CAPITALS_LEVEL, bare: false };
}

/** "**12. Detention**" alone on its line. */
export function boldHeading(line: string): TextHeading | null {
  if (line.length > 160 || !/^(?:\*\*[^*\n]+\*\*|__[^_\n]+__)$/.test(line)) return null;
  const words = bareWords(line);
  const found = NUMBERED.exec(words);
  if (!isTitle(found ? words.slice(found[0].length) : words)) return null;
  return keywordHeading(words) ?? { level: found ? SECTION_LEVEL : UNNUMBERED_LEVEL, bare: false };
}

/** The line below "Article 12": "Right to liberty". */
export const plainTitle = (line: string): TextHeading | null =>
  line.length <= 100 && !line.includes('\n') && isTitle(line) && !/\.$/.test(line) && !NORM.test(line)
    ? { level: UNNUMBERED_LEVEL, bare: false }
    : null;

/** Short, begins with a capital, and no sentence: a final full stop only where nothing is ordered or told. */
function isTitle(words: string): boolean {
  if (words.length === 0 || words.length > 120 || !/^[\p{Lu}\p{N}“"‘([]/u.test(words) || words.includes('\n'))
    return false;
  if (/[;:,—–]$|[.?!]\s+\p{Lu}/u.test(words) || words.split(/\s+/).length > 16) return false;
  return !/\.$/.test(words) || !NORM.test(words);
}

const bareWords = (line: string): string => withoutEnd(line.replace(/\*\*|__|^[*_]+/g, ''), /[*_]/).trim();

/** The number by which the draft refers to a heading's section. */
export function headingNumber(title: string): string | null {
  const words = bareWords(title);
  const keyword = KEYWORD.exec(words);
  if (keyword)
    return /^\p{Ll}/u.test(keyword[2]!) || (keyword[2]!.length > 2 && !/^[IVXLC\d]/.test(keyword[2]!))
      ? null
      : keyword[2]!;
  const number = /^(?:§\s{0,3})?(\d{1,3}(?:\.\d{1,3})*[A-Z]{0,2})(?=[\s.:)—–-]|$)/.exec(words);
  if (number) return number[1]!;
  return /^([IVXLC]{1,7})(?=[.:)]|\s?[—–]|\s-|$)/.exec(words)?.[1] ?? null;
}
