import type { Span } from './span.ts';

export type Format = 'markdown' | 'plaintext';

/** A draft that has been read: its sections and blocks, all spans in UTF-16 offsets of `text`. */
export interface Document {
  readonly text: string;
  readonly format: Format;
  /** Between its lines, as far as one can tell. */
  readonly lineBreak: '\n' | '\r\n';
  /** Where findings about the whole draft are shown: its title, else its first words. */
  readonly title: Span;
  readonly frontMatter: FrontMatter;
  /** In reading order. The first is the draft's root, before any heading; every other has an earlier parent. */
  readonly sections: readonly Section[];
  /** In reading order, never overlapping. */
  readonly blocks: readonly Block[];
  /** HTML comments, in which waivers stand. */
  readonly comments: readonly Comment[];
}

export interface FrontMatter {
  readonly span: Span | null;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Section {
  readonly heading: Span | null;
  /** The heading's words, without its marks; empty for the root. */
  readonly title: string;
  /** The number by which the draft refers to it: "12", "12A", "IV"; null where it has none. */
  readonly number: string | null;
  /** Index in `sections`; null for the root. */
  readonly parent: number | null;
  /** From the heading to the end of its last subsection. */
  readonly span: Span;
  /** Of its own blocks, not those of its subsections; the same array in the next version of a draft, where none has changed. */
  readonly contents: readonly BlockContent[];
}

export interface Block {
  readonly span: Span;
  /** Index in `sections` of the innermost section. */
  readonly section: number;
  readonly content: BlockContent;
}

/**
 * The unit of analysis: what is found in a block depends on its content alone. Offsets are its own, so that it is the same
 * wherever it stands; and the same object in the next version of a draft, where it has not changed.
 */
export interface BlockContent {
  readonly kind: 'prose' | 'heading' | 'quotation';
  /** With "\n" for every kind of line break, offset for offset. */
  readonly text: string;
  /** A paragraph is one part; a list and the stem that opens it are one block with a part for each. In reading order. */
  readonly parts: readonly Part[];
}

/** A run of prose. Offsets are those of its block. */
export interface Part {
  readonly span: Span;
  /** 0 for a paragraph or the stem of a list, 1 for its items, 2 for theirs. */
  readonly depth: number;
  /** The item's own mark, "(a)", "1." or "-"; null where there is none. */
  readonly marker: string | null;
  /** Inside the span, in order: code, addresses, markup, comments: not words of the draft. */
  readonly masked: readonly Span[];
}

export interface Comment {
  readonly span: Span;
  /** What stands between the comment's marks. */
  readonly text: string;
}
