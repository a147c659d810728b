import type { TextEdit } from 'vscode-languageserver';
import { type FindingRemedy, numbered } from '../../core/index.ts';
import { textEditOf } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';

/** What a remedy writes, with the draft's own numbering where it adds a provision. */
export const remedyEdits = ({ edits }: FindingRemedy, { document, review }: Reviewed): TextEdit[] =>
  edits.map((edit) => textEditOf(document, numbered(edit, review.document)));
