/** The memo that goes with a draft: from a review, in the formats that people read. */

export { memoAsHtml } from './html.tsx';
export { memoAsMarkdown } from './markdown.ts';
export { type Memo, memoOf } from './memo.ts';
