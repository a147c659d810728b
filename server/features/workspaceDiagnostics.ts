import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { Law } from '../context.ts';
import type { ClosedDrafts } from '../drafts/workspace.ts';
import { toDiagnostics } from './diagnostics.ts';

/** Wakes those who wait for a change. */
export interface Bell {
  ring(): void;
  next(token: CancellationToken): Promise<void>;
}

export function bell(): Bell {
  let waiting: (() => void)[] = [];
  return {
    ring() {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    next: (token) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        token.onCancellationRequested(() => resolve());
      }),
  };
}

/**
 * The findings of the drafts that are not open. Answers as soon as there is news since the last answer; until then the
 * request stays open, as the protocol provides, so that nobody polls the disk.
 */
export async function workspaceDiagnostics(
  previous: readonly PreviousResultId[],
  token: CancellationToken,
  {
    closed,
    isOn,
    changes,
    law,
    client,
  }: {
    readonly closed: ClosedDrafts;
    readonly isOn: () => boolean;
    readonly changes: Bell;
    readonly law: Law;
    readonly client: Client;
  },
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const known = new Map(previous.map(({ uri, value }) => [uri, value]));
  while (!token.isCancellationRequested) {
    const changed = changes.next(token);
    const drafts = isOn() ? await closed.all(token) : [];
    const present = new Set(drafts.map(({ document }) => document.uri));
    const reports = drafts
      .filter(({ document, resultId }) => known.get(document.uri) !== resultId)
      .map(({ document, review, resultId }) =>
        report(document.uri, resultId, toDiagnostics(document, review, law, client)),
      );
    for (const [uri, value] of known) if (!present.has(uri) && value !== GONE) reports.push(report(uri, GONE, []));
    if (reports.length > 0) return reports;
    await changed;
  }
  return [];
}

const GONE = 'gone';

const report = (uri: string, resultId: string, items: Diagnostic[]): WorkspaceDocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  uri,
  version: null,
  resultId,
  items,
});
