import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { CLIENT_NOTIFICATIONS, REQUESTS } from '../../server/protocol.ts';
import { anyDraft } from './drafts.ts';

/** One thing that a client does: right, wrong, or at the wrong time. */
export type Act =
  | {
      readonly does: 'open';
      readonly uri: string;
      readonly languageId: string;
      readonly version: number;
      readonly text: string;
    }
  | {
      readonly does: 'change';
      readonly uri: string;
      readonly version: number;
      readonly changes: TextDocumentContentChangeEvent[];
    }
  | { readonly does: 'close' | 'save' | 'pull'; readonly uri: string }
  | { readonly does: 'configure'; readonly text: string | null }
  | { readonly does: 'ask'; readonly method: string; readonly params: unknown; readonly calledOff: boolean }
  | { readonly does: 'tell'; readonly method: string; readonly params: unknown }
  | { readonly does: 'elapse' };

const URIS = [
  'file:///w/a.md',
  'file:///w/b.txt',
  'untitled:Untitled-1',
  'file:///w/.rightsdraft.yaml',
  'no uri',
  'rightsdraft-report:/x',
];
const aUri = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...URIS.slice(0, 2)) },
  { weight: 2, arbitrary: fc.constantFrom(...URIS) },
);
const aVersion = fc.oneof(
  { weight: 9, arbitrary: fc.nat({ max: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 2 ** 31, 1.5) },
);
const aText = fc.oneof(
  { weight: 3, arbitrary: anyDraft },
  {
    weight: 4,
    arbitrary: fc.constant(
      '# Act\r\n\r\nIllegal migrants shall be detained. 😀 A person who enters irregularly commits an offence.\n',
    ),
  },
  { weight: 1, arbitrary: fc.constant('levels: { terminology: off }\n') },
);
const aPosition = fc.record({
  line: fc.oneof(fc.nat({ max: 5 }), fc.constantFrom(-1, 2 ** 31)),
  character: fc.oneof(fc.nat({ max: 30 }), fc.constantFrom(-1, 2 ** 31)),
});
const aRange = fc.record({ start: aPosition, end: aPosition });
const aChange: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ range: aRange, text: fc.oneof(aText, fc.constantFrom('a', ' ', '\n', '')) }) },
  { weight: 2, arbitrary: fc.record({ text: aText }) },
);

/** Requests as they should be, near enough, and as they should not. */
const ABOUT_DRAFTS = [
  'textDocument/diagnostic',
  'textDocument/hover',
  'textDocument/codeAction',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentLink',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'workspace/textDocumentContent',
  'textDocument/rename',
  'initialize',
  '$/nothing',
  'rightsdraft/nothing',
  ...Object.values(REQUESTS),
];
const someParams = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      textDocument: fc.record({ uri: aUri }),
      uri: aUri,
      position: aPosition,
      range: aRange,
      before: anyDraft,
      title: anyDraft,
      text: anyDraft,
      criterion: fc.constantFrom('terminology', 'criminalization/irregular-entry', '__proto__', '', '\ud800'),
      level: fc.constantFrom('off', 'must', 'x'),
      kind: fc.constantFrom('legislation', null, 'x\ny'),
      format: fc.constantFrom('html', 'markdown', 'x'),
      paragraph: fc.constantFrom('82', '134 (a)', '-1'),
      context: fc.record({ diagnostics: fc.constant([]), includeDeclaration: fc.boolean() }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      undefined,
      null,
      [],
      {},
      'x',
      1,
      [[]],
      { textDocument: null },
      { textDocument: { uri: 1 } },
    ),
  },
);
/** Nothing is known of this document in the end. */
const GARBLED = 'file:///w/garbled.md';
const NOTES = [
  '$/cancelRequest',
  '$/setTrace',
  '$/progress',
  '$/nothing',
  'rightsdraft/nothing',
  'initialized',
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  CLIENT_NOTIFICATIONS.configuration,
];
const nonsense = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    [],
    {},
    'x',
    1,
    { id: -1 },
    { textDocument: {} },
    { textDocument: { uri: GARBLED } },
    { changes: [{}] },
    { event: null },
    { files: [{}] },
    { value: 'loud' },
    { settings: null },
  ),
  fc.record({
    textDocument: fc.record({ uri: fc.constant(GARBLED), version: aVersion }),
    contentChanges: fc.constantFrom<unknown>(null, {}, [null], [{}], [{ text: 1 }], [{ range: {}, text: 'x' }], 'x'),
  }),
);

const one = <K extends string>(...does: K[]) => fc.constantFrom(...does);

const anyLanguage = fc.constantFrom('markdown', 'markdown', 'plaintext', 'yaml');
const someChanges = fc.array(aChange, { maxLength: 3 });

/** What is done to documents. */
const aDeed = (uri: fc.Arbitrary<string>): fc.Arbitrary<Act> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ does: one('open'), uri, languageId: anyLanguage, version: aVersion, text: aText }),
    },
    { weight: 6, arbitrary: fc.record({ does: one('change'), uri, version: aVersion, changes: someChanges }) },
    { weight: 5, arbitrary: fc.record({ does: one('pull', 'pull', 'pull', 'close', 'save'), uri }) },
    { weight: 1, arbitrary: fc.record({ does: one('elapse') }) },
  );

const aConfiguration = fc.constantFrom(
  null,
  'kind: legislation\n',
  'levels: { criminalization: off }\n',
  'kind: [',
  'ignore: ["*.md"]\n',
);

const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: aDeed(aUri) },
  { weight: 1, arbitrary: fc.record({ does: one('configure'), text: aConfiguration }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: one('ask'),
      method: fc.constantFrom(...ABOUT_DRAFTS),
      params: someParams,
      calledOff: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: one('tell'), method: fc.constantFrom(...NOTES), params: nonsense }) },
);

/** All that may happen, in any order; or one draft, and all that may happen to it. */
export const someActs: fc.Arbitrary<Act[]> = fc.oneof(
  fc.array(anAct, { maxLength: 40 }),
  fc.array(aDeed(fc.constant(URIS[0]!)), { maxLength: 20 }),
);
