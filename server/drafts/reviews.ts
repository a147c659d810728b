import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../../configuration/configuration.ts';
import {
  type Finding,
  type Format,
  openReviewer,
  type Review,
  type Reviewer,
  type Ruleset,
  readDocument,
} from '../../core/index.ts';
import type { Runtime } from '../runtime.ts';
import type { Configurations } from './configurations.ts';
import { formatOf, type OpenDocument } from './documents.ts';
import { isHeldBack, keyOf } from './typing.ts';

/** A draft as reviewed at one version; every feature reads this, and none reviews again. */
export interface Reviewed {
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: Settings;
  readonly review: Review;
  /** The findings to show now: all but those whose last word is still being typed. */
  readonly visible: readonly Finding[];
  /** Changes whenever `visible` may. */
  readonly resultId: string;
}

export interface Reviews {
  /** Null for a document that is not open, is no draft, or was closed meanwhile. */
  of(uri: string): Promise<Reviewed | null>;
  /** What is known of the open drafts, without reviewing anything. */
  known(): readonly Reviewed[];
  forget(uri: string): void;
}

/** How long a pause completes a word, in milliseconds. */
const PAUSE = 600;

/** After so many blocks, a few milliseconds of work, others have their turn. */
const SLICE = 32;

export interface Listeners {
  onReviewed(reviewed: Reviewed): void;
  /** Findings held back at this draft are to be shown now. */
  onSettled(uri: string): void;
}

export function reviews(
  documents: TextDocuments<OpenDocument>,
  ruleset: Ruleset,
  configurations: Configurations,
  { after, turn }: Runtime,
  { onReviewed, onSettled }: Listeners,
): Reviews {
  const cache = new Map<string, Reviewed & { readonly generation: number }>();
  let made = 0;
  const timers = new Map<string, () => void>();
  /** What is known of a draft goes when it is closed. */
  const reviewers = new WeakMap<OpenDocument, Reviewer>();

  const reviewerOf = (open: OpenDocument, format: Format): Reviewer => {
    const reviewer = reviewers.get(open) ?? openReviewer(ruleset, format);
    reviewers.set(open, reviewer);
    return reviewer;
  };

  /** Whether the draft is still the same when all that its review needs is done. */
  const isPrepared = async (reviewer: Reviewer, { uri, document }: OpenDocument): Promise<boolean> => {
    const { version } = document;
    let done = 0;
    for (const _ of reviewer.prepare(document.getText())) {
      if (++done % SLICE !== 0) continue;
      await turn();
      if (document.version !== version || documents.get(uri)?.document !== document) return false;
    }
    return true;
  };
  const shownNow = (open: OpenDocument, found: readonly Finding[]): readonly Finding[] => {
    const visible = found.filter((finding) => !isHeldBack(finding, open.typing, open.shown));
    open.shown = new Set(visible.map(keyOf));
    return visible;
  };
  const settleLater = (open: OpenDocument, version: number): void => {
    timers.get(open.uri)?.();
    const callOff = after(PAUSE, () => {
      timers.delete(open.uri);
      if (open.document.version !== version || documents.get(open.uri) !== open) return;
      open.typing = null;
      const reviewed = cache.get(open.uri);
      if (reviewed) cache.set(open.uri, { ...reviewed, ...show(open, reviewed.review, reviewed.resultId) });
      onSettled(open.uri);
    });
    timers.set(open.uri, callOff);
  };
  const show = (open: OpenDocument, { findings }: Review, id: string): Pick<Reviewed, 'visible' | 'resultId'> => {
    const visible = shownNow(open, findings);
    return { visible, resultId: visible.length === findings.length ? id.replace('*', '') : `${id}*` };
  };
  return {
    async of(uri) {
      const open = documents.get(uri);
      const format = open && formatOf(open.document);
      if (!open || !format) return null;
      const settings = await configurations.settingsOf(uri);
      if (documents.get(uri) !== open) return null;
      const { document } = open;
      const generation = configurations.generation();
      const known = (): Reviewed | undefined => {
        const before = cache.get(uri);
        return before?.generation === generation && isOf(before, document) ? before : undefined;
      };
      const before = known();
      if (before) return before;
      const reviewer = reviewerOf(open, format);
      if (!settings.ignored && !(await isPrepared(reviewer, open))) return this.of(uri);
      // Another may have asked for the same meanwhile.
      const other = known();
      if (other) return other;
      const review = reviewOf(document.getText(), format, settings, reviewer);
      // A number of our own: versions begin anew when a document is opened again, and not all clients count them right.
      const result = show(open, review, String(++made));
      const reviewed = { document, version: document.version, settings, generation, review, ...result };
      cache.set(uri, reviewed);
      if (reviewed.visible.length < review.findings.length) settleLater(open, document.version);
      onReviewed(reviewed);
      return reviewed;
    },
    known: () => [...cache.values()],
    forget(uri) {
      timers.get(uri)?.();
      timers.delete(uri);
      cache.delete(uri);
    },
  };
}

const isOf = ({ document, version, review }: Reviewed, now: TextDocument): boolean =>
  document === now && version === now.version && review.document.text === now.getText();

/** The review of a text under its settings; of an ignored draft nothing but its structure. */
export function reviewOf(
  text: string,
  format: Format,
  { kind, levels, ignored }: Settings,
  reviewer: Reviewer,
): Review {
  if (ignored)
    return { document: readDocument(text, format), kind: null, findings: [], waived: [], citations: [], coverage: [] };
  return reviewer.review(text, { levels, ...(kind && { kind }) });
}
