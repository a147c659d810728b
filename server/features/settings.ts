import { type CreateFile, type TextDocumentEdit, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { CONFIGURATION_FILE } from '../../configuration/configuration.ts';
import { withLevel } from '../../configuration/withLevel.ts';
import type { Edit } from '../../core/index.ts';
import type { Context } from '../context.ts';
import { textEditOf, workspaceEdit } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import type { KindName, SetLevelParams } from '../protocol.ts';

/** Sets a level in the nearest configuration; where there is none, in a new one at the root of the draft's folder. */
export async function setLevel(
  { uri, criterion, level }: SetLevelParams,
  context: Context,
): Promise<WorkspaceEdit | null> {
  const { client, configurations } = context;
  const nearest = await configurations.nearest(uri);
  const text = withLevel(nearest?.text ?? '', criterion, level);
  if (text === null) return null;
  if (nearest) {
    const open = context.documents.get(nearest.uri)?.document;
    const document = open ?? TextDocument.create(nearest.uri, 'yaml', 0, nearest.text);
    const edit = textEditOf(document, difference(nearest.text, text));
    return workspaceEdit({ uri: nearest.uri, version: open?.version ?? null }, [edit], client.versionedEdits);
  }
  const folder = folderOf(uri, context.folders());
  if (folder === undefined || !client.createsFiles) return null;
  const made = Utils.joinPath(URI.parse(folder), CONFIGURATION_FILE).toString();
  const create: CreateFile = { kind: 'create', uri: made, options: { ignoreIfExists: true } };
  const fill: TextDocumentEdit = {
    textDocument: { uri: made, version: null },
    edits: [TextEdit.insert({ line: 0, character: 0 }, text)],
  };
  return { documentChanges: [create, fill] };
}

/** The innermost workspace folder around a draft; the first for one that is nowhere yet. */
function folderOf(uri: string, folders: readonly string[]): string | undefined {
  if (URI.parse(uri).scheme === 'untitled') return folders[0];
  const around = folders.filter((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** The smallest edit that makes one text of another. */
function difference(before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Writes the kind into the draft's front matter, or takes it out. */
export function setKind(reviewed: Reviewed, kind: KindName | null, versioned: boolean): WorkspaceEdit | null {
  const edit = kindEdit(reviewed, kind);
  if (!edit) return null;
  const { document, version } = reviewed;
  return workspaceEdit({ uri: document.uri, version }, [textEditOf(document, edit)], versioned);
}

function kindEdit({ review }: Reviewed, kind: KindName | null): Edit | null {
  const { text, frontMatter } = review.document;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (!frontMatter.span) {
    const at = text.startsWith('\uFEFF') ? 1 : 0;
    return kind ? { start: at, end: at, text: `---${newline}kind: ${kind}${newline}---${newline}${newline}` } : null;
  }
  const { start, end } = frontMatter.span;
  const line = /^kind[ \t]*:[^\r\n]*(?:\r?\n)?/m.exec(text.slice(start, end));
  const below = text.indexOf('\n', start) + 1;
  if (!line) return kind ? { start: below, end: below, text: `kind: ${kind}${newline}` } : null;
  const at = start + line.index;
  return { start: at, end: at + line[0].length, text: kind ? `kind: ${kind}${newline}` : '' };
}
