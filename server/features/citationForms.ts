import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import type { PlacedCitation, Span } from '../../core/index.ts';
import type { Client } from '../client.ts';
import { textEditOf, workspaceEdit } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';

/** A footnote's mark in the text. */
const MARK = /\[\^([^\]\s]{1,40})\](?!:)/g;

/** A citation in the text becomes a footnote, and a footnote that is nothing but a citation goes into the text. */
export function citationForms(reviewed: Reviewed, at: Span, client: Client): CodeAction[] {
  const { review, document, version } = reviewed;
  if (review.document.format !== 'markdown') return [];
  const rewrite = (title: string, edits: readonly (Span & { readonly text: string })[]): CodeAction => {
    const made: TextEdit[] = edits.map((edit) => textEditOf(document, edit));
    return {
      title,
      kind: CodeActionKind.RefactorRewrite,
      edit: workspaceEdit({ uri: document.uri, version }, made, client.versionedEdits),
    };
  };
  const { text } = review.document;
  const citation = review.citations.find(({ span }) => span.start <= at.end && at.start <= span.end);
  const note = footnoteAt(text, at);
  if (note) return [rewrite('Put the footnote’s citation into the text', note)];
  return citation ? toFootnote(text, citation).map((edits) => rewrite('Move the citation to a footnote', edits)) : [];
}

type Edits = readonly (Span & { readonly text: string })[];

/** " (A/68/283, para. 82)." becomes ".[^1]", with the footnote at the draft's end. */
function toFootnote(text: string, { span }: PlacedCitation): Edits[] {
  const open = text.lastIndexOf('(', span.start);
  const isInBrackets = open >= 0 && /^\((?:see\s)?$/i.test(text.slice(open, span.start)) && text[span.end] === ')';
  if (!isInBrackets) return [];
  const start = open - (/\s*$/.exec(text.slice(Math.max(0, open - 8), open))?.[0].length ?? 0);
  const stop = /^[.,;:]/.exec(text.slice(span.end + 1))?.[0] ?? '';
  const name = nextName(text);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const end = text.trimEnd().length;
  const words = text.slice(open + 1, span.end);
  return [
    [
      { start, end: span.end + 1 + stop.length, text: `${stop}[^${name}]` },
      { start: end, end, text: `${newline}${newline}[^${name}]: ${words[0]!.toUpperCase()}${words.slice(1)}.` },
    ],
  ];
}

function nextName(text: string): number {
  let highest = 0;
  for (const [, name] of text.matchAll(/\[\^(\d{1,6})\]/g)) highest = Math.max(highest, Number(name));
  return highest + 1;
}

/** The edits that put a footnote's words in the place of its only mark; null where the place is neither. */
function footnoteAt(text: string, at: Span): Edits | null {
  const marks = [...text.matchAll(MARK)];
  const touched = marks.find(({ index, 0: mark }) => index <= at.end && at.start <= index + mark.length);
  const line = text.slice(text.lastIndexOf('\n', at.start - 1) + 1);
  const name = touched?.[1] ?? /^[ \t]{0,3}\[\^([^\]\s]{1,40})\]:/.exec(line)?.[1];
  if (name === undefined) return null;
  const ours = marks.filter((mark) => mark[1] === name);
  const definition = definitionOf(text, name);
  const [only] = ours;
  if (!definition || ours.length !== 1 || !only || !/^(?:see\s)?[A-Z]+\/[^\n]*$/i.test(definition.words)) return null;
  const stop = /[.,;:]$/.exec(text.slice(Math.max(0, only.index - 1), only.index))?.[0] ?? '';
  const start = only.index - stop.length;
  return [
    { start, end: only.index + only[0].length, text: ` (${definition.words})${stop}` },
    { ...definition.span, text: '' },
  ];
}

/** A footnote's line with the line break before it, and its words without their stop. */
function definitionOf(text: string, name: string): { readonly span: Span; readonly words: string } | null {
  for (let at = text.indexOf(`[^${name}]:`); at >= 0; at = text.indexOf(`[^${name}]:`, at + 1)) {
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    if (text.slice(lineStart, at).trim() !== '') continue;
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const words = text
      .slice(at + name.length + 4, end)
      .trim()
      .replace(/\.$/, '');
    const start = text.slice(0, lineStart).replace(/(?:\r?\n){1,2}$/, '').length;
    return { span: { start, end: text[end - 1] === '\r' ? end - 1 : end }, words };
  }
  return null;
}
