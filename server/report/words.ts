import type { Criterion, Report } from '../../core/index.ts';
import { findParagraph, wordsOf } from '../../core/index.ts';

/** Words for the reader, in Markdown or plain. */

/** Text of a draft inside Markdown: nothing in it is markup, and no address a link. */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]|<>~&$@]|:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/^[#+-]/, '\\$&');

/** A concept by its name, as one says it: "irregular-entry" → "irregular entry". */
export const conceptInWords = (name: string): string =>
  name
    .replace(/^[^#<]*#/, '')
    .replace(/<(?:[^<>#]*#)?([^<>]+)>/g, '$1')
    .replace(/\.{2,3}/g, '…')
    .replaceAll('-', ' ');

/** What is cited, as a Markdown block quotation, word for word. */
export function quotation(report: Report, cited: string): string {
  const found = findParagraph(report, cited);
  if (!found) return '';
  const { paragraph, item } = found;
  const lines = item
    ? [`(${item.letter}) ${item.text}`]
    : [
        `${paragraph.number}. ${paragraph.text}`,
        ...(paragraph.items ?? []).map(({ letter, text }) => `(${letter}) ${text}`),
      ];
  return lines.map((line) => `> ${escaped(line)}`).join('\n>\n');
}

/** The headings above a paragraph, outermost first. */
export const headingPath = (report: Report, cited: string): string =>
  findParagraph(report, cited)?.paragraph.headings.join(' › ') ?? '';

/** The first words of a paragraph, at most so many. */
export function firstWords(report: Report, cited: string, most = 30): string {
  const found = findParagraph(report, cited);
  const words = found ? wordsOf(found).split(' ') : [];
  return words.length > most ? `${words.slice(0, most).join(' ')} …` : words.join(' ');
}

/** The weightiest citation: a stated one before an implied one. */
export const mainCitation = <T extends Pick<Criterion['citations'][number], 'basis'>>(
  citations: readonly T[],
): T | undefined => citations.find(({ basis }) => basis === 'stated') ?? citations[0];
