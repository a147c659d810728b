import type { Document, Format, Part } from '../../../core/document/document.ts';
import { readDocument } from '../../../core/document/readDocument.ts';

/** A part's words: what is masked shows as "·". */
function words(text: string, { span, masked }: Part): string {
  let shown = '';
  let at = span.start;
  for (const mask of masked) {
    shown += `${text.slice(at, mask.start)}·`;
    at = mask.end;
  }
  return (shown + text.slice(at, span.end)).replace(/\s+/g, ' ');
}

/**
 * A draft's structure, one line for each section ("# 12 Title") and part. A block's first part stands behind "=",
 * a quotation's behind ">"; two spaces for each depth; a mark in front of its words.
 */
export function sketch(text: string, format: Format = 'markdown'): string[] {
  const draft = readDocument(text, format);
  const lines: string[] = [];
  let section = 0;
  for (const block of draft.blocks) {
    while (section < block.section) lines.push(sectionLine(draft, ++section));
    const { kind, text: source, parts } = block.content;
    if (kind === 'heading') continue;
    parts.forEach((part, i) => {
      const sign = i > 0 ? ' ' : kind === 'quotation' ? '>' : '=';
      const mark = part.marker === null ? '' : `${part.marker} `;
      lines.push(`${sign} ${'  '.repeat(part.depth)}${mark}${words(source, part)}`);
    });
  }
  while (section < draft.sections.length - 1) lines.push(sectionLine(draft, ++section));
  return lines;
}

function sectionLine(draft: Document, index: number): string {
  const { number, title, parent } = draft.sections[index]!;
  let depth = 1;
  for (let above = parent; above !== null && above > 0; above = draft.sections[above]!.parent) depth++;
  return `${'#'.repeat(depth)} ${number ?? '–'}${title === '' ? '' : ` ${title}`}`;
}
