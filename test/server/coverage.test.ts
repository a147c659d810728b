import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { DraftCoverage, RecommendationEntry, Status } from '../../server/protocol.ts';
import { CLEAN, FLAGGED, Session } from './session.ts';

const ENTRY = 'policy/decriminalization';
const NO_OFFENCE = 'Irregular entry or stay shall never be treated as a criminal offence.';
const BILL = `---\nkind: legislation\n---\n# Bill 😀\n\n## 3. Entry\n\n(1) ${CLEAN}\n\n(2) ${FLAGGED}\n`;

const ask = (session: Session, uri: string): Promise<DraftCoverage | null> =>
  session.client.sendRequest('rightsdraft/coverage', { uri });

const all = (coverage: DraftCoverage | null): RecommendationEntry[] =>
  (coverage?.groups ?? []).flatMap(({ recommendations }) => recommendations);

const recommendation = async (session: Session, uri: string, criterion = ENTRY): Promise<RecommendationEntry> => {
  const found = all(await ask(session, uri)).find((one) => one.criterion === criterion);
  assert.ok(found, `${criterion} is asked of the draft`);
  return found;
};

const withClause = async (session: Session, uri: string, criterion: string): Promise<string> => {
  const edit = await session.client.sendRequest<WorkspaceEdit | null>('rightsdraft/addClause', { uri, criterion });
  assert.ok(edit, `${criterion} has a clause`);
  return session.edited(uri, edit);
};

describe('coverage', () => {
  it('groups the recommendations by the headings of the report, with the share that is addressed', async () => {
    const session = await Session.start();
    const uri = await session.open(BILL.replace(FLAGGED, NO_OFFENCE));
    const coverage = (await ask(session, uri))!;
    assert.equal(coverage.kind, 'legislation');
    assert.deepEqual(coverage.share, { addressed: 1, of: all(coverage).length });
    assert.equal(coverage.counts.silent, all(coverage).length - 1);
    const group = coverage.groups.find(({ heading }) => heading === '1. Recommendations to States')!;
    assert.deepEqual(group.headings.slice(-2), ['B. Recommendations', group.heading]);
    assert.deepEqual(group.share, { addressed: 0, of: group.recommendations.length });
  });
  it('tells the provisions that address one, in the draft’s own numbers and words', async () => {
    const session = await Session.start();
    const uri = await session.open(BILL.replace(FLAGGED, NO_OFFENCE));
    const { status, citation, basis, grounds, provisions, clause } = await recommendation(session, uri);
    assert.equal(status, 'addressed');
    assert.equal(citation, 'A/68/283, para. 134 (a)');
    assert.equal(basis, 'stated');
    assert.match(grounds, /should never be considered criminal offences/);
    assert.equal(provisions[0]!.provision, 'Section 3 (2)');
    assert.match(session.documents.get(uri)!.getText(provisions[0]!.range), /offence/);
    assert.match(provisions[0]!.words, /offence/);
    assert.equal(clause, null);
  });
  it('tells what contradicts one, and where', async () => {
    const session = await Session.start();
    const uri = await session.open(BILL);
    const { status, contradictions } = await recommendation(session, uri);
    assert.equal(status, 'contradicted');
    assert.deepEqual(
      contradictions.map(({ criterion, provision }) => [criterion, provision]),
      [['criminalization/irregular-entry', 'Section 3 (2)']],
    );
    assert.equal(session.documents.get(uri)!.getText(contradictions[0]!.range), 'commits an offence');
  });
  it('tells the reason of a departure', async () => {
    const session = await Session.start();
    const uri = await session.open(
      BILL.replace('(2)', '<!-- rightsdraft-waive criminalization: kept until 2030 -->\n(2)'),
    );
    const { status, departures } = await recommendation(session, uri);
    assert.equal(status, 'departed');
    assert.deepEqual([...new Set(departures.map(({ reason }) => reason))], ['kept until 2030']);
  });
  it('adds the clause of a silent one as its quick fix does, and then has it addressed', async () => {
    const session = await Session.start();
    const uri = await session.open(BILL.replace(FLAGGED, CLEAN));
    const { status, clause } = await recommendation(session, uri);
    assert.equal(status, 'silent');
    assert.equal(clause!.after, 'Section 3 (2)');
    const after = await withClause(session, uri, ENTRY);
    assert.match(after, /\n\(3\) [A-Z]/);
    const fix = (await session.actions(uri, 'Bill')).find(({ title }) => title === clause!.title);
    assert.equal(session.edited(uri, fix!.edit!), after);
    assert.equal((await recommendation(session, await session.open(after, 'untitled:after'))).status, 'addressed');
  });
  it('has no clause to add to what is addressed, nor to what is not asked', async () => {
    const session = await Session.start();
    const uri = await session.open(BILL.replace(FLAGGED, NO_OFFENCE));
    for (const criterion of [ENTRY, 'statement/framework', 'no/such'])
      assert.equal(await session.client.sendRequest('rightsdraft/addClause', { uri, criterion }), null);
  });
  it('follows the draft as it changes', async () => {
    const session = await Session.start();
    const uri = await session.open(BILL);
    await session.change(uri, FLAGGED, CLEAN);
    assert.equal((await recommendation(session, uri)).status, 'silent');
    await session.change(uri, CLEAN, NO_OFFENCE);
    const { status, provisions } = await recommendation(session, uri);
    assert.equal(status, 'addressed');
    assert.equal(provisions[0]!.provision, 'Section 3 (1)');
    assert.equal((await ask(session, uri))!.version, 3);
  });
  it('of a draft of unknown kind has only what it goes against', async () => {
    const session = await Session.start();
    const coverage = (await ask(session, await session.open(FLAGGED)))!;
    assert.equal(coverage.kind, null);
    assert.deepEqual(
      all(coverage).map(({ criterion, clause }) => [criterion, clause]),
      [['criminalization/irregular-entry', null]],
    );
  });
  it('is empty for an ignored draft, and null for what is no open draft', async () => {
    const file = 'file:///w/.rightsdraft.yaml';
    const disk = {
      readFile: async (uri: string) => (uri === file ? 'ignore: ["annexes/**"]\n' : null),
      listDrafts: async () => [],
    };
    const session = await Session.start({ folders: ['file:///w'], disk });
    const ignored = await ask(session, await session.open(BILL, 'file:///w/annexes/bill.md'));
    assert.equal(ignored!.ignored, true);
    assert.deepEqual(ignored!.groups, []);
    assert.equal(await ask(session, 'file:///never.md'), null);
    assert.equal(await ask(session, await session.open(BILL, 'file:///w/bill.ts', 'typescript')), null);
  });
  it('gives its share with the status', async () => {
    const session = await Session.start();
    const uri = await session.open(BILL.replace(FLAGGED, NO_OFFENCE));
    const { coverage } = await session.client.sendRequest<Status>('rightsdraft/status', { uri });
    assert.deepEqual(coverage, (await ask(session, uri))!.share);
    assert.equal(coverage.addressed, 1);
  });
});
