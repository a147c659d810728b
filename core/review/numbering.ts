import type { Block, Document } from '../document/document.ts';
import { follows, readings } from '../document/enumerator.ts';
import { withoutEnd } from '../document/withoutEnd.ts';
import type { Edit } from './review.ts';

/**
 * The edit with the draft's own numbering, where it adds a paragraph after a numbered or bulleted one: after "(2) …"
 * the paragraph begins "(3) ". After a list that completes a sentence ("… where: (a) …; or (b) …"), and for every other
 * edit, it stays as it is.
 */
export function numbered(edit: Edit, { text, blocks, lineBreak }: Document): Edit {
  const words = edit.text.replace(/^(?:\r?\n){2}/, '');
  if (edit.start !== edit.end || words === edit.text) return edit;
  const at = blocks.findIndex(({ span }) => span.end === edit.start);
  const block = blocks[at];
  const own = block && markOf(block, text);
  if (!own) return edit;
  const before = blocks[at - 1];
  const previous = before?.section === block.section ? markOf(before, text) : null;
  const next = following(own.label, previous?.label);
  if (next === null) return edit;
  const tight = previous !== null && !/\n\s*\n/.test(text.slice(before!.span.end, block.span.start).replace(/\r/g, ''));
  const mark = own.written.replace(own.label, next);
  return { ...edit, text: `${tight ? lineBreak : lineBreak + lineBreak}${own.indent}${mark}${words}` };
}

interface Mark {
  /** With the white space after it: "(2) ". */
  readonly written: string;
  /** "2"; of a bullet the bullet itself. */
  readonly label: string;
  readonly indent: string;
}

/** The mark with which a block begins; null where it is no item, or a stem with items of its own kind. */
function markOf({ span, content: { kind, parts } }: Block, text: string): Mark | null {
  const outermost = parts.reduce((least, { depth }) => Math.min(least, depth), parts[0]!.depth);
  const last = parts.findLast(({ depth }) => depth === outermost);
  if (kind !== 'prose' || !last?.marker) return null;
  const start = span.start + last.span.start;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const found = /^([ \t]*)(\\?\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,4}|[A-Z]{1,4}|[-*+•–—])[\\.)]{0,2}[ \t]+)$/.exec(
    line,
  );
  if (!found) return null;
  const label = /[\dA-Za-z]+(?:\.[\dA-Za-z]+)*|[-*+•–—]/.exec(found[2]!)?.[0];
  return label ? { written: found[2]!, label, indent: found[1]! } : null;
}

/** "4" after "3", "c" after "b", "iv" after "iii"; "ii" after "i" unless "h" stood before it. */
function following(label: string, previous: string | undefined): string | null {
  if (!/[\dA-Za-z]/.test(label)) return label;
  const outer = withoutEnd(label, /\d/);
  if (outer !== label) return `${outer}${Number(label.slice(outer.length)) + 1}`;
  const upper = label !== label.toLowerCase();
  const lower = label.toLowerCase();
  const cased = (text: string): string => (upper ? text.toUpperCase() : text);
  const roman = ROMAN.indexOf(lower);
  const isLetter = lower.length === 1 && (roman < 0 || (previous !== undefined && succeeds(label, previous)));
  if (isLetter) return lower === 'z' ? cased('aa') : cased(String.fromCharCode(lower.charCodeAt(0) + 1));
  return roman >= 0 && roman + 1 < ROMAN.length ? cased(ROMAN[roman + 1]!) : null;
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ');

/** Whether two single letters follow each other in the alphabet. */
function succeeds(label: string, previous: string): boolean {
  const letters = (one: string): number | undefined =>
    readings(one, '(').find(({ style }) => /[aA]$/.test(style))?.ordinal;
  const [a, b] = [letters(previous), letters(label)];
  return a !== undefined && b !== undefined && follows(b, a);
}
