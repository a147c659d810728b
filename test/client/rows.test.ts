import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { REQUESTS } from '../../server/protocol.ts';
import { FLAGGED, Session } from '../server/session.ts';
import { loadClient } from './loadClient.ts';

interface Row {
  readonly item: {
    readonly label: string;
    readonly iconPath?: { readonly id: string };
    readonly accessibilityInformation?: { readonly label: string };
  };
  readonly children: readonly Row[];
}

const BILL = `---
kind: legislation
---
# Bill

## 1. Entry

${FLAGGED}

<!-- rightsdraft-waive terminology: the register’s title is fixed by statute -->
An illegal migrant shall leave.

## 2. Services

Local authorities shall take part in the making of migration policy.
`;

const { rowsOf } = (await loadClient('client/coverage/rows.ts')) as {
  rowsOf(draft: unknown, coverage: unknown): Row[];
};
const session = await Session.start();
const coverage = await session.client.sendRequest<{ groups: { recommendations: { status: string }[] }[] }>(
  REQUESTS.coverage,
  { uri: await session.open(BILL) },
);
const groups = rowsOf({}, coverage);
const spoken = (rows: readonly Row[]): string[] => rows.map(({ item }) => item.accessibilityInformation?.label ?? '');

describe('a row of Report Coverage, as a screen reader says it', () => {
  it('has a heading’s share in words, not as a fraction', () => {
    for (const [at, label] of spoken(groups).entries()) {
      assert.match(label, /: \d+ of \d+ addressed$/);
      assert.ok(groups[at]!.item.label.endsWith(label.replace(/: \d+ of \d+ addressed$/, '')));
    }
  });
  it('has a recommendation’s status in words, which its icon only shows', () => {
    const words = new Map([
      ['addressed', 'addressed'],
      ['partial', 'in part'],
      ['contradicted', 'contradicted'],
      ['departed', 'departed from'],
      ['silent', 'silent'],
    ]);
    const statuses = coverage.groups.flatMap(({ recommendations }) => recommendations.map(({ status }) => status));
    const rows = groups.flatMap(({ children }) => children);
    assert.ok(new Set(statuses).size >= 3, statuses.join(' '));
    const shapes = new Map<string, string>();
    for (const [at, { item }] of rows.entries()) {
      const word = words.get(statuses[at]!)!;
      assert.match(item.accessibilityInformation!.label, new RegExp(`^${item.label}: ${word}\\b.*, paragraph \\d+`));
      shapes.set(statuses[at]!, item.iconPath!.id);
    }
    assert.equal(new Set(shapes.values()).size, shapes.size, 'two statuses have one shape');
  });
  it('has what a provision does, where its icon is all that shows it', () => {
    const evidence = groups.flatMap(({ children }) => children.flatMap((row) => row.children));
    assert.ok(spoken(evidence).some((label) => /^Section 1, contradicted, Irregular entry/.test(label)));
    assert.ok(spoken(evidence).some((label) => /, departed from, the register’s title is fixed/.test(label)));
    assert.ok(spoken(evidence).some((label) => /^Insert Clause, /.test(label)));
    for (const label of spoken(evidence)) assert.ok(label.length > 10, label);
  });
});
