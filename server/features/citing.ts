import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { citationOf, findParagraph, wordsOf } from '../../core/index.ts';
import type { Law } from '../context.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import type { ParagraphEntry } from '../protocol.ts';
import { headingPath, quotation } from '../report/words.ts';
import { LOOKED_AT } from './completion.ts';

/** What is typed for a citation of the report, like the prefix of a clause. */
const CITE_PREFIX = 'rights-cite';

/** Every paragraph and item of the report, for pickers and completion. */
export const paragraphs = ({ product: { ruleset } }: Law): ParagraphEntry[] =>
  ruleset.report.paragraphs.flatMap(({ number, items = [] }) =>
    [String(number), ...items.map(({ letter }) => `${number} (${letter})`)].map((cited) => ({
      cited,
      citation: citationOf(ruleset.report.symbol, cited),
      headings: headingPath(ruleset.report, cited),
      text: wordsOf(findParagraph(ruleset.report, cited)!),
    })),
  );

/** Text that was copied from the report: the same as a quotation with its citation; null where it is not the report's. */
export function cited(text: string, { ruleset, product }: Law): string | null {
  const words = text.trim().replace(/\s+/g, ' ');
  const paragraph = ruleset.citations.sourceOf(words);
  if (paragraph === null) return null;
  const inner = words.replace(/^\d{1,3}\.\s+|^\([a-z]\)\s+/, '').replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'));
  return `“${inner}” (${citationOf(product.ruleset.report.symbol, paragraph)})`;
}

/**
 * The paragraphs of the report behind "A/68/283, para. " and for `rights-cite`; null where neither is being typed. It reads
 * the line alone, since it is asked at every space.
 */
export function citingCompletion(document: TextDocument, position: Position, law: Law): CompletionList | null {
  const { report } = law.product.ruleset;
  const line = document.getText({
    start: { line: position.line, character: Math.max(0, position.character - LOOKED_AT) },
    end: position,
  });
  const listed =
    /,?\s(?:at\s)?(?:para(?:graph)?s?\.?|párrs?\.|pars?\.|¶{1,2})\s?((?:[\d()a-z]+(?:,\s|\sand\s|[–-]))*)([\d (a-z)]{0,8})$/u.exec(
      line,
    );
  const before = listed && line.slice(0, listed.index);
  const offset = offsetOf(document, position);
  const items = (typed: string, make: (entry: ParagraphEntry) => Partial<CompletionItem>): CompletionList => ({
    isIncomplete: false,
    items: paragraphs(law).map((entry, index) => ({
      label: `para. ${entry.cited}`,
      kind: CompletionItemKind.Reference,
      detail: entry.headings,
      documentation: { kind: MarkupKind.Markdown, value: quotation(report, entry.cited) },
      sortText: String(index).padStart(4, '0'),
      insertTextFormat: InsertTextFormat.PlainText,
      ...make(entry),
      textEdit: {
        range: rangeOf(document, { start: offset - typed.length, end: offset }),
        newText: make(entry).insertText ?? entry.cited,
      },
    })),
  });
  if (before?.endsWith(report.symbol))
    return items(listed![2]!, (entry) => ({ filterText: entry.cited, insertText: entry.cited }));
  const prefix = /(?:^|[^\p{L}\p{N}_-])(rights-c(?:i(?:t(?:e)?)?)?)$/u.exec(line)?.[1];
  return prefix
    ? items(prefix, (entry) => ({
        label: `${CITE_PREFIX} ${entry.cited}`,
        filterText: `${CITE_PREFIX} ${entry.cited} ${entry.text.slice(0, 80)}`,
        insertText: entry.citation,
      }))
    : null;
}
