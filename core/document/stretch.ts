import type { Comment } from './document.ts';
import type { Passage } from './passage.ts';

/**
 * What a draft's format sets apart from all else: a paragraph, a whole list, a table. What it holds depends on its own
 * text alone; offsets are its own, so that it stays the same wherever it moves.
 */
export interface Stretch {
  readonly passages: readonly Passage[];
  readonly comments: readonly Comment[];
  /** What `recognizeHeadings` last made of it, and beside what: the one note that is taken of a version. */
  taken: Taken | null;
}

export interface Taken extends Neighbours {
  readonly passages: readonly Passage[];
  /** Whether its last passage is an item of a list of titles. */
  readonly isListed: boolean;
}

/** All that counts of what stands around a stretch. */
export interface Neighbours {
  /** The passage before, as it was taken itself, and whether it is an item of a list of titles. */
  readonly previous: Passage | undefined;
  readonly isSibling: boolean;
  /** The passage behind. */
  readonly next: Passage | undefined;
}

export interface PlacedStretch {
  readonly stretch: Stretch;
  /** Where it begins in the draft. */
  readonly offset: number;
}

/** Offset for offset the same text, with "\n" for every kind of line break. */
export const withPlainLineBreaks = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, (lineBreak) => (lineBreak.length === 2 ? ' \n' : '\n')) : text;

/** A part of a text that does not keep the whole of it in memory, as a slice does. */
export const cutOut = (text: string, start: number, end: number): string => ` ${text.slice(start, end)}`.slice(1);
