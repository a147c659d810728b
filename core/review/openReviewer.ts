import { analyseBlock, type BlockAnalysis } from '../checks/analyseBlock.ts';
import type { Ruleset } from '../checks/openRuleset.ts';
import type { BlockContent, Format } from '../document/document.ts';
import { openReader } from '../document/readDocument.ts';
import { remembered } from '../document/remembered.ts';
import { analyseSection } from './analyseSection.ts';
import { openDecisions } from './decideSection.ts';
import { draftKindOf } from './draftKind.ts';
import { openPlaces } from './openPlaces.ts';
import type { Review, ReviewOptions } from './review.ts';
import { reviewDraft } from './reviewDraft.ts';

/** Reviews the versions of one draft. */
export interface Reviewer {
  review(text: string, options?: Omit<ReviewOptions, 'format'>): Review;
  /**
   * Does, block by block, what a review of the text will need and what is not known yet, so that who has others to serve can
   * pause: most of the time that a first review takes.
   */
  prepare(text: string): Iterable<void>;
}

/** Reviews a draft against a ruleset. Pure, and total: any string is a draft. */
export const review = (text: string, ruleset: Ruleset, { format, ...options }: ReviewOptions): Review =>
  openReviewer(ruleset, format).review(text, options);

/**
 * Of each version it gives what `review` gives; but blocks and sections that a change leaves as they are, are analysed
 * once. It holds on to the last version and to what was analysed for it, for as long as it is held itself.
 */
export function openReviewer(ruleset: Ruleset, format: Format): Reviewer {
  const read = openReader(format);
  const analyse = remembered((content: BlockContent) => analyseBlock(ruleset, content));
  const analyseOwn = remembered((contents: readonly BlockContent[]) =>
    analyseSection(contents, contents.map(analyse), ruleset.data.concepts.length),
  );
  const placesIn = openPlaces(ruleset.data);
  const decide = openDecisions();
  const title = openTitle(ruleset);
  return {
    review(text, options = {}) {
      const document = read(text);
      const own = document.sections.map(({ contents }) => analyseOwn(contents));
      const kind = options.kind ?? draftKindOf(document, own, ruleset, title);
      return reviewDraft({ document, own, places: placesIn(document, own), decide, kind }, ruleset, options);
    },
    *prepare(text) {
      for (const { contents } of read(text).sections) {
        if (analyseOwn.knows(contents)) continue;
        for (const content of contents) {
          analyse(content);
          yield;
        }
      }
    },
  };
}

/** Analyses a title that is no block of its draft; the last one is remembered. */
function openTitle(ruleset: Ruleset): (words: string) => BlockAnalysis {
  let last: { readonly words: string; readonly analysis: BlockAnalysis } | undefined;
  return (words) => {
    if (last?.words !== words) {
      const part = { span: { start: 0, end: words.length }, depth: 0, marker: null, masked: [] };
      last = { words, analysis: analyseBlock(ruleset, { kind: 'heading', text: words, parts: [part] }) };
    }
    return last.analysis;
  };
}
