import { announcesList, leavesOpen, opensList, secondSentence, startsLower, withMainClause } from './clauses.ts';
import type { BlockContent, Part } from './document.ts';
import { type Prefix, readPrefix } from './enumerator.ts';
import { findCandidates } from './inline.ts';
import { accepted, alone, begun, continued, type Levels } from './levels.ts';
import { clipped, type List, type Passage, trimmed } from './passage.ts';
import { type Span, shifted } from './span.ts';
import { cutOut } from './stretch.ts';

const WORD = /[\p{L}\p{N}]/u;

export interface PlacedContent {
  readonly start: number;
  readonly content: BlockContent;
}

/**
 * Gathers the passages of a section, all of one source, into blocks: a paragraph, a heading, a table's row, or a list with
 * the stem that opens it.
 */
export function gatherBlocks(source: string, passages: readonly Passage[]): PlacedContent[] {
  const gatherer = new Gatherer(source);
  const prefixes = passages.map(({ span }) => readPrefix(source, span.start, span.end));
  for (const [i, passage] of passages.entries()) {
    if (passage.kind === 'heading' || passage.kind === 'row') {
      gatherer.whole(passage);
      continue;
    }
    const following = passages[i + 1];
    const next = following?.kind === passage.kind ? prefixes[i + 1]! : null;
    const prefix = prefixes[i]!;
    const markOnly = prefix.marks.length > 0 && prefix.end >= passage.span.end;
    if (next && markOnly && next.marks.length === 0) prefixes[i + 1] = { ...prefix, end: following!.span.start };
    else gatherer.prose(passage, prefix, next && { list: following!.list, marks: next.marks });
  }
  return gatherer.finish();
}

type Next = Pick<Prefix, 'marks'> & { readonly list: List | null };

/** A block that is being gathered; its parts' offsets are those of the source. */
interface OpenBlock {
  readonly start: number;
  readonly kind: BlockContent['kind'];
  readonly parts: Part[];
}

class Gatherer {
  readonly #source: string;
  readonly #blocks: PlacedContent[] = [];
  #open: OpenBlock | null = null;
  #levels: Levels = [];

  constructor(source: string) {
    this.#source = source;
  }

  finish(): PlacedContent[] {
    this.#close();
    return this.#blocks;
  }

  whole(passage: Passage): void {
    this.#close();
    this.#levels = [];
    const spans = passage.cells ?? [passage.span];
    const parts = spans.map((span) => ({ span, depth: 0, marker: null, masked: clipped(passage.masked, span) }));
    const kind = passage.kind === 'heading' ? 'heading' : 'prose';
    if (parts.length > 0) this.#add({ start: passage.outset, kind, parts });
  }

  prose(passage: Passage, prefix: Prefix, next: Next | null): void {
    const kind = passage.kind === 'quotation' ? 'quotation' : 'prose';
    if (this.#open && this.#open.kind !== kind) {
      this.#close();
      this.#levels = [];
    }
    const depth = prefix.marks.length > 0 ? this.#placeItem(passage, prefix) : this.#placePlain(passage, next);
    if (depth === null) this.#begin(passage.span.start, kind);
    this.#split(passage, kind, prefix, depth ?? 0);
  }

  /** The depth of a marked passage in the open block; null where it begins one of its own. */
  #placeItem({ list }: Passage, { marks, end }: Prefix): number | null {
    const [first, ...others] = marks;
    const last = this.#open?.parts.at(-1);
    const stem = last && this.#asks(last.span, list, end);
    const fresh = stem ? begun(this.#levels, first!, last.depth + 1, list) : null;
    const going = continued(this.#levels, first!, list, false);
    const sameList = list !== null && this.#levels.some((level) => level.list === list);
    let levels = (sameList ? (going ?? fresh) : (fresh ?? going)) ?? [alone(first!, list)];
    let depth = levels.at(-1)!.depth;
    const inside = depth > 0;
    for (const other of others) {
      if (inside) depth++;
      levels = [...levels, { ...alone(other, null), depth }];
    }
    this.#levels = levels;
    return inside ? depth : null;
  }

  /** Whether the text so far is a stem for items whose words begin at `content`. */
  #asks(span: Span, list: List | null, content: number): boolean {
    if (opensList(this.#source, span)) return true;
    const nested = list !== null && this.#levels.length > 0 && this.#levels.every((level) => level.list !== list);
    return leavesOpen(this.#source, span) && (nested || startsLower(this.#source, content));
  }

  /** A passage without a mark goes on with the open block's list, or after it; null where it begins a block. */
  #placePlain({ list, span }: Passage, next: Next | null): number | null {
    const last = this.#open?.parts.at(-1);
    if (!last || last.depth === 0) {
      this.#levels = [];
      return null;
    }
    const item = list === null ? undefined : this.#levels.findLast((level) => level.list === list);
    if (item && item.depth > 0) return item.depth;
    const following = next?.marks[0] ? continued(this.#levels, next.marks[0], next.list, false)?.at(-1) : undefined;
    const goesOn = following?.depth ?? 0;
    if (goesOn > 0 && !announcesList(this.#source, span)) return goesOn;
    if (startsLower(this.#source, span.start)) return 0;
    this.#levels = [];
    return null;
  }

  #split(passage: Passage, kind: BlockContent['kind'], prefix: Prefix, placed: number): void {
    const { span, masked } = passage;
    let depth = placed;
    let marker = prefix.marker;
    let from = prefix.end;
    let inline = false;
    const add = (to: number, last: boolean): void => {
      const words = trimmed(this.#source, from, to);
      if (!words) return;
      const back = inline && last && depth > 0 ? secondSentence(this.#source, words) : -1;
      this.#addPart(back < 0 ? words : trimmed(this.#source, from, back)!, depth, marker, masked);
      if (back >= 0) this.#addPart(trimmed(this.#source, back, to)!, 0, null, masked);
    };
    for (const candidate of findCandidates(this.#source, { start: from, end: span.end })) {
      if (clipped(masked, { start: candidate.at, end: candidate.content + 1 }).length > 0) continue;
      const levels = accepted(this.#levels, candidate, depth);
      if (!levels) continue;
      const at = levels.at(-1)?.depth ?? 0;
      add(candidate.at, at === 0);
      if (at === 0) this.#begin(candidate.at, kind);
      this.#levels = levels;
      depth = at;
      marker = candidate.marker;
      from = candidate.content;
      inline = true;
    }
    add(span.end, true);
  }

  #addPart(span: Span, depth: number, marker: string | null, masked: readonly Span[]): void {
    if (WORD.test(this.#source.slice(span.start, span.end)))
      this.#open?.parts.push({ span, depth, marker, masked: clipped(masked, span) });
  }

  #begin(start: number, kind: BlockContent['kind']): void {
    this.#close();
    this.#open = { start, kind, parts: [] };
  }

  #close(): void {
    if (this.#open && this.#open.parts.length > 0)
      this.#add({ ...this.#open, parts: withMainClause(this.#source, this.#open.parts) });
    this.#open = null;
  }

  #add({ start, kind, parts }: Readonly<Omit<OpenBlock, 'parts'> & { parts: readonly Part[] }>): void {
    const text = cutOut(this.#source, start, parts.at(-1)!.span.end);
    this.#blocks.push({ start, content: { kind, text, parts: parts.map((part) => movedPart(part, -start)) } });
  }
}

const movedPart = (part: Part, by: number): Part => ({
  ...part,
  span: shifted(part.span, by),
  masked: part.masked.map((mask) => shifted(mask, by)),
});
