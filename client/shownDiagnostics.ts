import { type DiagnosticCollection, type Disposable, languages, workspace } from 'vscode';
import { type DiagnosticCollectionProvider, DiagnosticCollectionSource } from 'vscode-languageclient';

/**
 * Where findings are shown. Those of a draft go when it is closed, as by renaming it: the client would leave them, even of a file
 * that is no more. Where closed drafts are reviewed, too, the server tells of it anew.
 */
export function shownDiagnostics(): DiagnosticCollectionProvider {
  const listeners = new Map<DiagnosticCollection, Disposable>();
  return {
    create(name, source) {
      const shown = languages.createDiagnosticCollection(name);
      if (source === DiagnosticCollectionSource.pull)
        listeners.set(
          shown,
          workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri)),
        );
      return shown;
    },
    dispose(shown) {
      listeners.get(shown)?.dispose();
      listeners.delete(shown);
      shown.dispose();
    },
  };
}
