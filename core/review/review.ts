import type { PlacedCitation } from '../citations/readCitations.ts';
import type { Basis, Check, DraftKind, Level, LevelSetting } from '../criteria/ruleset.ts';
import type { Document, Format } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Coverage } from './coverage.ts';

export type FindingKind = Check | 'cite' | 'waiver';

/** One thing that falls short, with all that its reader needs: place, reason, source, way out. Spans are UTF-16 offsets of the draft. */
export interface Finding {
  /** "theme/name"; of a citation's faults "citation/…", of a waiver's own "waiver/…". */
  readonly criterion: string;
  readonly kind: FindingKind;
  readonly level: Level;
  readonly span: Span;
  readonly message: string;
  readonly citations: readonly FindingCitation[];
  readonly remedies: readonly FindingRemedy[];
  readonly trace: Trace;
}

export interface FindingCitation {
  readonly symbol: string;
  readonly paragraph: string;
  readonly basis: Basis;
  readonly quote?: string;
}

export interface FindingRemedy {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Replaces the span's text; an empty span inserts. */
export interface Edit extends Span {
  readonly text: string;
}

/** Why the finding was made, for a reader who doubts it. */
export interface Trace {
  readonly mentions: readonly { readonly concept: string; readonly span: Span }[];
  /** Of the words marked. */
  readonly polarity: 'affirmed';
  /** Of a need: the safeguards that were looked for, and where. */
  readonly safeguards?: { readonly lookedFor: readonly string[]; readonly places: readonly string[] };
}

/** A finding set aside by the draft itself, with the reason given there. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export interface Review {
  readonly document: Document;
  /** Null where neither front matter, nor title, nor form tells. */
  readonly kind: DraftKind | null;
  /** In the order of their places. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** All citations of United Nations documents, right or wrong, in the order of their places. */
  readonly citations: readonly PlacedCitation[];
  /** What the report asks of a draft of this kind, and how this one answers. */
  readonly coverage: Coverage;
}

export interface ReviewOptions {
  readonly format: Format;
  /** Overrides what the draft says of itself. */
  readonly kind?: DraftKind;
  /** By theme or criterion; the criterion's own setting wins over its theme's. */
  readonly levels?: Readonly<Record<string, LevelSetting>>;
}
