import {
  DiagnosticSeverity,
  type OptionalVersionedTextDocumentIdentifier,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Level, Span } from '../core/index.ts';

/** The only file that speaks both the core's spans and the protocol's ranges, its levels and its severities. */

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const spanOf = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

export const offsetOf = (document: TextDocument, position: Position): number => document.offsetAt(position);

export const textEditOf = (document: TextDocument, edit: Edit): TextEdit => ({
  range: rangeOf(document, edit),
  newText: edit.text,
});

/** The whole of a line, from 0. */
export const lineRange = (line: number, length = 0): Range => ({
  start: { line, character: 0 },
  end: { line, character: length },
});

/** What the report states is an error to leave unmended; what follows from it is a warning. */
export const severityOf = (level: Level): DiagnosticSeverity =>
  ({ must: DiagnosticSeverity.Error, should: DiagnosticSeverity.Warning, hint: DiagnosticSeverity.Information })[level];

/** An edit of one document, held to its version where the client can tell versions. */
export function workspaceEdit(
  textDocument: OptionalVersionedTextDocumentIdentifier,
  edits: TextEdit[],
  versioned: boolean,
): WorkspaceEdit {
  return versioned ? { documentChanges: [{ textDocument, edits }] } : { changes: { [textDocument.uri]: edits } };
}
