import { workspace } from 'vscode';
import type { TextDocumentFilter } from 'vscode-languageclient';
import { REPORT_SCHEME } from '../server/protocol.ts';

interface Filter {
  readonly scheme: string;
  readonly language: string;
}

/** Where drafts live: on disk, unsaved, and in the virtual file systems that are open. */
const schemes = (): string[] => {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders])];
};

/** The documents that may be drafts. Not every scheme: the past versions and the outputs that editors show are none. */
export const drafts = (): Filter[] =>
  schemes().flatMap((scheme) => ['markdown', 'plaintext'].map((language) => ({ scheme, language })));

/** All documents that the server follows: drafts, their configuration, the report. */
export const documents = (): TextDocumentFilter[] => [
  ...drafts(),
  ...schemes().map((scheme) => ({ scheme, pattern: '**/.rightsdraft.yaml' })),
  { scheme: REPORT_SCHEME },
];
