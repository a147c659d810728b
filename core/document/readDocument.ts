import { gatherBlocks } from './blocks.ts';
import type { Document, Format } from './document.ts';
import { readFrontMatter } from './frontMatter.ts';
import { readMarkdown } from './markdown.ts';
import { readPlaintext } from './plaintext.ts';
import { outline, recognizeHeadings } from './sections.ts';
import { findTitle } from './title.ts';

/** Reads a draft. Never throws, whatever the text; takes time in proportion to its length. */
export function readDocument(text: string, format: Format): Document {
  const lines = withPlainLineBreaks(text);
  const frontMatter = readFrontMatter(lines);
  const source = blanked(lines, frontMatter.span?.end ?? 0);
  const markdown = format === 'markdown';
  const { passages: found, comments } = markdown ? readMarkdown(source) : readPlaintext(source);
  const passages = recognizeHeadings(source, found, markdown);
  const { sections, placed } = outline(source, passages, text.length);
  const blocks = gatherBlocks(source, passages, placed);
  const title = findTitle(source, text, frontMatter, sections, blocks);
  return {
    text,
    format,
    title,
    frontMatter,
    sections,
    blocks,
    comments: comments.map((one) => ({
      ...one,
      text: text.slice(one.span.start + 4, one.span.start + 4 + one.text.length),
    })),
  };
}

/** Offset for offset the same text, with "\n" for every kind of line break. */
const withPlainLineBreaks = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, (lineBreak) => (lineBreak.length === 2 ? ' \n' : '\n')) : text;

/** A byte order mark and front matter are no words; offsets stay. */
function blanked(source: string, end: number): string {
  if (end > 0) return '\n'.repeat(end) + source.slice(end);
  return source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source;
}
