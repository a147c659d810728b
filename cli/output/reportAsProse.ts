import type { Paragraph, Report } from '../../core/index.ts';
import { headingWithMark, markOf, textWithMarks } from '../../core/index.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** The report for reading: headings where they change, numbered paragraphs, their items and footnotes. */
export function reportAsProse(
  { symbol, title, author, date, paragraphs }: Report,
  style: Style,
  width: number,
): string {
  const lines = [
    style.bold(symbol),
    ...wrap(title, width).map(style.bold),
    ...wrap(`${author} · ${date}`, width).map(style.dim),
  ];
  let above: readonly string[] = [];
  for (const paragraph of paragraphs) {
    const { headings } = paragraph;
    const changed = headings.findIndex((heading, i) => heading !== above[i]);
    const fresh = changed < 0 ? [] : headings.slice(changed);
    above = headings;
    for (const heading of fresh) lines.push('', ...wrap(headingWithMark(heading, paragraph), width).map(style.bold));
    lines.push('', ...paragraphLines(paragraph, style, width));
  }
  return `${lines.join('\n')}\n`;
}

/** One paragraph for reading, under its place in the report. */
export function paragraphAsProse(paragraph: Paragraph, symbol: string, style: Style, width: number): string {
  const place = wrap([symbol, ...paragraph.headings].join(' › '), width);
  return `${[...place.map(style.dim), '', ...paragraphLines(paragraph, style, width)].join('\n')}\n`;
}

/** A paragraph with its number, its items indented under it, and its footnotes. */
export function paragraphLines(paragraph: Paragraph, style: Style, width: number): string[] {
  const { number, items = [], footnotes = [] } = paragraph;
  return [
    ...wrap(`${number}. ${textWithMarks(paragraph)}`, width).map((line, i) =>
      i === 0 ? line.replace(/^\d+\./, style.bold) : line,
    ),
    ...items.flatMap(({ letter, text }) => wrap(`(${letter}) ${text}`, width - 4, '    ').map((line) => `    ${line}`)),
    ...footnotes.flatMap((footnote) =>
      wrap(`${markOf(footnote)} ${footnote.text}`, width - 4, '  ').map((line) => `    ${style.dim(line)}`),
    ),
  ];
}
