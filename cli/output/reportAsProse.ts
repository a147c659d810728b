import type { Paragraph, Report } from '../../core/index.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

type Footnote = NonNullable<Paragraph['footnotes']>[number];

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
    for (const heading of fresh) lines.push('', ...wrap(withMark(heading, paragraph), width).map(style.bold));
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
      wrap(`${superscript(footnote)} ${footnote.text}`, width - 4, '  ').map((line) => `    ${style.dim(line)}`),
    ),
  ];
}

function textWithMarks({ text, footnotes = [] }: Paragraph): string {
  const placed = footnotes.filter(({ at }) => at !== undefined).sort((a, b) => b.at! - a.at!);
  return placed.reduce((marked, note) => marked.slice(0, note.at) + superscript(note) + marked.slice(note.at), text);
}

function withMark(heading: string, { footnotes = [] }: Paragraph): string {
  const note = footnotes.find((footnote) => footnote.heading === heading);
  return note ? `${heading}${superscript(note)}` : heading;
}

const superscript = ({ number }: Footnote): string =>
  String(number).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
