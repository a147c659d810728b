import { type DocumentSymbol, type FoldingRange, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Document } from '../../core/index.ts';
import { rangeOf } from '../convert.ts';

/** The outline of a draft in plain text, by its headings and numbered provisions. Markdown has its own in every editor. */
export function documentSymbols(draft: Document, document: TextDocument): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  const made: (DocumentSymbol | null)[] = [];
  draft.sections.forEach(({ heading, title, number, parent, span }, index) => {
    if (parent === null) {
      made[index] = null;
      return;
    }
    const end = span.start + draft.text.slice(span.start, span.end).trimEnd().length;
    const first = heading ?? { start: span.start, end: firstLineEnd(draft.text, span.start, end) };
    const symbol: DocumentSymbol = {
      name: title || `§ ${number ?? ''}`.trim(),
      kind: SymbolKind.String,
      range: rangeOf(document, { start: span.start, end: Math.max(end, first.end) }),
      selectionRange: rangeOf(document, first),
      children: [],
    };
    made[index] = symbol;
    (made[parent]?.children ?? symbols).push(symbol);
  });
  return symbols;
}

/** Each section of more than a line can be folded below its first line. */
export function foldingRanges(draft: Document, document: TextDocument): FoldingRange[] {
  return draft.sections.flatMap(({ span, parent }) => {
    const end = span.start + draft.text.slice(span.start, span.end).trimEnd().length;
    const startLine = document.positionAt(span.start).line;
    const endLine = document.positionAt(Math.max(end, span.start)).line;
    return parent !== null && endLine > startLine ? [{ startLine, endLine }] : [];
  });
}

function firstLineEnd(text: string, start: number, end: number): number {
  const newline = text.slice(start, end).search(/\r?\n/);
  return newline < 0 ? end : start + newline;
}
