import isSame from 'fast-deep-equal';
import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Context } from '../context.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import { diagnosticsOf } from './diagnostics.ts';

export const NO_DIAGNOSTICS: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** What a client was last told of a draft. */
interface Told {
  readonly reviewed: Reviewed;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/**
 * Answers pulls of a draft's diagnostics. Most keys change none: the answer to a client that has them is then a few bytes,
 * and its editor has nothing to draw.
 */
export function pullDiagnostics({ documents, reviews, law, client }: Context) {
  const lastTold = new Map<string, Told>();
  documents.onDidClose(({ document: { uri } }) => lastTold.delete(uri));
  return async ({
    textDocument: { uri },
    previousResultId,
  }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => {
    const reviewed = await reviews.of(uri);
    if (!reviewed) return NO_DIAGNOSTICS;
    const last = lastTold.get(uri);
    const items = last?.reviewed === reviewed ? last.items : diagnosticsOf(reviewed, law, client);
    const isKnown = last !== undefined && isSame(items, last.items);
    const resultId = isKnown ? last.resultId : reviewed.resultId;
    lastTold.set(uri, { reviewed, resultId, items });
    return isKnown && resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  };
}
