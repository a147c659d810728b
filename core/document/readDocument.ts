import { type Change, changeBetween } from './change.ts';
import type { BlockContent, Comment, Document, Format } from './document.ts';
import { readFrontMatter } from './frontMatter.ts';
import { openGatherer } from './gatherSections.ts';
import { openMarkdown } from './markdown.ts';
import { outline } from './outline.ts';
import { openPlaintext } from './plaintext.ts';
import { recognizeHeadings } from './recognizeHeadings.ts';
import { shifted } from './span.ts';
import type { PlacedStretches } from './stretch.ts';
import { findTitle } from './title.ts';

/** Reads a draft. Never throws, whatever the text; takes time in proportion to its length. */
export const readDocument = (text: string, format: Format): Document => openReader(format)(text);

/**
 * Reads the versions of one draft. Each gives what `readDocument` gives; but what a change leaves as it is, is read once.
 * What is left to do for each version is to place what is known: by stretches, sections and blocks, not by words.
 */
export function openReader(format: Format): (text: string) => Document {
  const isMarkdown = format === 'markdown';
  const read = isMarkdown ? openMarkdown() : openPlaintext();
  const gather = openGatherer();
  let last: { readonly text: string; readonly start: number; readonly document: Document } | null = null;
  return (text) => {
    if (last?.text === text) return last.document;
    const frontMatter = readFrontMatter(text);
    const start = frontMatter.span?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
    const stretches = read(text, start, last && changeSince(last.text, last.start, text, start));
    const passages = recognizeHeadings(stretches, isMarkdown);
    const { sections: tree, placed } = outline(passages, text.length);
    const { blocks, contents } = gather(passages, placed);
    const sections = tree.map(({ heading, title, number, parent, start, end }, i) => {
      return { heading, title, number, parent, span: { start, end }, contents: contents[i] ?? NO_CONTENTS };
    });
    const title = findTitle(text, frontMatter, sections, blocks);
    const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
    const comments = commentsIn(text, stretches);
    last = { text, start, document: { text, format, lineBreak, title, frontMatter, sections, blocks, comments } };
    return last.document;
  };
}

const NO_CONTENTS: readonly BlockContent[] = [];

/**
 * The change that turned one version into the next, with a character on each side, since line breaks are made of two; null
 * where what stands before the draft's first words became longer or shorter by other than the change.
 */
function changeSince(before: string, startBefore: number, text: string, start: number): Change | null {
  const change = changeBetween(before, text);
  const isBehind = change.from >= start && startBefore === start;
  const isWithin = change.before <= startBefore && start - startBefore === change.after - change.before;
  if (!isBehind && !isWithin) return null;
  return {
    from: Math.max(0, change.from - 1),
    before: Math.min(before.length, change.before + 1),
    after: Math.min(text.length, change.after + 1),
  };
}

function commentsIn(text: string, { stretches, offsets }: PlacedStretches): Comment[] {
  const comments: Comment[] = [];
  stretches.forEach((stretch, at) => {
    for (const comment of stretch.comments) {
      const span = shifted(comment.span, offsets[at]!);
      comments.push({ span, text: text.slice(span.start + 4, span.start + 4 + comment.text.length) });
    }
  });
  return comments;
}
