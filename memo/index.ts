/** The papers that go with a draft: the memo and the comparison, from reviews, in the formats that people read. */

export { type Changes, changesIn } from './changes.ts';
export { memoAsHtml } from './html.tsx';
export { changesAsMarkdown, memoAsMarkdown } from './markdown.ts';
export { type Memo, memoOf } from './memo.ts';
