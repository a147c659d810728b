import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import { DRAFT_KINDS, type Span } from '../../core/index.ts';
import type { Client } from '../client.ts';
import type { Law } from '../context.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import type { ClauseEntry } from '../protocol.ts';
import { escaped } from '../report/words.ts';

const PREFIX = 'rights-';

/** From how many letters on a word may be the beginning of a clause's prefix. */
const FEWEST = 3;

/** So much of a line before the cursor tells what is being typed. */
export const LOOKED_AT = 400;

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** Criteria in a waiver, kinds in the front matter, clauses by their prefix everywhere else. */
export function completion(reviewed: Reviewed, position: Position, law: Law, client: Client): CompletionList {
  const { document, review } = reviewed;
  const { text, frontMatter } = review.document;
  const offset = offsetOf(document, position);
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - LOOKED_AT), offset);
  const typed = /[\p{L}\p{N}_/-]*$/u.exec(line)![0];
  const word: Span = { start: offset - typed.length, end: offset };
  const range = rangeOf(document, word);
  const items = (made: readonly CompletionItem[]): CompletionList => ({
    isIncomplete: false,
    items: made.map((item) => ({ ...item, textEdit: { range, newText: item.insertText ?? item.label } })),
  });
  if (/<!--\s*rightsdraft-waive(?:-section|-file)?\s+(?:[^:]*,\s*)?[\w/-]*$/.test(line)) return items(names(law));
  if (frontMatter.span && offset < frontMatter.span.end) {
    return /^kind:\s*[\w-]*$/.test(line)
      ? items(DRAFT_KINDS.map((kind) => ({ label: kind, kind: CompletionItemKind.EnumMember })))
      : NOTHING;
  }
  if (!client.offersClauses || !typed) return NOTHING;
  if (typed.length < FEWEST) return { isIncomplete: PREFIX.startsWith(typed), items: [] };
  if (!typed.startsWith(PREFIX) && !PREFIX.startsWith(typed)) return NOTHING;
  return items(law.product.clauses.map((clause) => clauseItem(clause, client)));
}

const clauseItem = ({ name, prefix, body, text, description }: ClauseEntry, client: Client): CompletionItem => ({
  label: prefix,
  kind: CompletionItemKind.Snippet,
  detail: name,
  documentation: { kind: MarkupKind.Markdown, value: `${escaped(description)}\n\n> ${escaped(text)}` },
  insertText: client.snippetCompletions ? body : text,
  insertTextFormat: client.snippetCompletions ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
});

function names({ product }: Law): CompletionItem[] {
  const { criteria } = product.ruleset;
  return [
    ...[...new Set(criteria.map(({ theme }) => theme))].map((theme) => ({
      label: theme,
      kind: CompletionItemKind.Folder,
      detail: 'all criteria of this theme',
    })),
    ...criteria.map(({ id, title }) => ({ label: id, kind: CompletionItemKind.EnumMember, detail: title })),
  ];
}
