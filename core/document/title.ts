import type { Block, FrontMatter, Section } from './document.ts';
import { trimmed } from './passage.ts';
import { type Span, shifted } from './span.ts';

const LONGEST = 200;

/** Where findings about the whole draft are shown: its title, else its first heading, else its first words. */
export function findTitle(
  text: string,
  frontMatter: FrontMatter,
  sections: readonly Section[],
  blocks: readonly Block[],
): Span {
  const heading = sections.find((section) => section.heading)?.heading;
  return titleValue(text, frontMatter) ?? heading ?? firstWords(blocks) ?? { start: 0, end: 0 };
}

function titleValue(text: string, { span, values }: FrontMatter): Span | null {
  const { title } = values;
  if (!span || typeof title !== 'string' || title === '') return null;
  const matter = text.slice(span.start, span.end);
  const line = /^["']?title["']?[ \t]*:[^\r\n]*/m.exec(matter);
  const at = line ? line[0].indexOf(title, line[0].indexOf(':')) : -1;
  if (!line || at < 0) return null;
  const start = span.start + line.index + at;
  return { start, end: start + title.length };
}

function firstWords(blocks: readonly Block[]): Span | null {
  const block = blocks[0];
  if (!block) return null;
  const { text, parts } = block.content;
  const first = parts[0]!.span;
  const newline = text.indexOf('\n', first.start);
  let end = Math.min(first.end, newline === -1 ? first.end : newline, first.start + LONGEST);
  if (end < first.end && /[\uD800-\uDBFF]/.test(text[end - 1]!) && /[\uDC00-\uDFFF]/.test(text[end]!)) end--;
  const words = trimmed(text, first.start, end);
  return words && shifted(words, block.span.start);
}
