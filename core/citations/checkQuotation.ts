import { citationOf, type Report } from '../criteria/report.ts';
import type { CitationFault } from './faults.ts';
import { locatorInWords, names, type PlacedLocator } from './locators.ts';
import { firstMissing, type Piece, piecesOf } from './pieces.ts';
import type { Quotation } from './quotations.ts';
import { type Change, type Comparison, compare, type ReportWords, type Unit } from './words.ts';

/** One or two words in quotation marks are a term, and not a quotation. */
const FEWEST = 3;

/** From so large a share of the same words on, a quotation was meant to be the paragraph's words. */
const ALIKE = 0.6;

/** Whether a quotation ascribed to the report stands where the draft says; null where nothing is wrong. */
export function checkQuotation(
  report: Report,
  words: ReportWords,
  { span, citation, isDirect }: Quotation,
  quoted: string,
): CitationFault | null {
  const pieces = piecesOf(quoted, words.known);
  const count = pieces.reduce((sum, piece) => sum + piece.words.length, 0);
  if (!citation || citation.symbol !== report.symbol || count < FEWEST) return null;
  const cited = citedUnits(words, citation.locators);
  const searched = cited.length > 0 ? cited : words.units;
  let missing: Piece | null = null;
  for (const unit of searched) {
    missing = firstMissing(pieces, unit.words);
    if (!missing) return null;
  }
  const elsewhere = holding(pieces, words)[0];
  if (elsewhere && cited.length > 0) return misplaced(elsewhere);
  const nearest = nearestTo(pieces, cited.length > 0 ? cited : candidates(pieces, words));
  if (!nearest) return cited.length > 0 && isDirect ? unfound() : null;
  return misquoted(nearest);

  function misplaced(unit: Unit): CitationFault {
    const [only] = citation!.locators;
    const isOne = citation!.locators.length === 1 && !only!.to;
    return {
      name: 'citation/wrong-paragraph',
      span: only!.span,
      message: `The words quoted are in paragraph ${unit.cited} of ${report.symbol}, not in ${placesCited()}.`,
      shows: { paragraph: unit.cited },
      remedies: isOne ? [{ title: `Cite paragraph ${unit.cited}`, edits: [{ ...only!.span, text: unit.cited }] }] : [],
    };
  }

  function unfound(): CitationFault {
    return {
      name: 'citation/misquotation',
      span,
      message: `These words are not in ${placesCited()} of ${report.symbol}.`,
      shows: { paragraph: locatorInWords(citation!.locators[0]!.from) },
      remedies: [],
    };
  }

  function misquoted({ unit, piece, comparison }: Nearest): CitationFault {
    const { from, to, changes } = comparison;
    const right = unit.text.slice(unit.spans[from]!.start, unit.spans[to - 1]!.end);
    const put = withInitialOf(quoted.slice(piece.spans[0]!.start), right);
    const start = span.start + piece.spans[0]!.start;
    const end = span.start + piece.spans.at(-1)!.end;
    return {
      name: 'citation/misquotation',
      span,
      message: `Not the words of ${citationOf(report.symbol, unit.cited)}: ${changesInWords(changes)}.`,
      shows: { paragraph: unit.cited, quote: right },
      remedies: [{ title: `Quote the report’s words: “${shortened(put)}”`, edits: [{ start, end, text: put }] }],
    };
  }

  function placesCited(): string {
    const places = citation!.locators.map(
      ({ from, to }) => locatorInWords(from) + (to ? `–${locatorInWords(to)}` : ''),
    );
    return places.length === 1 && !citation!.locators[0]!.to
      ? `paragraph ${places[0]}`
      : `paragraphs ${places.join(', ')}`;
  }
}

/** The paragraphs and items that a list of locators names, those inside its ranges included. */
const citedUnits = ({ units }: ReportWords, locators: readonly PlacedLocator[]): Unit[] =>
  units.filter((unit) => locators.some((locator) => names(locator, unit)));

/** The units in which all pieces stand; items before the paragraphs that hold them. */
const holding = (pieces: readonly Piece[], words: ReportWords): Unit[] =>
  candidates(pieces, words)
    .filter((unit) => !firstMissing(pieces, unit.words))
    .sort((a, b) => (a.item === '' ? 1 : 0) - (b.item === '' ? 1 : 0));

/** The units that share two words in a row with the longest piece: no other can hold it. */
function candidates(pieces: readonly Piece[], { unitsOf }: ReportWords): readonly Unit[] {
  const longest = pieces.reduce((best, piece) => (piece.words.length > best.words.length ? piece : best));
  let fewest: readonly Unit[] = [];
  for (let at = 0; at + 1 < Math.min(longest.words.length, LOOKED_AT); at++) {
    const units = unitsOf.get(`${longest.words[at]} ${longest.words[at + 1]}`) ?? [];
    if (units.length > 0 && (fewest.length === 0 || units.length < fewest.length)) fewest = units;
  }
  return fewest;
}

/** So many words of a piece are looked up to find where it might stand. */
const LOOKED_AT = 60;
/** So many units are compared word for word. */
const COMPARED = 6;

interface Nearest {
  readonly unit: Unit;
  /** The first piece that does not stand in the unit. */
  readonly piece: Piece;
  readonly comparison: Comparison;
}

function nearestTo(pieces: readonly Piece[], units: readonly Unit[]): Nearest | null {
  let best: Nearest | null = null;
  for (const unit of units.slice(0, COMPARED)) {
    const piece = firstMissing(pieces, unit.words);
    if (!piece) continue;
    const comparison = compare(piece.words, unit.words);
    if (comparison.same < FEWEST || comparison.same < piece.words.length * ALIKE) continue;
    if (!best || comparison.same > best.comparison.same) best = { unit, piece, comparison };
  }
  return best;
}

/** "“may” for “should”, “all” is added, “never” is left out". */
function changesInWords(changes: readonly Change[]): string {
  const said = changes.slice(0, 3).map(({ quoted, source }) => {
    const [ours, theirs] = [shortened(quoted.join(' ')), shortened(source.join(' '))];
    if (source.length === 0) return `“${ours}” is added`;
    if (quoted.length === 0) return `“${theirs}” is left out`;
    return `“${ours}” stands for “${theirs}”`;
  });
  const more = changes.length - said.length;
  return said.join(', ') + (more > 0 ? ` and ${more} more` : '') || 'the words stand in another order';
}

/** The source's words with the quotation's own initial: "[t]he move away" inside a sentence. */
function withInitialOf(quoted: string, source: string): string {
  const [ours, theirs] = [/^\p{L}/u.exec(quoted)?.[0], source[0]!];
  const isCaseAlone = ours !== undefined && ours !== theirs && ours.toLowerCase() === theirs.toLowerCase();
  return isCaseAlone ? `[${ours}]${source.slice(1)}` : source;
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words);
