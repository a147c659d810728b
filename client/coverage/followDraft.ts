import {
  Disposable,
  type DocumentSelector,
  languages,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CoverageParams, type DraftCoverage, REQUESTS } from '../../server/protocol.ts';
import type { Reviews } from '../reviews.ts';

/** How long a draft rests, in milliseconds, before its coverage is asked for again. */
const REST = 150;

/** What is known of the draft that is being read; nothing where none is. */
export interface Followed {
  readonly draft: TextDocument;
  readonly coverage: DraftCoverage;
}

/** Follows the draft that was last active, until it is closed, and tells its coverage whenever that may have changed. */
export function followDraft(
  client: BaseLanguageClient,
  reviews: Reviews,
  drafts: DocumentSelector,
  tell: (followed: Followed | undefined) => void,
): Disposable[] {
  let draft: TextDocument | undefined;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (): Promise<void> => {
    const mine = ++asked;
    const followed = draft && (await coverageOf(client, draft));
    // An answer that another question has overtaken is stale.
    if (mine === asked && followed !== null) tell(followed);
  };
  const askSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(ask, REST);
  };
  const follow = (editor: TextEditor | undefined): void => {
    if (editor === undefined || editor.document === draft || languages.match(drafts, editor.document) === 0) return;
    draft = editor.document;
    void ask();
  };
  follow(window.activeTextEditor);
  return [
    window.onDidChangeActiveTextEditor(follow),
    workspace.onDidCloseTextDocument((closed) => {
      if (closed !== draft) return;
      draft = undefined;
      void ask();
    }),
    reviews.onReviewed(({ draft: uri }) => {
      // A document may become a draft when its language is set.
      follow(window.activeTextEditor);
      if (uri === draft?.uri.toString()) askSoon();
    }),
    new Disposable(() => clearTimeout(timer)),
  ];
}

/** Null from a server that has stopped: what is known stays so until it answers again. */
async function coverageOf(client: BaseLanguageClient, draft: TextDocument): Promise<Followed | undefined | null> {
  const params: CoverageParams = { uri: client.code2ProtocolConverter.asUri(draft.uri) };
  try {
    const coverage = await client.sendRequest<DraftCoverage | null>(REQUESTS.coverage, params);
    return coverage ? { draft, coverage } : undefined;
  } catch {
    return null;
  }
}
