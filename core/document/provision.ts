import { blockAt } from './blockAt.ts';
import type { BlockContent, Document, Section } from './document.ts';

/** "Art." for "Article": as provisions are cited; any other word stands as it is. */
const SHORT: Readonly<Record<string, string>> = { article: 'Art.', 'art.': 'Art.', 'sec.': 'Section', '§': '§' };
const KEYWORD =
  /^[*_#\s]{0,12}(article|art\.|section|sec\.|§|rule|regulation|clause|part|title|book|chapter|division|schedule|annex|appendix)(?![\p{L}])/iu;

/**
 * Names the provision in which an offset stands, by the draft's own numbering: "Art. 12 (3) (b)", "Section 5 (2)", "para. 45".
 * Where a draft does not number, the heading in quotation marks: “Liberty”; before any heading null. Where a number stands
 * in several parts of the draft, the part is named: "Part II, Section 1".
 */
export function provisionsOf(document: Document): (offset: number) => string | null {
  const { sections } = document;
  const names = sections.map((section) => nameOf(document, section));
  const count = new Map<string | null, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return (offset) => {
    const block = blockAt(document, offset);
    const marks = block ? marksOf(block.content, offset - block.span.start) : [];
    const path: number[] = [];
    for (let at: number | null = block?.section ?? 0; at !== null; at = sections[at]!.parent) path.push(at);
    const numbered = path.filter((at) => names[at] !== null).map((at) => names[at]!);
    const [own, outer] = numbered;
    if (own === undefined) {
      const title = path.map((at) => sections[at]!.title).find((words) => words !== '');
      const inside = marks.length > 0 ? `para. ${marks.join(' ')}` : '';
      return [title && `“${title}”`, inside].filter(Boolean).join(', ') || null;
    }
    const whole = outer !== undefined && count.get(own)! > 1 ? `${outer}, ${own}` : own;
    return [whole, ...marks.map((mark) => `(${mark})`)].join(' ');
  };
}

/** The name of a section by itself: "Art. 14", “Liberty”; null for the draft's root, and for one without number or title. */
export function sectionNameOf(document: Document, index: number): string | null {
  const section = document.sections[index]!;
  return nameOf(document, section) ?? (section.title === '' ? null : `“${section.title}”`);
}

function nameOf({ text }: Document, { number, span, title }: Section): string | null {
  if (number === null) return null;
  const keyword = KEYWORD.exec(title || text.slice(span.start, span.start + 40))?.[1];
  const word = keyword
    ? (SHORT[keyword.toLowerCase()] ?? keyword[0]!.toUpperCase() + keyword.slice(1).toLowerCase())
    : 'Section';
  return `${word} ${number}`;
}

/** The marks of the items that hold an offset of their block, outermost first: "(3)", "(b)". Bullets are none. */
function marksOf({ parts }: BlockContent, offset: number): string[] {
  let at = parts.findLastIndex(({ span }) => span.start <= offset);
  const marks: string[] = [];
  for (let depth = Number.POSITIVE_INFINITY; at >= 0; at--) {
    const part = parts[at]!;
    if (part.depth >= depth) continue;
    depth = part.depth;
    // "(2)(b)" is two marks.
    if (part.marker) marks.unshift(...(part.marker.match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? []));
  }
  return marks;
}
