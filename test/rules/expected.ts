import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { type DraftKind, review } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';

/** A kind of draft, what is expected of it, and two drafts of it: one that says it, one that does not. */
export interface Expected {
  readonly theme: string;
  readonly kind: DraftKind;
  readonly count: number;
  readonly title: string;
  readonly good: string;
  readonly bad: string;
  /** What the second draft says nevertheless. */
  readonly said: readonly string[];
}

export function describeExpected({ theme, kind, count, title, good, bad, said }: Expected): void {
  const expected = ruleset.data.criteria.filter((one) => one.check === 'expect' && one.theme === theme);
  const ids = expected.map(({ id }) => id);

  const reviewed = (text: string) => {
    const { kind: found, findings } = review(text, ruleset, { format: 'markdown' });
    const silences = findings.filter(({ criterion }) => ids.includes(criterion));
    return { text, found, findings, silences, silent: silences.map(({ criterion }) => criterion).sort() };
  };
  const draft = (name: string) => reviewed(readFileSync(`test/drafts/${name}.md`, 'utf8'));

  it(`is ${count} recommendations`, () => assert.equal(ids.length, count));

  it('is met by a draft that says it in plain words', () => {
    const { found, silent } = draft(good);
    assert.equal(found, kind);
    assert.deepEqual(silent, []);
  });

  it('is not met by headings, denials, stories and the words of others', () => {
    const { found, silent } = draft(bad);
    assert.equal(found, kind);
    assert.deepEqual(
      ids.filter((id) => !silent.includes(id)),
      said,
    );
  });

  it('is shown at the title, with a clause that may be inserted behind a section, or at the end', () => {
    const { text, silences } = draft(bad);
    for (const { criterion, span, remedies } of silences) {
      assert.equal(text.slice(span.start, span.end), title);
      assert.equal(remedies.length, 1, criterion);
      const { start, end } = remedies[0]!.edits[0]!;
      assert.equal(start, end);
      assert.match(text.slice(start), /^\s*(?:\n#|$)/);
    }
  });

  it('is met once all clauses are inserted, and they bring nothing that falls short', () => {
    const { text, silences } = draft(bad);
    const clauses = silences.map(({ remedies }) => remedies[0]!.edits[0]!.text).join('');
    assert.deepEqual(reviewed(text.trimEnd() + clauses).silent, []);
    const { findings } = review(`# ${title}${clauses}`, ruleset, { format: 'markdown', kind });
    assert.deepEqual(
      findings.filter(({ kind: check }) => check !== 'expect').map(({ criterion }) => criterion),
      [],
    );
  });

  it('is met by each clause alone', () => {
    for (const { id, remedies } of expected) {
      const clause = remedies.find(({ insert }) => insert)!.insert!.text;
      const { findings } = review(`${clause}\n`, ruleset, { format: 'markdown', kind });
      assert.ok(!findings.some(({ criterion }) => criterion === id), `${id}: ${clause}`);
    }
  });
}
