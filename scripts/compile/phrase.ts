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

/** What a phrase is made of, in order: another concept, or rows of elements of which any will do. */
export type Step = { readonly concept: string } | { readonly rows: readonly (readonly Element[])[] };

/** Steps with at most `gaps[i]` words between step i and step i + 1. */
export interface Sequence {
  readonly steps: readonly Step[];
  readonly gaps: readonly number[];
}

/**
 * A phrase divided at its gaps and concepts, so that alternatives on the two sides of a gap are not multiplied by each
 * other; several sequences only where a step may be left out. Throws an Error that says what is wrong with the phrase.
 */
export function readPhrase(phrase: string): Sequence[] {
  const sequences = withOptions(dividedInSteps(parse(phrase)))
    .map(sequenceOf)
    .filter(({ steps }) => steps.length > 0);
  if (sequences.length === 0) throw new Error('is empty');
  return sequences;
}

type Mark = Step | { readonly gap: number };

function dividedInSteps(nodes: readonly Node[]): Mark[] {
  const marks: Mark[] = [];
  let words: Node[] = [];
  const close = (): void => {
    if (words.length > 0) marks.push({ rows: rowsOf(words) });
    words = [];
  };
  for (const node of nodes) {
    if (isOfWords(node)) words.push(node);
    else {
      close();
      marks.push(node.kind === 'choice' ? { rows: rowsOf([node]) } : (node.element as Mark));
    }
  }
  close();
  return marks;
}

const isOfWords = (node: Node): boolean =>
  node.kind === 'element' ? 'words' in node.element : node.ways.every((way) => way.every(isOfWords));

function rowsOf(nodes: readonly Node[]): Element[][] {
  const rows = spellOut(nodes);
  if (rows.length > MOST_ROWS) throw new Error(`spells out to ${rows.length} rows; divide it into several concepts`);
  return rows;
}

/** With, and without, each step that may be empty; a row that begins or ends with a gap stands for itself. */
function withOptions(marks: readonly Mark[]): Mark[][] {
  let ways: Mark[][] = [[]];
  for (const mark of marks) {
    const choices = 'rows' in mark ? choicesOf(mark.rows) : [[mark]];
    ways = ways.flatMap((way) => choices.map((choice) => [...way, ...choice]));
    if (ways.length > MOST_ROWS) throw new Error('has too many optional parts; divide it into several concepts');
  }
  return ways;
}

function choicesOf(rows: readonly (readonly Element[])[]): Mark[][] {
  const open = rows.filter((row) => row.length > 0 && ('gap' in row[0]! || 'gap' in row[row.length - 1]!));
  const closed = rows.filter((row) => row.length > 0 && !open.includes(row));
  return [
    ...(closed.length > 0 ? [[{ rows: closed }]] : []),
    ...open.map((row) => row.map((one): Mark => ('words' in one ? { rows: [[one]] } : one))),
    ...(closed.length + open.length < rows.length ? [[]] : []),
  ];
}

function sequenceOf(marks: readonly Mark[]): Sequence {
  const steps: Step[] = [];
  const gaps: number[] = [];
  let gap = 0;
  for (const mark of marks) {
    if ('gap' in mark) gap = mark.gap;
    else {
      if (steps.length > 0) gaps.push(gap);
      steps.push(mark);
      gap = 0;
    }
  }
  return { steps, gaps };
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
