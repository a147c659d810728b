/**
 * The language in which concepts are written. A phrase is a row of
 *
 *   word          itself, in any case and in British and American spelling
 *   word~         with all its inflections: "enter~" finds enters, entered, entering
 *   (a|b c|d~)    one of several
 *   word? (a|b)?  or nothing
 *   #             a number
 *   ..  ...       a gap of at most 4, or 12, words
 *   <concept>     any phrase of another concept
 *
 * Articles, and the transparent words of `rules/language`, need not be written: "enter~ country" finds "enters the country".
 */
export type Element = { readonly words: readonly Word[] } | { readonly concept: string } | { readonly gap: number };

/** A word as written; several in one element are ways to say one thing. */
export interface Word {
  readonly word: string;
  readonly inflected: boolean;
}

const SHORT_GAP = 4;
const LONG_GAP = 12;
/** A phrase that spells out to more rows than this wants to be several concepts. */
const MOST_ROWS = 3000;

type Node =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'choice'; readonly ways: readonly (readonly Node[])[] };

/** All the rows that a phrase stands for. Throws an Error that says what is wrong with the phrase. */
export function expandPhrase(phrase: string): Element[][] {
  const rows = spellOut(parse(phrase))
    .map(trimmed)
    .filter((row) => row.length > 0);
  if (rows.length === 0) throw new Error('is empty');
  if (rows.length > MOST_ROWS) throw new Error(`spells out to ${rows.length} rows; divide it into several concepts`);
  return rows;
}

function parse(phrase: string): Node[] {
  const marks = phrase.match(/\.{2,3}|<[^<>]*>|[()|?~]|[^\s()|?~<>.]+(?:\.(?!\.)[^\s()|?~<>.]*)*|\S/g) ?? [];
  let at = 0;
  const sequence = (): Node[] => {
    const nodes: Node[] = [];
    while (at < marks.length && marks[at] !== ')' && marks[at] !== '|') {
      const mark = marks[at++]!;
      if (mark === '(') nodes.push(choice());
      else if (mark === '?') nodes.push({ kind: 'choice', ways: [[], [last(nodes, '?')]] });
      else if (mark === '~') nodes.push(inflect(last(nodes, '~')));
      else if (/^\.{2,3}$/.test(mark)) nodes.push(element({ gap: mark === '..' ? SHORT_GAP : LONG_GAP }));
      else if (mark.startsWith('<') && mark.length > 2) nodes.push(element({ concept: mark.slice(1, -1) }));
      else if (/[<>.]/.test(mark)) throw new Error(`has a stray "${mark}"`);
      else
        nodes.push(
          ...mark
            .split('-')
            .filter(Boolean)
            .map((word) => element({ words: [{ word, inflected: false }] })),
        );
    }
    return nodes;
  };
  const choice = (): Node => {
    const ways = [sequence()];
    while (marks[at] === '|') {
      at++;
      ways.push(sequence());
    }
    if (marks[at++] !== ')') throw new Error('lacks a closing ")"');
    return { kind: 'choice', ways };
  };
  const nodes = sequence();
  if (at < marks.length) throw new Error(`has a stray "${marks[at]}"`);
  return nodes;
}

const element = (one: Element): Node => ({ kind: 'element', element: one });

function last(nodes: Node[], mark: string): Node {
  const node = nodes.pop();
  if (!node) throw new Error(`has "${mark}" after nothing`);
  return node;
}

function inflect(node: Node): Node {
  if (node.kind === 'choice') {
    // In a way of several words each is inflected: "(enter|gain access|border guard)~" finds "gained access" and "border guards".
    return {
      kind: 'choice',
      ways: node.ways.map((way) => way.map((one) => (isInflectable(one) ? inflect(one) : one))),
    };
  }
  if (!('words' in node.element)) throw new Error('has "~" after something that is not a word');
  return element({ words: node.element.words.map(({ word }) => ({ word, inflected: true })) });
}

const isInflectable = (node: Node): boolean => node.kind === 'choice' || 'words' in node.element;

function spellOut(nodes: readonly Node[]): Element[][] {
  let rows: Element[][] = [[]];
  for (const node of nodes) {
    const ways = node.kind === 'element' ? [[node.element]] : gathered(node.ways.flatMap(spellOut));
    rows = rows.flatMap((row) => ways.map((way) => [...row, ...way]));
    if (rows.length > MOST_ROWS * 4) throw new Error('spells out to too many rows; divide it into several concepts');
  }
  return rows;
}

/** The ways of one word each become one element: what keeps "(a|b|c) (d|e|f)" a single row. */
function gathered(ways: readonly Element[][]): Element[][] {
  const isWord = (way: readonly Element[]): boolean => way.length === 1 && 'words' in way[0]!;
  const words = ways.filter(isWord).flatMap(([only]) => ('words' in only! ? only.words : []));
  return [...ways.filter((way) => !isWord(way)), ...(words.length > 0 ? [[{ words }]] : [])];
}

/** A gap that an optional neighbour left at an end is no gap. */
function trimmed(row: readonly Element[]): Element[] {
  const isGap = (one: Element): boolean => 'gap' in one;
  const from = row.findIndex((one) => !isGap(one));
  return from === -1 ? [] : row.slice(from, row.findLastIndex((one) => !isGap(one)) + 1);
}
