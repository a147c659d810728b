import { compareReviews, openReviewer } from '../../core/index.ts';
import { changesAsMarkdown, changesIn, memoAsHtml, memoAsMarkdown, memoOf } from '../../memo/index.ts';
import type { Law } from '../context.ts';
import { type Reviewed, reviewOf } from '../drafts/reviews.ts';
import type { CompareParams, MemoParams } from '../protocol.ts';

/** The memo that goes with a draft, as a file's text. */
export function memo({ review }: Reviewed, { format }: MemoParams, { product }: Law): string {
  const written = memoOf(review, product.ruleset, product.version);
  return format === 'html' ? memoAsHtml(written) : memoAsMarkdown(written);
}

/** What a draft changes, seen from an older version of its text, as Markdown. */
export function compare({ review, settings }: Reviewed, { before, title }: CompareParams, { ruleset }: Law): string {
  const { format } = review.document;
  const older = reviewOf(before, format, settings, openReviewer(ruleset, format));
  return changesAsMarkdown(title, changesIn(compareReviews(older, review, ruleset), older, review));
}
