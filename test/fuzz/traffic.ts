import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CLIENT_NOTIFICATIONS } from '../../server/protocol.ts';
import { type Act, someActs } from './acts.ts';
import { property } from './property.ts';
import { Wire } from './wire.ts';

/** What the client believes: the documents it has open, and of each the diagnostics that it shows. */
interface Belief {
  readonly documents: Map<string, TextDocument>;
  readonly shown: Map<string, { readonly resultId?: string; readonly items: unknown[] }>;
}

/** Pulls as editors do: what has not changed since is not sent again. */
async function pull(wire: Wire, uri: string, { shown }: Belief): Promise<void> {
  const previousResultId = shown.get(uri)?.resultId;
  const { result } = await wire.ask('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId !== undefined && { previousResultId }),
  });
  const report = result as { kind: string; resultId?: string; items: unknown[] };
  if (report.kind === 'full') shown.set(uri, report);
}

async function perform(act: Act, id: number, wire: Wire, belief: Belief): Promise<void> {
  const { documents } = belief;
  switch (act.does) {
    case 'open': {
      const { uri, languageId, version, text } = act;
      documents.set(uri, TextDocument.create(uri, languageId, version, text));
      return wire.send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId, version, text } },
      });
    }
    case 'change': {
      const { uri, version, changes } = act;
      const document = documents.get(uri);
      if (document) TextDocument.update(document, changes, version);
      return wire.send({
        method: 'textDocument/didChange',
        params: { textDocument: { uri, version }, contentChanges: changes },
      });
    }
    case 'close':
      documents.delete(act.uri);
      return wire.send({ method: 'textDocument/didClose', params: { textDocument: { uri: act.uri } } });
    case 'save':
      return wire.send({ method: 'textDocument/didSave', params: { textDocument: { uri: act.uri } } });
    case 'configure':
      return configure(wire, act.text);
    case 'ask':
      await wire.send({ id, method: act.method, ...(act.params !== undefined && { params: act.params }) });
      if (act.calledOff) await wire.send({ method: '$/cancelRequest', params: { id } });
      return;
    case 'tell':
      return wire.send({ method: act.method, ...(act.params !== undefined && { params: act.params }) });
    case 'pull':
      return pull(wire, act.uri, belief);
    case 'elapse':
      return wire.elapse();
  }
}

const CONFIGURATION = 'file:///w/.rightsdraft.yaml';

const configure = (wire: Wire, text: string | null): Promise<void> =>
  wire.send({ method: CLIENT_NOTIFICATIONS.configuration, params: { files: [{ uri: CONFIGURATION, text }] } });

/** Whether what holds depends on more than the documents, as on the last sound state of a configuration. */
const configures = (act: Act): boolean => act.does === 'configure' || ('uri' in act && act.uri === CONFIGURATION);

/** What a client shows in the end of the documents that it has open, under a configuration told last where there was one before. */
async function shownAtLast(wire: Wire, belief: Belief, configured: boolean): Promise<unknown> {
  if (configured) await configure(wire, 'levels: { terminology: hint }\n');
  await wire.elapse();
  for (const uri of belief.documents.keys()) await pull(wire, uri, belief);
  await wire.elapse();
  for (const uri of belief.documents.keys()) await pull(wire, uri, belief);
  return [...belief.documents.keys()].map((uri) => [uri, belief.shown.get(uri)?.items]);
}

export const TRAFFIC = [
  property(
    'traffic/each request has one answer, and in the end all is as with a fresh server',
    15,
    someActs,
    async (acts) => {
      const belief: Belief = { documents: new Map(), shown: new Map() };
      const wire = await Wire.open();
      for (const [id, act] of acts.entries()) await perform(act, id, wire, belief);
      if (belief.documents.has(CONFIGURATION)) await perform({ does: 'close', uri: CONFIGURATION }, 0, wire, belief);
      const configured = acts.some(configures);
      const shown = await shownAtLast(wire, belief, configured);
      for (const [id, act] of acts.entries())
        if (act.does === 'ask') assert.equal(wire.answers.get(id)?.length, 1, `answers to ${act.method}`);
      const fresh = await Wire.open();
      const anew: Belief = { documents: belief.documents, shown: new Map() };
      for (const document of belief.documents.values()) {
        const { uri, languageId, version } = document;
        const text = document.getText();
        await fresh.send({
          method: 'textDocument/didOpen',
          params: { textDocument: { uri, languageId, version, text } },
        });
      }
      assert.deepEqual(shown, await shownAtLast(fresh, anew, configured));
    },
  ),
];
