import { type CompletionItem, CompletionItemKind, type Diagnostic, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configuration } from '../../configuration/configuration.ts';
import { DRAFT_KINDS, LEVELS } from '../../core/index.ts';
import type { Law } from '../context.ts';
import { severityOf } from '../convert.ts';

/** What is wrong in a `.rightsdraft.yaml`. */
export const configurationDiagnostics = ({ problems, malformed }: Configuration): Diagnostic[] =>
  problems.map(({ line, column, message }) => ({
    range: { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: 10_000 } },
    severity: severityOf(malformed ? 'must' : 'should'),
    source: 'rightsdraft',
    message: malformed ? `${message} (the configuration that was last sound still holds)` : message,
  }));

const LEVEL_SETTINGS = [...LEVELS, 'off'];
const KEYS = { '': ['kind', 'levels', 'ignore', 'overrides'], overrides: ['files', 'kind', 'levels'] };

/** Keys, kinds, levels and the names of criteria, as the place in a `.rightsdraft.yaml` wants them. */
export function configurationCompletion(
  document: TextDocument,
  position: Position,
  { product }: Law,
): CompletionItem[] {
  const lines = document
    .getText()
    .split(/\r?\n/)
    .slice(0, position.line + 1);
  const line = (lines[position.line] ?? '').slice(0, position.character);
  const values = (labels: readonly string[]): CompletionItem[] =>
    labels.map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
  if (/^[\s-]*kind:\s*[\w-]*$/.test(line)) return values(DRAFT_KINDS);
  const parent = parentKey(lines);
  if (parent === 'levels') {
    if (/^\s+[\w/-]+:\s*\w*$/.test(line)) return values(LEVEL_SETTINGS);
    return /^\s+[\w/-]*$/.test(line) ? levelNames(product) : [];
  }
  if (!/^[\s-]*\w*$/.test(line)) return [];
  return (KEYS[parent as keyof typeof KEYS] ?? []).map((label) => ({
    label,
    kind: CompletionItemKind.Property,
    insertText: `${label}: `,
  }));
}

const levelNames = ({ ruleset: { criteria } }: Law['product']): CompletionItem[] => [
  ...[...new Set(criteria.map(({ theme }) => theme))].map((label) => ({
    label,
    kind: CompletionItemKind.Folder,
    insertText: `${label}: `,
  })),
  ...criteria.map(({ id, title }) => ({
    label: id,
    detail: title,
    kind: CompletionItemKind.EnumMember,
    insertText: `${id}: `,
  })),
];

const depthOf = (line: string): number => /^[\s-]*/.exec(line)![0].length;

/** The key under which the last line stands; "" at the root. */
function parentKey(lines: readonly string[]): string {
  const depth = depthOf(lines.at(-1) ?? '');
  const above = lines
    .slice(0, -1)
    .findLast((line) => /^[\s-]*[\w/][\w/-]*:\s*(?:#.*)?$/.test(line) && depthOf(line) < depth);
  return depth === 0 ? '' : (/^[\s-]*([\w/][\w/-]*):/.exec(above ?? '')?.[1] ?? '');
}
