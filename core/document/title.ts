import type { Block, FrontMatter, Section } from './document.ts';
import { trimmed } from './passage.ts';
import type { Span } from './span.ts';

const LONGEST = 200;

/** Where findings about the whole draft are shown: its title, else its first heading, else its first words. */
export function findTitle(
  source: string,
  text: string,
  frontMatter: FrontMatter,
  sections: readonly Section[],
  blocks: readonly Block[],
): Span {
  const heading = sections.find((section) => section.heading)?.heading;
  return titleValue(text, frontMatter) ?? heading ?? firstWords(source, blocks) ?? { start: 0, end: 0 };
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

function firstWords(source: string, blocks: readonly Block[]): Span | null {
  const first = blocks[0]?.parts[0]?.span;
  if (!first) return null;
  const newline = source.indexOf('\n', first.start);
  let end = Math.min(first.end, newline === -1 ? first.end : newline, first.start + LONGEST);
  if (end < first.end && /[\uD800-\uDBFF]/.test(source[end - 1]!) && /[\uDC00-\uDFFF]/.test(source[end]!)) end--;
  return trimmed(source, first.start, end);
}
