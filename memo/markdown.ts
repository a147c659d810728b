import type { BlockContent, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Breach } from './breaches.ts';
import type { Changes } from './changes.ts';
import type { Excerpt } from './excerpt.ts';
import { LIMITS, METHOD } from './limits.ts';
import type { Evidence, Memo } from './memo.ts';
import { summaryOf } from './summary.ts';
import { LEVEL_IN_WORDS, STATUS_IN_WORDS } from './words.ts';

/** A comparison of two versions in GitHub's Markdown; the same care for the drafts' words. */
export function changesAsMarkdown(title: string, { verdict, groups }: Changes): string {
  return written({
    type: 'root',
    children: [
      heading(1, text(title)),
      paragraph(text(verdict)),
      ...groups.flatMap((group) => [heading(2, text(group.title)), list(group.lines.map((line) => [text(line)]))]),
    ],
  });
}

/** The memo in GitHub's Markdown. All words of the draft are text: what could be markup in them is escaped. */
export function memoAsMarkdown(memo: Memo): string {
  return written({
    type: 'root',
    children: [
      heading(1, text(memo.title)),
      paragraph(text(`Memo on the human rights of migrants, held to ${memo.report.symbol}.`)),
      ...summary(memo),
      ...coverage(memo),
      ...findings(memo),
      ...silences(memo),
      ...departures(memo),
      heading(2, text('Method and limits')),
      paragraph(text(METHOD(memo))),
      list(LIMITS.map((limit) => [text(limit)])),
      paragraph(text(`${memo.report.symbol}: ${memo.report.author}, “${memo.report.title}”, ${memo.report.date}.`)),
    ],
  });
}

const written = (root: Root): string =>
  toMarkdown(root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', rule: '-' });

function summary(memo: Memo): RootContent[] {
  const { sentences, weighty, more, achieved } = summaryOf(memo);
  return [
    heading(2, text('In a minute')),
    ...sentences.map((sentence) => paragraph(text(sentence))),
    ...(weighty.length > 0
      ? [
          heading(3, text('What weighs most')),
          list([
            ...weighty.map(({ message, provisions, paragraph }) => [
              text(`${message} `),
              strong(provisions),
              text(` (para. ${paragraph})`),
            ]),
            ...(more > 0 ? [[text(`and ${more} more, below.`)]] : []),
          ]),
        ]
      : []),
    ...(achieved.length > 0
      ? [
          heading(3, text('What it does well')),
          list(
            achieved.map(({ title, provisions, paragraph }) => [
              text(`${title}. `),
              strong(provisions),
              text(` (para. ${paragraph})`),
            ]),
          ),
        ]
      : []),
  ];
}

function coverage({ groups }: Memo): RootContent[] {
  if (groups.length === 0) return [];
  return [
    heading(2, text('Coverage of the report')),
    ...groups.flatMap(({ heading: title, rows }): RootContent[] => [
      heading(3, text(title)),
      {
        type: 'table',
        children: [
          row([[text('Recommendation')], [text('The draft')], [text('Evidence')]]),
          ...rows.map((one) =>
            row([
              [text(`${one.title} (para. ${one.paragraph})`)],
              [text(STATUS_IN_WORDS[one.status])],
              one.evidence.length > 0 ? one.evidence.flatMap(evidence) : [text('—')],
            ]),
          ),
        ],
      },
    ]),
  ];
}

const evidence = ({ does, provision, quotes, note }: Evidence, at: number): PhrasingContent[] => [
  ...(at > 0 ? [text(' · ')] : []),
  strong(provision),
  text(' '),
  ...quotes.flatMap((quote) => [...words(quote), text(' ')]),
  ...(note ? [text(does === 'departs' ? `Reason to depart: ${note}` : note)] : []),
];

const findings = ({ breaches }: Memo): RootContent[] =>
  breaches.length === 0 ? [] : [heading(2, text('Where the draft falls short')), ...breaches.flatMap(breachAsNodes)];

function breachAsNodes(breach: Breach): RootContent[] {
  const { message, level, why, source, places, suggestions } = breach;
  const quoted: BlockContent[] = [
    ...breach.paragraph.map((line, at) =>
      paragraph(text(`${at === 0 ? '“' : ''}${line}${at === breach.paragraph.length - 1 ? '”' : ''}`)),
    ),
    paragraph(text(source)),
  ];
  return [
    heading(3, text(message)),
    paragraph(text(`Weight: ${LEVEL_IN_WORDS[level]}.`)),
    list(places.map(({ provision, excerpt }) => [strong(provision), text(' '), ...words(excerpt)])),
    ...(why ? [paragraph(text(why))] : []),
    ...(breach.paragraph.length > 0 ? [{ type: 'blockquote' as const, children: quoted }] : []),
    ...suggestions.map(({ title, replaces, text: wording }) =>
      paragraph(
        strong(`${title}:`),
        text(replaces === null ? ` ${wording}` : ` “${wording}” in the place of “${replaces}”`),
      ),
    ),
  ];
}

function silences({ silences }: Memo): RootContent[] {
  if (silences.length === 0) return [];
  return [
    heading(2, text('On what the draft is silent')),
    ...silences.flatMap(({ message, why, paragraph: cited, clause }) => [
      heading(3, text(`${message} (para. ${cited})`)),
      paragraph(text(why)),
      ...(clause ? [paragraph(strong('Clause:'), text(` ${clause}`))] : []),
    ]),
  ];
}

function departures({ departures }: Memo): RootContent[] {
  if (departures.length === 0) return [];
  return [
    heading(2, text('Departures, with the draft’s reasons')),
    list(
      departures.map(({ provision, message, reason }) => [strong(provision), text(` ${message} Reason: ${reason}`)]),
    ),
  ];
}

const text = (value: string): PhrasingContent => ({ type: 'text', value: value.replace(/\s+/g, ' ') });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
const words = ({ before, words, after }: Excerpt): PhrasingContent[] => [
  text(`“${before}`),
  strong(words),
  text(`${after}”`),
];
const heading = (depth: 1 | 2 | 3, ...children: PhrasingContent[]): RootContent => ({
  type: 'heading',
  depth,
  children,
});
const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
const list = (items: readonly PhrasingContent[][]): BlockContent => ({
  type: 'list',
  spread: false,
  children: items.map((children) => ({ type: 'listItem', children: [paragraph(...children)] as BlockContent[] })),
});
const row = (cells: readonly PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});
