import type { Review } from '../../core/index.ts';
import type { Format } from './text.ts';

/** A draft that nobody would write, and where in it the same wrong was written on purpose: what a review should mark. */
export interface HostileDraft {
  readonly name: string;
  readonly text: string;
  readonly format: Format;
  readonly planted: readonly number[];
}

const WRONG = 'A person who enters the country irregularly commits an offence';
const MARKED = 'commits an offence';
const RIGHT = 'The Board meets in the first week of a month and keeps a record';

/** Where a review marked it. */
export const foundIn = ({ findings }: Review): number[] =>
  findings.filter(({ criterion }) => criterion === 'criminalization/irregular-entry').map(({ span }) => span.start);

/** At full scale 10 MB on a line, 100,000 headings and items, 10,000 rows, a million words; what is nested is so many deep. */
export function hostileDrafts(scale: number, depth: number): HostileDraft[] {
  const count = (full: number): number => Math.ceil(full * scale);
  const all = (name: string, text: string, format: Format, isRead = true): HostileDraft => ({
    name,
    text,
    format,
    planted: isRead ? placesOf(text) : [],
  });
  const both = (name: string, text: string, isRead = true): HostileDraft[] => [
    all(name, text, 'markdown', isRead),
    all(name, text, 'plaintext', isRead),
  ];
  return [
    ...both('all on one line', rows(count(140_000), (at, words) => `${words}, as rule ${at} says. `).join('')),
    all(
      'headings',
      rows(count(100_000), (at, words) => `## ${at}. On the matter\n\n${words}.\n\n`).join(''),
      'markdown',
    ),
    ...both(
      'items of one list',
      `# Act\n\nUnder this Act:\n\n${rows(count(100_000), (_, words) => `- ${words}.\n`).join('')}`,
    ),
    all(
      'numbered paragraphs',
      `Act\n\n${rows(count(100_000), (at, words) => `(${at}) ${words}.\n\n`).join('')}`,
      'plaintext',
    ),
    ...['> ', '- ', '(a) ', '(', '“', '<div>'].flatMap((mark) =>
      both(`nested in ${mark.trim()}`, within(mark.repeat(depth))),
    ),
    all('items nested by indentation', within(indented(Math.ceil(1_000 * Math.sqrt(scale)))), 'markdown'),
    ...both(
      'numbered lines of one paragraph',
      `Act\n\n${rows(count(200_000), (at, words) => `(${at}) ${words}.\n`).join('')}`,
    ),
    ...both('wrong citations', `${WRONG}.\n\n${'See A/68/283, para. 182.\n\n'.repeat(count(200_000))}${WRONG}.\n`),
    all(
      'rows of a table',
      `# Act\n\n| No. | Rule |\n| --- | --- |\n${rows(count(10_000), (at, words) => `| ${at} | ${words}. |\n`).join('')}`,
      'markdown',
    ),
    ...both(
      'one sentence',
      `# Act\n\n${rows(count(100_000), (at, words) => `${words} at place ${at}`).join(' and ')}.\n`,
    ),
    ...both(
      'one quotation, each paragraph in marks',
      rows(count(50_000), (_, words) => `“${words}.”\n\n`).join(''),
      false,
    ),
    ...both('one quotation, behind >', rows(count(50_000), (_, words) => `> ${words}.\n`).join(''), false),
  ];
}

/** So many clauses, with the wrong as the first, the one in the middle and the last. */
function rows(count: number, row: (at: number, words: string) => string): string[] {
  const middle = Math.floor(count / 2);
  return Array.from({ length: count }, (_, at) =>
    row(at + 1, at === 0 || at === middle || at === count - 1 ? WRONG : RIGHT),
  );
}

/** The wrong before, and behind what is nested; what is nested is no one's. */
const within = (marks: string): string => `# Act\n\n${WRONG}.\n\n${marks}The Board meets.\n\n# Part\n\n${WRONG}.\n`;

const indented = (depth: number): string =>
  Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- The Board meets.\n`)
    .join('')
    .concat('\n');

const placesOf = (text: string): number[] => [...text.matchAll(new RegExp(MARKED, 'g'))].map(({ index }) => index);
