import type { Context } from '../context.ts';
import { unattended } from '../guard.ts';
import { diagnosticsOf } from './diagnostics.ts';

/** How long to wait for the next keystroke. */
const DELAY = 150;

/** Diagnostics for clients that cannot pull them: sent a moment after the last change. Returns what sends all again. */
export function pushDiagnostics({ connection, documents, reviews, runtime, law, client }: Context): () => void {
  const due = new Map<string, () => void>();
  const send = async (uri: string): Promise<void> => {
    const reviewed = await reviews.of(uri);
    if (!reviewed) return;
    const { version } = reviewed;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(reviewed, law, client) });
  };
  const later = (uri: string): void => {
    due.get(uri)?.();
    const callOff = runtime.after(DELAY, () => {
      due.delete(uri);
      unattended(connection.console, 'diagnostics', send(uri));
    });
    due.set(uri, callOff);
  };
  documents.onDidChangeContent(({ document: { uri } }) => later(uri));
  documents.onDidClose(({ document: { uri } }) => {
    due.get(uri)?.();
    due.delete(uri);
    unattended(connection.console, 'diagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  return () => {
    for (const uri of documents.keys()) later(uri);
  };
}
