import type { SnippetTextEdit, TextEdit } from 'vscode-languageserver';
import type { Finding, Review, Span } from '../../core/index.ts';
import { textEditOf } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';

/** The comment that sets a finding aside, its reason still to be written where `$1` stands. */
interface Waiver {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Above the block in which the finding stands; where a heading shares the block's line, in front of its words. */
function waiverOf({ criterion, span }: Finding, { document: { text, blocks, lineBreak } }: Review): Waiver | null {
  const block = blocks.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (!block) return null;
  const line = lineStart(text, block.span.start);
  const shared = blocks.some((one) => one !== block && one.span.end > line && one.span.start < block.span.start);
  const indent = /^[ \t]*/.exec(text.slice(line, block.span.start))![0];
  return shared
    ? { at: block.span.start, before: `<!-- rightsdraft-waive ${criterion}: `, after: ' --> ' }
    : { at: line, before: `${indent}<!-- rightsdraft-waive ${criterion}: `, after: ` -->${lineBreak}` };
}

/** Where the line of a place begins; a lone carriage return ends a line too. */
const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

/** For the draft as a whole, naming all that it is silent on: below its front matter. */
function fileWaiverOf(silent: readonly Finding[], { document: { text, frontMatter, lineBreak } }: Review): Waiver {
  const names = silent.map(({ criterion }) => criterion).join(', ');
  const at = frontMatter.span ? frontMatter.span.end : text.startsWith('\uFEFF') ? 1 : 0;
  const lead = frontMatter.span ? lineBreak : '';
  const tail = frontMatter.span ? '' : lineBreak;
  return { at, before: `${lead}<!-- rightsdraft-waive-file ${names}: `, after: ` -->${tail}` };
}

/** The edit that waives a finding, or all silences; a snippet whose caret waits at the reason, where the client can. */
export function waive(
  findings: readonly Finding[],
  reviewed: Reviewed,
  snippet: boolean,
): TextEdit | SnippetTextEdit | null {
  const [first] = findings;
  if (!first) return null;
  const waiver = first.kind === 'expect' ? fileWaiverOf(findings, reviewed.review) : waiverOf(first, reviewed.review);
  const { text, format } = reviewed.review.document;
  if (!waiver || isCommentOpen(text, waiver.at) || (format === 'markdown' && isItemOfCode(text, waiver.at)))
    return null;
  const { at, before, after } = waiver;
  const edit = (words: string): TextEdit => textEditOf(reviewed.document, { start: at, end: at, text: words });
  if (!snippet) return edit(before + after);
  const value = `${before.replace(/[\\$}]/g, '\\$&')}$1${after}$0`;
  return { range: edit('').range, snippet: { kind: 'snippet', value } };
}

/** Whether a comment begins before a place and has no end yet: the waiver's own end would become the end of that one. */
const isCommentOpen = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return before.lastIndexOf('<!--') > before.lastIndexOf('-->');
};

const ITEM_OF_CODE = /[-+*\d.)> \t]*(?:```|~~~)/y;

/** Whether the line at a place is read as words only because it goes on with a paragraph: below a comment, it would begin a block of code. */
function isItemOfCode(text: string, at: number): boolean {
  ITEM_OF_CODE.lastIndex = at;
  return ITEM_OF_CODE.test(text);
}

/**
 * Takes a waiver that waives nothing out of the draft, with its line where it stands alone; null before markup on its line, which
 * without the comment may hide what it does not hide now: `<script>`.
 */
export function unwaive({ span }: Finding, { document, review }: Reviewed): TextEdit | null {
  const { text } = review.document;
  MARKUP.lastIndex = span.end;
  if (MARKUP.test(text)) return null;
  return textEditOf(document, { ...wholeLine(text, span), text: '' });
}

const MARKUP = /[^\n]*</y;

function wholeLine(text: string, span: Span): Span {
  const start = lineStart(text, span.start);
  const newline = text.indexOf('\n', span.end);
  const end = newline < 0 ? text.length : newline + 1;
  return text.slice(start, span.start).trim() + text.slice(span.end, end).trim() === '' ? { start, end } : span;
}
