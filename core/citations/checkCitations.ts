import { citationOf, type Report } from '../criteria/report.ts';
import type { BlockContent, Document } from '../document/document.ts';
import { remembered } from '../document/remembered.ts';
import { shifted } from '../document/span.ts';
import { type BlockMarks, isBusy, marksOf as marksOfContent } from './blockMarks.ts';
import { type Borrowing, borrowingsIn, type Runs, runsOf, sourceOf } from './borrowed.ts';
import { checkLocator } from './checkLocators.ts';
import { checkQuotation } from './checkQuotation.ts';
import type { CitationFault } from './faults.ts';
import { type Quotation, quotationsIn } from './quotations.ts';
import { type CitationsRead, type PlacedCitation, readCitations } from './readCitations.ts';
import { knownSymbol } from './symbols.ts';
import { type ReportWords, reportWords } from './words.ts';

export interface CitationReview {
  readonly citations: readonly PlacedCitation[];
  readonly quotations: readonly Quotation[];
  readonly faults: readonly CitationFault[];
}

/** A draft of which so large a share, and so many words, are the report's own is a copy of it, and borrows nothing. */
const COPY = { share: 0.5, words: 200 };

/** Around the agenda's symbol: who says so means the agenda. */
const SAYS_AGENDA = /agenda|ordre du jour|temario|programa provisional/i;
const AROUND = 80;

/** What can be told of citations of one report. Pure, and linear in the length of what is given. */
export interface CitationChecker {
  check(document: Document): CitationReview;
  /** The paragraph or item in which all of a text stands, as cited; null where it is not the report's, or too short to tell. */
  sourceOf(text: string): string | null;
}

interface PlacedBorrowing extends Borrowing {
  readonly block: number;
}

/** What a section's blocks, by their places in it, hold of citations. Most hold nothing. */
interface SectionCitations {
  /** Those in which anything may be a citation or a quotation. */
  readonly busy: readonly number[];
  /** The report's own words. */
  readonly borrowings: readonly PlacedBorrowing[];
}

interface Prepared {
  readonly words: ReportWords;
  readonly inSection: (contents: readonly BlockContent[]) => SectionCitations;
  readonly wordsIn: (block: BlockMarks) => { readonly count: number };
}

export function citationChecker(report: Report): CitationChecker {
  const symbols = [report.symbol, report.agenda?.symbol, ...report.documents.map((one) => one.symbol)];
  const known = [...new Set(symbols.filter((symbol) => symbol !== undefined))].map(knownSymbol);
  const marksIn = remembered((content: BlockContent) => marksOfContent(content, known));
  /** Made when a draft first asks for them; the runs when one has eight words of the report in a row. */
  let prepared: Prepared | undefined;
  const prepare = () => {
    if (!prepared) {
      const words = reportWords(report);
      let runs: Runs | undefined;
      const runsWhenAsked: Runs = {
        get(key) {
          runs ??= runsOf(words, report.echoes);
          return runs.get(key);
        },
      };
      const borrowedIn = remembered((content: BlockContent) =>
        content.kind === 'heading' ? [] : borrowingsIn(marksIn(content).text, runsWhenAsked, words.known),
      );
      prepared = {
        words,
        inSection: remembered((contents: readonly BlockContent[]) => ({
          busy: [...contents.keys()].filter((at) => isBusy(contents[at]!, marksIn(contents[at]!))),
          borrowings: contents.flatMap((content, block) => borrowedIn(content).map((one) => ({ ...one, block }))),
        })),
        wordsIn: remembered(({ text }: BlockMarks) => ({ count: text.split(/\s+/).length })),
      };
    }
    return prepared;
  };

  return { check, sourceOf: (text) => sourceOf(text, prepare().words) };

  function check(document: Document): CitationReview {
    const marksOf = (block: number): BlockMarks => marksIn(document.blocks[block]!.content);
    const busy: number[] = [];
    const borrowings: PlacedBorrowing[] = [];
    const { inSection } = prepare();
    let first = 0;
    for (const { contents } of document.sections) {
      const own = inSection(contents);
      for (const at of own.busy) busy.push(first + at);
      for (const one of own.borrowings) borrowings.push({ ...one, block: first + one.block });
      first += contents.length;
    }
    const read = readCitations(document, report.symbol, { busy, marksOf });
    const quotations = quotationsIn(document, read);
    const faults: CitationFault[] = [];
    for (const citation of read.citations) {
      for (const fault of symbolFaults(document, citation)) faults.push(fault);
      if (citation.symbol !== report.symbol) continue;
      for (const locator of citation.locators) for (const fault of checkLocator(report, locator)) faults.push(fault);
    }
    for (const quotation of quotations) {
      if (quotation.citation?.symbol !== report.symbol) continue;
      const { start, end } = document.blocks[quotation.block]!.span;
      const quoted = read
        .marksOf(quotation.block)
        .text.slice(quotation.span.start - start, Math.min(quotation.span.end, end) - start);
      const fault = checkQuotation(report, prepare().words, quotation, quoted);
      if (fault) faults.push(fault);
    }
    const own = borrowed(document, read, quotations, borrowings);
    return { citations: read.citations, quotations, faults: own ? [...faults, ...own] : [] };
  }

  function symbolFaults({ text }: Document, { symbol, symbolSpan, fault }: PlacedCitation): CitationFault[] {
    if (!symbolSpan) return [];
    if (symbol === report.agenda?.symbol) {
      const around = text.slice(Math.max(0, symbolSpan.start - AROUND), symbolSpan.end + AROUND);
      if (SAYS_AGENDA.test(around)) return fault ? [malformed()] : [];
      return [
        {
          name: 'citation/agenda',
          span: symbolSpan,
          message: `${symbol} is the session’s provisional agenda; the report is ${report.symbol}.`,
          shows: null,
          remedies: [{ title: `Cite the report: ${report.symbol}`, edits: [{ ...symbolSpan, text: report.symbol }] }],
        },
      ];
    }
    return fault ? [malformed()] : [];

    function malformed(): CitationFault {
      const written = text.slice(symbolSpan!.start, symbolSpan!.end);
      return {
        name: 'citation/malformed-symbol',
        span: symbolSpan!,
        message: `“${written}” is no symbol of a United Nations document: ${fault}.`,
        shows: null,
        remedies: written === symbol ? [] : [{ title: `Write ${symbol}`, edits: [{ ...symbolSpan!, text: symbol }] }],
      };
    }
  }

  /** The report's words in blocks that do not cite it; null where the whole draft is a copy of it. */
  function borrowed(
    { blocks }: Document,
    { citations, marksOf, footnotes }: CitationsRead,
    quotations: readonly Quotation[],
    borrowings: readonly PlacedBorrowing[],
  ): CitationFault[] | null {
    const citing = new Set(citations.filter(({ symbol }) => symbol === report.symbol).map(({ block }) => block));
    // A footnote's words cite for the block that bears its mark.
    const noted = new Set(
      footnotes.filter(({ isDefinition, block }) => isDefinition && citing.has(block)).map(({ name }) => name),
    );
    for (const { name, block } of footnotes) if (noted.has(name)) citing.add(block);
    for (const { block, citation } of quotations) if (citation?.symbol === report.symbol) citing.add(block);
    let borrowedWords = 0;
    const found: Borrowing[] = [];
    for (const { block, ...one } of borrowings) {
      borrowedWords += one.words;
      if (!citing.has(block)) found.push({ ...one, span: shifted(one.span, blocks[block]!.span.start) });
    }
    if (borrowedWords > COPY.words) {
      const all = blocks.reduce((sum, _, block) => sum + prepare().wordsIn(marksOf(block)).count, 0);
      if (borrowedWords > all * COPY.share) return null;
    }
    let next = 0;
    return found.map((one) => {
      // Both lists are in order.
      while (next < quotations.length && quotations[next]!.span.end < one.span.end) next++;
      const around = quotations[next];
      return unmarked(one, around && around.span.start <= one.span.start ? around : undefined);
    });
  }

  function unmarked({ span, unit }: Borrowing, quotation: Quotation | undefined): CitationFault {
    const citation = citationOf(report.symbol, unit.cited);
    const edits = quotation
      ? [{ start: quotation.span.end + 1, end: quotation.span.end + 1, text: ` (${citation})` }]
      : [
          { start: span.start, end: span.start, text: '“' },
          { start: span.end, end: span.end, text: `” (${citation})` },
        ];
    return {
      name: 'citation/unmarked-quotation',
      span,
      message: `These are the report’s words (${citation}), ${quotation ? 'quoted without their source' : 'without quotation marks or citation'}.`,
      shows: { paragraph: unit.cited },
      remedies: [{ title: quotation ? 'Cite the paragraph' : 'Put in quotation marks and cite the paragraph', edits }],
    };
  }
}
