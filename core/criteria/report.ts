/** The United Nations report whose paragraphs the criteria rest on. */
export interface Report {
  readonly symbol: string;
  readonly title: string;
  readonly author: string;
  /** ISO 8601 date. */
  readonly date: string;
  readonly session: string;
  readonly address: string;
  /** The session's provisional agenda, which the first page cites: never the report. */
  readonly agenda?: { readonly symbol: string; readonly item?: string };
  /** United Nations documents that the report cites, and its agenda. Their text is not at hand. */
  readonly documents: readonly CitedDocument[];
  /** Words that it takes from treaties without marks of quotation, and that any draft may take as well. */
  readonly echoes: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

export interface CitedDocument {
  readonly symbol: string;
  readonly title: string;
  /** What it is: "Report of the Secretary-General". */
  readonly kind: string;
  /** ISO 8601 date of distribution or adoption. */
  readonly date: string;
  /** The paragraph of the report that cites it. */
  readonly cited?: number;
}

export interface Paragraph {
  readonly number: number;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly text: string;
  readonly items?: readonly Item[];
  readonly footnotes?: readonly Footnote[];
}

export interface Item {
  readonly letter: string;
  readonly text: string;
}

/** A footnote hangs on the paragraph's text, at a UTF-16 offset, or on a heading above it. */
export interface Footnote {
  readonly number: number;
  readonly text: string;
  readonly at?: number;
  readonly heading?: string;
}

/** The place of a paragraph or of one of its items, as cited: "82" or "134 (a)". */
export function findParagraph(report: Report, cited: string): { paragraph: Paragraph; item?: Item } | null {
  const form = /^(\d+)\s*(?:\(([a-z])\))?$/.exec(cited.trim());
  const paragraph = form && report.paragraphs.find(({ number }) => number === Number(form[1]));
  if (!form || !paragraph) return null;
  if (!form[2]) return { paragraph };
  const item = paragraph.items?.find(({ letter }) => letter === form[2]);
  return item ? { paragraph, item } : null;
}

/** All the words of a paragraph, its items included, or of the one item cited. */
export function wordsOf({ paragraph, item }: { paragraph: Paragraph; item?: Item }): string {
  if (item) return item.text;
  return [paragraph.text, ...(paragraph.items ?? []).map(({ letter, text }) => `(${letter}) ${text}`)].join(' ');
}

/** A paragraph's text, or a heading above it, with the marks of its footnotes where they stand: "…migration.¹". */
export function textWithMarks({ text, footnotes = [] }: Paragraph): string {
  const placed = footnotes.filter(({ at }) => at !== undefined).sort((a, b) => b.at! - a.at!);
  return placed.reduce((marked, note) => marked.slice(0, note.at) + markOf(note) + marked.slice(note.at), text);
}

export function headingWithMark(heading: string, { footnotes = [] }: Paragraph): string {
  const note = footnotes.find((footnote) => footnote.heading === heading);
  return note ? `${heading}${markOf(note)}` : heading;
}

/** A footnote's number, raised. */
export const markOf = ({ number }: Footnote): string =>
  String(number).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);

/** "A/68/283, para. 134 (a)": as the United Nations cites (Editorial Manual). */
export const citationOf = (symbol: string, paragraph: string): string => `${symbol}, para. ${paragraph}`;

/** How a citation is introduced: what the paragraph itself says is kept apart from what follows from it. */
export const openingOf = (basis: 'stated' | 'implied'): string =>
  basis === 'stated' ? 'The report says' : 'Follows from';

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[], last = 'and'): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}` : words.join('');
