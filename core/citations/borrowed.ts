import type { Report } from '../criteria/report.ts';
import { overlaps, type Span } from '../document/span.ts';
import { quotedSpans } from './quotedSpans.ts';
import { placeOf, type ReportWords, reportWords, type Unit, wordsIn } from './words.ts';

/** Words of the report that stand in a text, not marked as such. */
export interface Borrowing {
  /** Offsets in the text. */
  readonly span: Span;
  readonly words: number;
  readonly unit: Unit;
  /** The report's own text of them. */
  readonly source: string;
}

/** From so many words in a row on they are the report's own. */
const FEWEST = 8;

/** Names run in capitals: "Convention relating to the Status of Refugees". The first word of a sentence has one too. */
const MOST_CAPITALS = 1;

/** Where each eight words of the report's own stand: no names, no words that it quotes; the first place of several. */
export type Runs = Pick<ReadonlyMap<string, { readonly unit: Unit; readonly at: number }>, 'get'>;

/** `echoes` are words that any draft may take: a treaty's, or a recommended clause's. */
export function runsOf({ units }: ReportWords, echoes: readonly string[]): Runs {
  const runs = new Map<string, { unit: Unit; at: number }>();
  // Items first: a run within one is cited by it.
  for (const unit of [...units].sort((a, b) => Number(a.item === '') - Number(b.item === ''))) {
    const foreign = [...quotedSpans(unit.text), ...placesOf(echoes, unit.text)];
    const capitals = unit.spans.map(({ start }) => (/\p{Lu}/u.test(unit.text[start]!) ? 1 : 0));
    const isForeign = unit.spans.map((span) => foreign.some((one) => overlaps(one, span)));
    for (let at = 0; at + FEWEST <= unit.words.length; at++) {
      const inCapitals = capitals.slice(at, at + FEWEST).reduce<number>((a, b) => a + b, 0);
      const key = unit.words.slice(at, at + FEWEST).join(' ');
      const isOwn = inCapitals <= MOST_CAPITALS && !isForeign.slice(at, at + FEWEST).includes(true);
      if (isOwn && !runs.has(key)) runs.set(key, { unit, at });
    }
  }
  return runs;
}

const placesOf = (wanted: readonly string[], text: string): Span[] =>
  wanted.flatMap((words) => {
    const start = text.indexOf(words);
    return start === -1 ? [] : [{ start, end: start + words.length }];
  });

/** The longest runs of the report's words in a text, in order. Linear. */
export function borrowingsIn(text: string, runs: Runs, known: ReadonlySet<string>): Borrowing[] {
  const { words, spans } = wordsIn(text, known);
  const found: Borrowing[] = [];
  /** How many words, up to here, are words of the report at all: few texts have eight in a row. */
  let inReport = 0;
  for (let end = 1; end <= words.length; end++) {
    inReport = known.has(words[end - 1]!) ? inReport + 1 : 0;
    if (inReport < FEWEST) continue;
    const from = end - FEWEST;
    const run = runs.get(words.slice(from, end).join(' '));
    if (!run) continue;
    let to = end;
    const { unit } = run;
    for (let at = run.at + FEWEST; to < words.length && words[to] === unit.words[at]; at++) to++;
    const source = unit.text.slice(unit.spans[run.at]!.start, unit.spans[run.at + to - from - 1]!.end);
    found.push({ span: { start: spans[from]!.start, end: spans[to - 1]!.end }, words: to - from, unit, source });
    end = to;
    inReport = 0;
  }
  return found;
}

/** The report's words in recommended clauses: a draft that takes a clause borrows nothing. */
export function echoesIn(clauses: readonly string[], report: Report): string[] {
  const words = reportWords(report);
  const echoes = new Set(report.echoes);
  for (let before = -1; before < echoes.size; ) {
    before = echoes.size;
    // The same words may stand in a second paragraph.
    const runs = runsOf(words, [...echoes]);
    for (const clause of clauses) for (const { source } of borrowingsIn(clause, runs, words.known)) echoes.add(source);
  }
  return [...echoes];
}

/** The paragraph or item in which all of a text stands, as cited; null where it is not the report's, or too short to tell. */
export function sourceOf(text: string, { units }: ReportWords): string | null {
  const { words } = wordsIn(text);
  // Copied with its number: "82. While an efficient…".
  const own = [words, words.slice(1)].filter(({ length }) => length >= FEWEST);
  const holds = (unit: Unit): boolean => own.some((wanted) => placeOf(wanted, unit.words) !== -1);
  return (units.find((unit) => unit.item !== '' && holds(unit)) ?? units.find(holds))?.cited ?? null;
}
