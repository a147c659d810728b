import type { SyntaxNodeRef, Tree } from '@lezer/common';
import type { Change } from './change.ts';
import type { Comment } from './document.ts';
import { splitParagraph } from './lines.ts';
import { eachBlock, parseBlocks } from './markdownBlocks.ts';
import { findMasks } from './masks.ts';
import { clipped, type List, type Passage, sectionOpened, trimmed } from './passage.ts';
import type { Span } from './span.ts';
import { cutOut, type PlacedStretch, type Stretch, withPlainLineBreaks } from './stretch.ts';

const LONGEST_SETEXT = 160;

/** Reads the versions of one draft in Markdown. `start` is where its front matter ends; a change is from the version before. */
export function openMarkdown(): (text: string, start: number, change: Change | null) => readonly PlacedStretch[] {
  let tree: Tree | null = null;
  const known = new WeakMap<Tree, Stretch>();
  return (text, start, change) => {
    tree = parseBlocks(text, start, tree, change);
    const stretches: PlacedStretch[] = [];
    eachBlock(tree, (node, offset) => {
      let stretch = known.get(node);
      if (!stretch) {
        stretch = new Reader(withPlainLineBreaks(cutOut(text, offset, offset + node.length))).read(node);
        known.set(node, stretch);
      }
      stretches.push({ stretch, offset });
    });
    return stretches;
  };
}

class Reader {
  readonly #passages: Passage[] = [];
  readonly #comments: Comment[] = [];
  readonly #source: string;
  readonly #lists: List[] = [];
  #quotes = 0;
  /** Where the mark of an item stands whose words are yet to come; −1 for none. */
  #mark = -1;

  constructor(source: string) {
    this.#source = source;
  }

  read(tree: Tree): Stretch {
    tree.iterate({ enter: (node) => this.#enter(node), leave: (node) => this.#leave(node) });
    return { passages: this.#passages, comments: this.#comments, taken: null };
  }

  /** False where the node's children have nothing to tell. */
  #enter(node: SyntaxNodeRef): boolean {
    const span = { start: node.from, end: node.to };
    switch (node.name) {
      case 'ListItem':
      case 'Table':
        break;
      case 'ListMark':
        this.#mark = node.from;
        break;
      case 'BulletList':
      case 'OrderedList':
        this.#lists.push({ items: node.node.getChildren('ListItem').length });
        break;
      case 'Paragraph':
      case 'HTMLBlock':
      case 'ProcessingInstructionBlock':
        this.#paragraph(span);
        return false;
      case 'CommentBlock':
        this.#comment(span);
        return false;
      case 'LinkReference':
        if (this.#source.startsWith('[^', node.from)) this.#paragraph(span);
        return false;
      case 'TableHeader':
      case 'TableRow':
        this.#row(node);
        return false;
      default:
        if (node.name === 'Blockquote') this.#quotes++;
        this.#mark = -1;
        if (node.name.startsWith('ATXHeading')) this.#atx(span, Number(node.name.at(-1)));
        else if (node.name.startsWith('SetextHeading')) this.#setext(node, Number(node.name.at(-1)));
        return node.name === 'Blockquote';
    }
    return true;
  }

  #leave({ name }: SyntaxNodeRef): void {
    if (name === 'Blockquote') this.#quotes--;
    else if (name === 'BulletList' || name === 'OrderedList') this.#lists.pop();
    else if (name === 'ListItem') this.#mark = -1;
  }

  #paragraph(span: Span): void {
    const masked = this.#masks(span);
    const start = this.#mark >= 0 ? this.#mark : span.start;
    this.#mark = -1;
    const pieces = splitParagraph(this.#source, { start, end: span.end }, masked, true);
    for (const piece of pieces) this.#add(piece.span, piece.hashes, masked, pieces.length === 1, piece.hashes);
  }

  /** Up to its "-->"; what stands on the line behind is prose, though Markdown hides it. */
  #comment(span: Span): void {
    const { start, end } = span;
    if (this.#source.slice(start, end).includes('-->')) this.#paragraph(span);
    else this.#comments.push({ span, text: this.#source.slice(start + 4, end) });
  }

  #atx(span: Span, level: number): void {
    const words = this.#source.slice(span.start, span.end);
    const closing = /[ \t]#{1,99}[ \t]{0,99}$/.exec(words.slice(-200));
    const end = span.end - (closing?.[0].length ?? 0);
    this.#add({ start: span.start, end }, level, this.#masks(span), true, level);
  }

  /** A long paragraph with a rule right below it was not meant to be a heading. */
  #setext(node: SyntaxNodeRef, level: number): void {
    const underline = node.node.getChild('HeaderMark')?.from ?? node.to;
    const words = this.#source.slice(node.from, underline).trimEnd();
    const span = { start: node.from, end: node.from + words.length };
    if (words.length > LONGEST_SETEXT || words.includes('\n') || /[.;:,]$/.test(words)) this.#paragraph(span);
    else this.#add(span, level, this.#masks(span), true, 0);
  }

  #row(node: SyntaxNodeRef): void {
    this.#mark = -1;
    const masked = this.#masks({ start: node.from, end: node.to });
    const cells = node.node
      .getChildren('TableCell')
      .flatMap(({ from, to }) => trimmed(this.#source, from, to, masked) ?? []);
    if (!cells.some(({ start, end }) => /[\p{L}\p{N}]/u.test(this.#source.slice(start, end)))) return;
    const span = { start: cells[0]!.start, end: cells.at(-1)!.end };
    this.#passages.push({
      source: this.#source,
      span,
      masked,
      kind: 'row',
      level: 0,
      list: null,
      alone: false,
      outset: span.start,
      opens: null,
      cells,
    });
  }

  #masks(span: Span): readonly Span[] {
    const { masked, comments } = findMasks(this.#source, span, { markdown: true, quoted: this.#quotes > 0 });
    for (const comment of comments) this.#comments.push(comment);
    return masked;
  }

  #add(span: Span, level: number, masked: readonly Span[], whole: boolean, marks: number): void {
    const words = trimmed(this.#source, span.start + marks, span.end, clipped(masked, span));
    if (!words) return;
    const list = this.#lists.at(-1) ?? null;
    const kind = this.#quotes > 0 ? 'quotation' : level > 0 ? 'heading' : 'prose';
    this.#passages.push({
      source: this.#source,
      span: words,
      masked: clipped(masked, words),
      kind,
      level: this.#quotes > 0 ? 0 : level,
      list,
      alone: whole && (list === null || list.items === 1),
      outset: span.start,
      opens: kind === 'prose' ? sectionOpened(this.#source, words) : null,
    });
  }
}
