import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit, Finding, FindingRemedy } from '../../core/index.ts';
import type { Client } from '../client.ts';
import type { Law } from '../context.ts';
import { spanOf, textEditOf, workspaceEdit } from '../convert.ts';
import type { Reviewed } from '../drafts/reviews.ts';
import { COMMANDS, type CommandName } from '../protocol.ts';
import { citationForms } from './citationForms.ts';
import { isSilence, SILENT, shows } from './diagnostics.ts';
import { remedyEdits } from './remedyEdits.ts';
import { unwaive, waive } from './waive.ts';

/** Replaces all terms of a draft at once; fit to run on every save. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.rightsdraft`;

export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

/** The theme whose remedies change words and keep what the draft says. */
const TERMINOLOGY = 'terminology';

/** What can be done about the findings in a range: remedies first, then setting aside, then reading on. */
export function codeActions(reviewed: Reviewed, params: CodeActionParams, law: Law, client: Client): CodeAction[] {
  const { only, diagnostics } = params.context;
  const wants = (kind: string): boolean => !only || only.some((one) => one === '' || `${kind}.`.startsWith(`${one}.`));
  const make = actionMaker(reviewed, client);
  const actions: CodeAction[] = [];
  if (only && wants(FIX_ALL)) actions.push(...allTerms(reviewed, make, FIX_ALL, 'Replace all terms in this draft'));
  const at = spanOf(reviewed.document, params.range);
  if (wants(CodeActionKind.RefactorRewrite)) actions.push(...citationForms(reviewed, at, client));
  if (!wants(CodeActionKind.QuickFix)) return actions;

  const touched = reviewed.visible.filter(({ span }) => span.start <= at.end && at.start <= span.end);
  const said = touched.filter((finding) => !isSilence(finding));
  const perFinding = said.map((finding) => ({
    finding,
    fix: { diagnostics: diagnostics.filter((one) => shows(one, finding, reviewed.document)) },
  }));
  for (const { finding, fix } of perFinding)
    actions.push(...remedies(finding, reviewed, make).map((a) => ({ ...a, ...fix })));
  if (said.some(isTerm) && reviewed.visible.filter(isTerm).length > 1)
    actions.push(...allTerms(reviewed, make, CodeActionKind.QuickFix, 'Replace all terms in this draft'));
  const silent = touched.filter(isSilence);
  const gap = { diagnostics: diagnostics.filter(({ code }) => code === SILENT) };
  for (const finding of silent)
    actions.push(...remedies(finding, reviewed, make).map(({ isPreferred, ...one }) => ({ ...one, ...gap })));
  for (const { finding, fix } of perFinding)
    actions.push(...settingAside(finding, reviewed, make, client).map((a) => ({ ...a, ...fix })));
  if (silent.length > 0) {
    const edit = waive(silent, reviewed, client.snippetEdits);
    if (edit) actions.push({ ...make('Waive all that this draft is silent on, with a reason…', [edit]), ...gap });
  }
  for (const { finding, fix } of perFinding)
    actions.push(...readingOn(finding, law, client).map((a) => ({ ...a, ...fix })));
  return actions;
}

type Make = (title: string, edits: (TextEdit | SnippetTextEdit)[], kind?: string) => CodeAction;

function actionMaker({ document, version }: Reviewed, { versionedEdits }: Client): Make {
  const target = { uri: document.uri, version };
  return (title, edits, kind = CodeActionKind.QuickFix) => ({
    title,
    kind,
    // A snippet is offered only to clients that take versioned edits.
    edit: workspaceEdit(target, edits as TextEdit[], versionedEdits) satisfies WorkspaceEdit,
  });
}

const remedies = (finding: Finding, reviewed: Reviewed, make: Make): CodeAction[] =>
  finding.remedies.map((remedy, index) => ({
    ...make(shown(remedy, reviewed), remedyEdits(remedy, reviewed)),
    ...(index === 0 && { isPreferred: true }),
  }));

/** A replacement says what it puts in place. */
function shown({ title, edits }: FindingRemedy, { review }: Reviewed): string {
  const [edit, ...more] = edits;
  if (!edit || more.length > 0 || edit.start === edit.end || edit.text.length > 60) return title;
  return `${title}: “${review.document.text.slice(edit.start, edit.end)}” → “${edit.text}”`;
}

const isTerm = ({ criterion, remedies: [first] }: Finding): boolean =>
  criterion.startsWith(`${TERMINOLOGY}/`) && first?.edits.every(({ start, end }) => start < end) === true;

function allTerms(reviewed: Reviewed, make: Make, kind: string, title: string): CodeAction[] {
  const edits: Edit[] = [];
  const offered = reviewed.visible.filter(isTerm).flatMap(({ remedies: [first] }) => first!.edits);
  for (const edit of offered.sort((a, b) => a.start - b.start || b.end - a.end))
    if ((edits.at(-1)?.end ?? 0) <= edit.start) edits.push(edit);
  if (edits.length === 0) return [];
  return [
    make(
      title,
      edits.map((edit) => textEditOf(reviewed.document, edit)),
      kind,
    ),
  ];
}

function settingAside(finding: Finding, reviewed: Reviewed, make: Make, client: Client): CodeAction[] {
  const { criterion, kind } = finding;
  if (criterion === 'waiver/unused') {
    const removal = unwaive(finding, reviewed);
    return removal ? [make('Remove this waiver', [removal])] : [];
  }
  if (kind === 'waiver') return [];
  const edit = waive([finding], reviewed, client.snippetEdits);
  const level = command(
    'Set the level of this criterion…',
    client,
    COMMANDS.setLevel,
    criterion,
    reviewed.document.uri,
  );
  return [...(edit ? [make(`Waive ${criterion} here, with a reason…`, [edit])] : []), ...level];
}

function readingOn({ criterion, citations }: Finding, law: Law, client: Client): CodeAction[] {
  const title = law.criterion(criterion)?.title;
  return [
    ...(title === undefined ? [] : command(`Explain: ${title}`, client, COMMANDS.explain, criterion)),
    ...citations
      .slice(0, 1)
      .flatMap(({ symbol, paragraph }) =>
        command(`Open ${symbol}, para. ${paragraph}`, client, COMMANDS.openReport, paragraph),
      ),
  ];
}

const command = (title: string, client: Client, name: CommandName, ...args: string[]): CodeAction[] =>
  client.can(name)
    ? [{ title, kind: CodeActionKind.QuickFix, command: { title, command: name, arguments: args } }]
    : [];
