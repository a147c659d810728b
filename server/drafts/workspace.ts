import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { openReviewer, type Review, type Ruleset } from '../../core/index.ts';
import type { Disk } from '../runtime.ts';
import type { Configurations } from './configurations.ts';
import { reviewOf } from './reviews.ts';

/** A draft of the workspace that is not open. */
export interface ClosedDraft {
  readonly document: TextDocument;
  readonly review: Review;
  readonly resultId: string;
}

export interface ClosedDrafts {
  /** Reads and reviews what has changed since; in the order of their addresses. Ends early when called off. */
  all(token: CancellationToken): Promise<readonly ClosedDraft[]>;
}

export function closedDrafts(
  disk: Disk | undefined,
  folders: () => readonly string[],
  isOpen: (uri: string) => boolean,
  ruleset: Ruleset,
  configurations: Configurations,
): ClosedDrafts {
  const cache = new Map<string, ClosedDraft & { readonly generation: number }>();
  let made = 0;
  const review = async (uri: string, text: string): Promise<ClosedDraft> => {
    const settings = await configurations.settingsOf(uri);
    const generation = configurations.generation();
    const before = cache.get(uri);
    if (before?.generation === generation && before.document.getText() === text) return before;
    const format = Utils.extname(URI.parse(uri)).toLowerCase() === '.txt' ? 'plaintext' : 'markdown';
    const closed = {
      document: TextDocument.create(uri, format, 0, text),
      review: reviewOf(text, format, settings, openReviewer(ruleset, format)),
      resultId: `closed.${++made}`,
      generation,
    };
    cache.set(uri, closed);
    return closed;
  };
  return {
    async all(token) {
      if (!disk) return [];
      const found = new Set((await Promise.all(folders().map((folder) => disk.listDrafts(folder)))).flat());
      for (const uri of cache.keys()) if (!found.has(uri)) cache.delete(uri);
      const drafts: ClosedDraft[] = [];
      for (const uri of [...found].sort()) {
        if (token.isCancellationRequested) break;
        if (isOpen(uri)) continue;
        const text = await disk.readFile(uri);
        if (text !== null) drafts.push(await review(uri, text));
      }
      return drafts;
    },
  };
}
