import { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../core/index.ts';

/** A word that may still be growing: where it ends so far. */
export interface HalfTyped {
  readonly end: number;
}

/**
 * What the last change leaves half typed: one insertion without white space, as typing is, that ends in a word character
 * with none behind it. Everything else (a deletion, a paste of several words, several carets) leaves nothing. The
 * document is the one after the change.
 */
export function halfTypedBy(
  changes: readonly TextDocumentContentChangeEvent[],
  document: TextDocument,
): HalfTyped | null {
  const [change, ...more] = changes;
  if (!change || more.length > 0 || !TextDocumentContentChangeEvent.isIncremental(change)) return null;
  if (!/^\S*[\p{L}\p{N}]$/u.test(change.text)) return null;
  const end = document.offsetAt(change.range.start) + change.text.length;
  return /^[\p{L}\p{N}]/u.test(document.getText().slice(end, end + 2)) ? null : { end };
}

/**
 * Whether to wait with a finding: words that it rests on end where a word is still being typed, so that it might vanish
 * with the next letter; unless its reader has seen it already. `shown` holds `keyOf` of what was shown last.
 */
export function isHeldBack(finding: Finding, typing: HalfTyped | null, shown: ReadonlySet<string>): boolean {
  if (!typing || shown.has(keyOf(finding))) return false;
  return [finding, ...finding.trace.mentions].some(({ span }) => span.end === typing.end);
}

/** A finding that ends where one types keeps its beginning. */
export const keyOf = ({ criterion, span }: Finding): string => `${criterion} ${span.start}`;
