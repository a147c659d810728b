import { findParagraph, type Report } from '../criteria/report.ts';
import type { CitationFault } from './faults.ts';
import { type Locator, locatorInWords, type PlacedLocator } from './locators.ts';

/** What is wrong with one locator of the report: a paragraph or item that is not there, a range the wrong way round. */
export function checkLocator(report: Report, placed: PlacedLocator): CitationFault[] {
  const faults = [placed.from, ...(placed.to ? [placed.to] : [])].flatMap((locator) =>
    existence(report, locator, placed),
  );
  return faults.length > 0 ? faults.slice(0, 1) : reversed(placed);
}

function existence(report: Report, locator: Locator, placed: PlacedLocator): CitationFault[] {
  const { number, item } = locator;
  const last = report.paragraphs.length;
  if (number < 1 || number > last) {
    return [
      {
        name: 'citation/no-such-paragraph',
        span: placed.span,
        message: `${report.symbol} has paragraphs 1 to ${last}; there is no paragraph ${number}.`,
        shows: null,
        remedies: mistypedFor(number, last).map((meant) => ({
          title: `Cite paragraph ${meant}: “${opening(report, meant)}…”`,
          edits: [{ ...placed.span, text: rewritten(placed, locator, { number: meant, item }) }],
        })),
      },
    ];
  }
  if (item === '' || findParagraph(report, `${number} (${item})`)) return [];
  const items = report.paragraphs[number - 1]!.items ?? [];
  const has =
    items.length === 0
      ? `paragraph ${number} of ${report.symbol} has no items`
      : `paragraph ${number} of ${report.symbol} has items (${items[0]!.letter}) to (${items.at(-1)!.letter}), and no parts of them`;
  return [
    {
      name: 'citation/no-such-item',
      span: placed.span,
      message: `There is no ${locatorInWords(locator)}: ${has}.`,
      shows: { paragraph: String(number) },
      remedies: [
        {
          title: `Cite paragraph ${number} without the item`,
          edits: [{ ...placed.span, text: rewritten(placed, locator, { number, item: '' }) }],
        },
      ],
    },
  ];
}

function reversed({ span, from, to }: PlacedLocator): CitationFault[] {
  if (!to || from.number < to.number || (from.number === to.number && from.item < to.item)) return [];
  const isOne = from.number === to.number && from.item === to.item;
  const text = isOne ? locatorInWords(from) : rangeInWords(to, from);
  return [
    {
      name: 'citation/reversed-range',
      span,
      message: isOne ? `The range begins and ends with ${text}.` : `The range runs backwards: it should be ${text}.`,
      shows: null,
      remedies: [{ title: `Write ${text}`, edits: [{ ...span, text }] }],
    },
  ];
}

const rangeInWords = (from: Locator, to: Locator): string =>
  from.number === to.number && to.item
    ? `${locatorInWords(from)}–(${to.item})`
    : `${locatorInWords(from)}–${locatorInWords(to)}`;

const rewritten = ({ from, to }: PlacedLocator, wrong: Locator, right: Locator): string => {
  if (!to) return locatorInWords(right);
  return rangeInWords(from === wrong ? right : from, to === wrong ? right : to);
};

/** The paragraphs that a slip of one finger makes the number of: a digit too many, or two exchanged. */
function mistypedFor(number: number, last: number): number[] {
  const digits = String(number);
  const meant = new Set<number>();
  for (let at = 0; at < digits.length; at++) {
    meant.add(Number(digits.slice(0, at) + digits.slice(at + 1)));
    if (at + 1 < digits.length)
      meant.add(Number(digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2)));
  }
  return [...meant].filter((one) => one >= 1 && one <= last).slice(0, 3);
}

const opening = ({ paragraphs }: Report, number: number): string =>
  paragraphs[number - 1]!.text.split(' ').slice(0, 6).join(' ');
