import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { review } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';

const EXPECTED = ruleset.data.criteria
  .filter(({ check, theme }) => check === 'expect' && theme === 'policy')
  .map(({ id }) => id);

function reviewed(name: string) {
  const text = readFileSync(`test/drafts/${name}.md`, 'utf8');
  const { kind, findings } = review(text, ruleset, { format: 'markdown' });
  const silences = findings.filter(({ criterion }) => EXPECTED.includes(criterion));
  return { text, kind, silences, silent: silences.map(({ criterion }) => criterion).sort() };
}

describe('what is expected of a national policy', () => {
  it('is twenty recommendations', () => assert.equal(EXPECTED.length, 20));

  it('is met by a policy that says it in plain words', () => {
    const { kind, silent } = reviewed('rights-based-policy');
    assert.equal(kind, 'national-policy');
    assert.deepEqual(silent, []);
  });

  it('is not met by headings, denials, stories and the words of others', () => {
    const { kind, silent } = reviewed('control-policy');
    assert.equal(kind, 'national-policy');
    assert.deepEqual(
      EXPECTED.filter((id) => !silent.includes(id)),
      ['policy/data-and-indicators', 'policy/non-discrimination'],
    );
  });

  it('is shown at the title, with a clause that may be inserted at the end', () => {
    const { text, silences } = reviewed('control-policy');
    for (const { criterion, span, remedies } of silences) {
      assert.equal(text.slice(span.start, span.end), 'Migration Control Strategy of the Republic of Arvia');
      assert.equal(remedies.length, 1, criterion);
      assert.equal(remedies[0]!.edits[0]!.start, text.trimEnd().length);
    }
  });

  it('is met once all clauses are inserted, and they bring nothing that falls short', () => {
    const { text, silences } = reviewed('control-policy');
    const clauses = silences.map(({ remedies }) => remedies[0]!.edits[0]!.text);
    const healed = review(text.trimEnd() + clauses.join(''), ruleset, { format: 'markdown' });
    assert.deepEqual(
      healed.findings.filter(({ criterion }) => EXPECTED.includes(criterion)).map(({ criterion }) => criterion),
      [],
    );
    assert.deepEqual(
      review(`# National Migration Policy${clauses.join('')}`, ruleset, { format: 'markdown' })
        .findings.filter(({ kind }) => kind !== 'expect')
        .map(({ criterion }) => criterion),
      [],
    );
  });

  it('is not expected of laws about something else', () => {
    const { kind, findings } = review('# Dog Licensing Act\n\nThis Act applies to dogs.', ruleset, {
      format: 'markdown',
    });
    assert.equal(kind, null);
    assert.deepEqual(findings, []);
  });
});
