import type { Location } from 'vscode-languageserver';
import type { Report } from '../../core/index.ts';
import { headingWithMark, markOf, textWithMarks } from '../../core/index.ts';
import { lineRange } from '../convert.ts';
import { REPORT_SCHEME } from '../protocol.ts';

/** The report as a Markdown document, and where its paragraphs stand in it. */
export interface ReportPage {
  readonly uri: string;
  readonly text: string;
  /** From 0, of "134" or "134 (a)"; null where there is no such paragraph. */
  lineOf(cited: string): number | null;
  /** The paragraph or item that a line belongs to; null on a heading. */
  paragraphAt(line: number): string | null;
  locationOf(cited: string): Location | null;
}

export function reportPage(report: Report): ReportPage {
  const { symbol, title, author, date, paragraphs } = report;
  const uri = `${REPORT_SCHEME}:/${symbol.replaceAll('/', '-')}.md`;
  const lines = [`# ${symbol}. ${title}`, '', `${author}, ${date}. <${report.address}>`];
  const places = new Map<string, number>();
  const owners: (string | null)[] = [];
  const add = (owner: string | null, ...more: string[]): void => {
    for (const line of more) {
      owners[lines.length] = owner;
      lines.push(line);
    }
  };
  let above: readonly string[] = [];
  for (const paragraph of paragraphs) {
    const { number, headings, items = [], footnotes = [] } = paragraph;
    const changed = headings.findIndex((heading, i) => heading !== above[i]);
    if (changed >= 0) {
      headings.slice(changed).forEach((heading, i) => {
        add(null, '', `${'#'.repeat(Math.min(changed + i + 2, 6))} ${headingWithMark(heading, paragraph)}`);
      });
    }
    above = headings;
    const own = String(number);
    const indent = ' '.repeat(own.length + 2);
    add(null, '');
    places.set(own, lines.length);
    add(own, `${own}. ${textWithMarks(paragraph)}`);
    for (const { letter, text } of items) {
      const cited = `${own} (${letter})`;
      add(null, '');
      places.set(cited, lines.length);
      add(cited, `${indent}(${letter}) ${text}`);
    }
    for (const note of footnotes) add(own, '', `${indent}${markOf(note)} ${note.text}`);
  }
  const lineOf = (cited: string): number | null =>
    places.get(cited.replace(/^\s*(\d+)\s*(?=\(|$)/, '$1 ').trim()) ?? null;
  return {
    uri,
    text: `${lines.join('\n')}\n`,
    lineOf,
    paragraphAt: (line) => owners[line] ?? null,
    locationOf(cited) {
      const line = lineOf(cited);
      return line === null ? null : { uri, range: lineRange(line, lines[line]!.length) };
    },
  };
}
