import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CodeAction, type SnippetTextEdit, TextDocumentEdit, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { numbered, type Review, review } from '../../core/index.ts';
import { clientOf } from '../../server/client.ts';
import type { Law } from '../../server/context.ts';
import { spanOf } from '../../server/convert.ts';
import { codeActions } from '../../server/features/codeActions.ts';
import { reportPage } from '../../server/report/reportPage.ts';
import { ruleset } from '../ruleset.ts';
import { CAPABLE, product } from '../server/session.ts';
import { anyDraft, anyFormat, splitsPair } from './drafts.ts';
import { property } from './property.ts';

const law: Law = {
  product,
  ruleset,
  page: reportPage(ruleset.data.report),
  criterion: (id) => ruleset.data.criteria.find((one) => one.id === id),
};
const client = clientOf({ processId: null, rootUri: null, capabilities: CAPABLE });
const REASON = 'decided so';

/** What a client would have in place of the draft: the edits as spans of it, in order, a snippet's stop filled in. */
function editsOf({ edit }: CodeAction, document: TextDocument) {
  const changes = (edit?.documentChanges ?? []).filter(TextDocumentEdit.is);
  return changes
    .flatMap(({ edits }) => edits as (TextEdit | SnippetTextEdit)[])
    .map((one) => ({
      ...spanOf(document, one.range),
      text: 'snippet' in one ? filled(one.snippet.value) : one.newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const filled = (snippet: string): string =>
  snippet.replace(/\\([\\$}])|\$(\d)/g, (_, character, stop) => character ?? (stop === '1' ? REASON : ''));

type Edits = ReturnType<typeof editsOf>;

function applied(text: string, edits: Edits): string {
  let [after, at] = ['', 0];
  for (const { start, end, text: words } of edits) {
    assert.ok(at <= start && start <= end && end <= text.length, 'edits lie inside, and apart');
    assert.ok(!splitsPair(text, start) && !splitsPair(text, end), 'no edit splits a surrogate pair');
    after += text.slice(at, start) + words;
    at = end;
  }
  return after + text.slice(at);
}

const count = ({ findings }: Review, name: string): number =>
  findings.filter(({ criterion }) => criterion === name || criterion.startsWith(`${name}/`)).length;

/** What a title promises is so in the draft as mended. */
function assertKept({ title }: CodeAction, edits: Edits, before: Review, after: Review): void {
  const { text } = before.document;
  const [first] = edits;
  const waived = /^Waive (\S+) here, /.exec(title)?.[1];
  if (/” → “.*”$/s.test(title)) {
    assert.equal(edits.length, 1);
    assert.ok(title.endsWith(`: “${text.slice(first!.start, first!.end)}” → “${first!.text}”`));
  } else if (waived) {
    assert.ok(after.waived.some(({ finding, reason }) => finding.criterion === waived && reason === REASON));
    assert.ok(count(after, waived) < count(before, waived));
  } else if (title.startsWith('Waive all that this draft is silent on')) {
    assert.ok(!after.findings.some(({ kind }) => kind === 'expect'));
  } else if (title === 'Remove this waiver') {
    assert.ok(count(after, 'waiver') < count(before, 'waiver'));
    assert.equal(count(after, 'criminalization'), count(before, 'criminalization'));
  } else if (title.startsWith('Replace all terms')) {
    assert.ok(count(after, 'terminology') < count(before, 'terminology'));
  }
}

export const MENDING = [
  property('mending/each action does what its title says', 150, fc.tuple(anyDraft, anyFormat), ([text, format]) => {
    const document = TextDocument.create('file:///draft', format, 7, text);
    const before = review(text, ruleset, { format });
    const settings = { levels: {}, ignored: false };
    const reviewed = { document, version: 7, settings, review: before, visible: before.findings, resultId: '7' };
    const range = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
    const params = { textDocument: { uri: document.uri }, range, context: { diagnostics: [] } };
    for (const action of codeActions(reviewed, params, law, client)) {
      const edits = editsOf(action, document);
      if (edits.length === 0) continue;
      const mended = applied(text, edits);
      try {
        assertKept(action, edits, before, review(mended, ruleset, { format }));
      } catch (error) {
        throw new Error(`${action.title}\n${JSON.stringify(mended)}`, { cause: error });
      }
    }
  }),

  property('mending/edits stay what they are as ranges', 150, fc.tuple(anyDraft, anyFormat), ([text, format]) => {
    const document = TextDocument.create('file:///draft', format, 7, text);
    const { findings, document: draft } = review(text, ruleset, { format });
    for (const { start, end, text: words } of findings.flatMap(({ remedies }) =>
      remedies.flatMap(({ edits }) => edits),
    )) {
      const edit = numbered({ start, end, text: words }, draft);
      assert.deepEqual([edit.start, edit.end], [start, end]);
      assert.ok(edit.text.endsWith(words.trimStart()));
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      assert.equal(
        TextDocument.applyEdits(document, [{ range, newText: edit.text }]),
        text.slice(0, start) + edit.text + text.slice(end),
      );
    }
  }),
];
