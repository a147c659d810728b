import type { TextDocumentContentResult, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Context } from './context.ts';
import { isConfiguration } from './drafts/documents.ts';
import type { Reviewed } from './drafts/reviews.ts';
import { closedDrafts } from './drafts/workspace.ts';
import { cited, citingCompletion, paragraphs } from './features/citing.ts';
import { codeActions } from './features/codeActions.ts';
import { completion } from './features/completion.ts';
import { configurationCompletion } from './features/configurationFile.ts';
import { addClause, coverage } from './features/coverage.ts';
import { definition } from './features/definition.ts';
import { documentLinks } from './features/documentLinks.ts';
import { hover } from './features/hover.ts';
import { content, criteria, explain, report } from './features/pages.ts';
import { compare, memo } from './features/papers.ts';
import { NO_DIAGNOSTICS, pullDiagnostics } from './features/pull.ts';
import { type Found, paragraphIn, references } from './features/references.ts';
import { setKind, setLevel } from './features/settings.ts';
import { statusOf } from './features/status.ts';
import { documentSymbols, foldingRanges } from './features/symbols.ts';
import { type Bell, workspaceDiagnostics } from './features/workspaceDiagnostics.ts';
import { guard, type Handler } from './guard.ts';
import {
  type AddClauseParams,
  type CiteParams,
  type CompareParams,
  type CoverageParams,
  type ExplainParams,
  type MemoParams,
  REQUESTS,
  type ReportParams,
  type SetKindParams,
  type SetLevelParams,
  type StatusParams,
} from './protocol.ts';

type AboutDocument = { readonly textDocument: { readonly uri: string } };

/** Gives each request its feature. */
export function handleRequests(context: Context, changes: Bell, isWorkspaceOn: () => boolean): void {
  const { connection, law, client, documents, reviews, configurations } = context;
  const guarded = guard(() => connection.console);
  const isOpen = (uri: string): boolean => documents.get(uri) !== undefined;
  const closed = closedDrafts(context.runtime.disk, context.folders, isOpen, law.ruleset, configurations);

  /** A request about an open draft; empty where it was closed or changed before the answer. */
  const inDraft = <P extends AboutDocument, R>(
    name: string,
    empty: R,
    handle: (reviewed: Reviewed, params: P) => R | Promise<R>,
  ): Handler<P, R> =>
    guarded(name, empty, async (params: P) => {
      const { uri } = params.textDocument;
      const version = documents.get(uri)?.document.version;
      const reviewed = await reviews.of(uri);
      return reviewed && reviewed.version === version ? handle(reviewed, params) : empty;
    });

  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.on(guarded('diagnostics', NO_DIAGNOSTICS, pullDiagnostics(context)));
    connection.languages.diagnostics.onWorkspace(
      guarded('workspace diagnostics', { items: [] }, async ({ previousResultIds }, token) => ({
        items: await workspaceDiagnostics(previousResultIds, token, {
          closed,
          changes,
          law,
          client,
          isOn: isWorkspaceOn,
        }),
      })),
    );
  }
  connection.onHover(inDraft('hover', null, (reviewed, { position }) => hover(reviewed, position, law, client)));
  connection.onCodeAction(
    inDraft('code actions', null, (reviewed, params) => codeActions(reviewed, params, law, client)),
  );
  const completeDraft = inDraft('completion', null, (reviewed, { position }: TextDocumentPositionParams) =>
    completion(reviewed, position, law, client),
  );
  connection.onCompletion(
    guarded('completion', null, async (params, token) => {
      const { uri } = params.textDocument;
      const file = documents.get(uri)?.document;
      if (file && isConfiguration(uri))
        return { isIncomplete: false, items: configurationCompletion(file, params.position, law) };
      const citing = file && citingCompletion(file, params.position, law);
      // At a space nothing else is offered: it must cost no review.
      return citing ?? (params.context?.triggerCharacter === ' ' ? null : completeDraft(params, token));
    }),
  );
  connection.onDefinition(inDraft('definition', null, (reviewed, { position }) => definition(reviewed, position, law)));
  connection.onDocumentLinks(inDraft('links', null, (reviewed) => documentLinks(reviewed, law, client)));
  connection.onReferences(
    guarded('references', null, async ({ textDocument, position }, token) => {
      const reviewed = await reviews.of(textDocument.uri);
      const paragraph = reviewed
        ? paragraphIn(reviewed, position, law)
        : textDocument.uri === law.page.uri
          ? law.page.paragraphAt(position.line)
          : null;
      if (paragraph === null) return null;
      const open: Found[] = reviews
        .known()
        .map(({ document, visible, review }) => ({ document, findings: visible, citations: review.citations }));
      const others: Found[] = (await closed.all(token)).map(({ document, review }) => ({
        document,
        findings: review.findings,
        citations: review.citations,
      }));
      return references(paragraph, law, [...open, ...others], client.opensReport);
    }),
  );
  connection.onDocumentSymbol(
    inDraft('symbols', null, ({ review: { document: draft }, document }) =>
      draft.format === 'plaintext' ? documentSymbols(draft, document) : null,
    ),
  );
  connection.onFoldingRanges(
    inDraft('folding', null, ({ review: { document: draft }, document }) =>
      draft.format === 'plaintext' ? foldingRanges(draft, document) : null,
    ),
  );
  connection.workspace.textDocumentContent.on(
    guarded('content', null, ({ uri }): TextDocumentContentResult | null => {
      const text = content(law, uri);
      return text === null ? null : { text };
    }),
  );
  const answer = <P, R>(method: string, handle: (params: P) => R | null | Promise<R | null>): void => {
    connection.onRequest(method, guarded<P, unknown>(method, null, handle));
  };
  answer(REQUESTS.report, (params: ReportParams | null) => report(law, params ?? {}));
  answer(REQUESTS.explain, ({ criterion }: ExplainParams) => explain(law, criterion));
  answer(REQUESTS.criteria, () => criteria(law));
  answer(REQUESTS.clauses, () => law.product.clauses);
  answer(REQUESTS.paragraphs, () => paragraphs(law));
  answer(REQUESTS.cite, ({ text }: CiteParams) => cited(text, law));
  answer(REQUESTS.setLevel, (params: SetLevelParams) => setLevel(params, context));
  answer(REQUESTS.status, async ({ uri }: StatusParams) => {
    const reviewed = await reviews.of(uri);
    return reviewed && statusOf(reviewed);
  });
  const aboutDraft = <P extends { readonly uri: string }>(tell: (reviewed: Reviewed, params: P) => string) => {
    return async (params: P): Promise<string | null> => {
      const reviewed = await reviews.of(params.uri);
      return reviewed && tell(reviewed, params);
    };
  };
  answer(
    REQUESTS.memo,
    aboutDraft<MemoParams>((reviewed, params) => memo(reviewed, params, law)),
  );
  answer(
    REQUESTS.compare,
    aboutDraft<CompareParams>((reviewed, params) => compare(reviewed, params, law)),
  );
  answer(REQUESTS.coverage, async ({ uri }: CoverageParams) => {
    const reviewed = await reviews.of(uri);
    return reviewed && coverage(reviewed, law);
  });
  answer(REQUESTS.addClause, async ({ uri, criterion }: AddClauseParams) => {
    const reviewed = await reviews.of(uri);
    return reviewed && addClause(reviewed, criterion, client.versionedEdits);
  });
  answer(REQUESTS.setKind, async ({ uri, kind }: SetKindParams) => {
    const reviewed = await reviews.of(uri);
    return reviewed && setKind(reviewed, kind, client.versionedEdits);
  });
}
