import { type Input, Tree, TreeFragment } from '@lezer/common';
import { type BlockParser, parser, Table } from '@lezer/markdown';
import type { Change } from './change.ts';
import { withPlainLineBreaks } from './stretch.ts';

/** A paragraph without its inline nodes: a mask is found faster, and in linear time, by `findMasks`. */
const prose: BlockParser = {
  name: 'Prose',
  after: 'SetextHeading',
  leaf: () => ({
    nextLine: () => false,
    finish(context, leaf) {
      context.addLeafElement(leaf, context.elt('Paragraph', leaf.start, leaf.start + leaf.content.length));
      return true;
    },
  }),
};

/** Only blocks are Lezer's work: some of its inline parsers are quadratic on hostile runs. Drafts are often indented: that is no code. */
const blockParser = parser.configure([
  Table,
  {
    parseBlock: [prose],
    remove: [
      'IndentedCode',
      'Escape',
      'Entity',
      'InlineCode',
      'HTMLTag',
      'Emphasis',
      'HardBreak',
      'Link',
      'Image',
      'LinkEnd',
    ],
  },
]);

/** The tree of a draft's Markdown blocks; what lies outside the change is taken over from the tree of the version before. */
export function parseBlocks(text: string, start: number, before: Tree | null, change: Change | null): Tree {
  const input = new Lines(text, start);
  if (!before || !change) return blockParser.parse(input);
  const { from, before: toA, after: toB } = change;
  const kept = TreeFragment.applyChanges(TreeFragment.addTree(before), [{ fromA: from, toA, fromB: from, toB }]);
  return blockParser.parse(input, kept);
}

/** Visits the outermost nodes of a tree in order; the same objects as before where they were taken over. */
export function eachBlock(tree: Tree, visit: (node: Tree, from: number) => void, offset = 0): void {
  tree.children.forEach((child, index) => {
    if (!(child instanceof Tree)) return;
    const from = offset + tree.positions[index]!;
    if (child.type.isAnonymous) eachBlock(child, visit, from);
    else visit(child, from);
  });
}

/** A text as the parser reads it, line by line: blank before `start`, "\n" for every kind of line break. */
class Lines implements Input {
  readonly lineChunks = false;
  readonly length: number;
  readonly #text: string;
  readonly #start: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.length = text.length;
  }

  chunk(from: number): string {
    return from < this.#start ? '\n' : tamed(this.read(from, endOfLine(this.#text, from)));
  }

  read(from: number, to: number): string {
    if (from < this.#start) return '\n'.repeat(Math.min(to, this.#start) - from) + this.read(this.#start, to);
    // The "\r" before what is read may have been the end of a line; it is no part of it.
    const words = withPlainLineBreaks(this.#text.slice(from, to));
    return this.#text[to] === '\n' && words.endsWith('\n') && this.#text[to - 1] === '\r'
      ? `${words.slice(0, -1)} `
      : words;
  }
}

const LINE = /[^\r\n]*(?:\r\n?|\n)?/y;

function endOfLine(text: string, from: number): number {
  LINE.lastIndex = from;
  LINE.test(text);
  return LINE.lastIndex;
}

/** Lezer takes quadratic time for lists within lists: no draft has 32 of them on one line, or indents one so far. */
const tamed = (line: string): string =>
  line.replace(/^([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t>]+){32})./, '$1x').replace(/^([ \t]{160})[ \t]/, '$1x');
