import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { review } from '../../core/index.ts';
import { type Memo, memoAsHtml, memoAsMarkdown, memoOf } from '../../memo/index.ts';
import { ruleset } from '../ruleset.ts';

/** The memos as they were last read and found good. `UPDATE_GOLDEN=1 npm test -- memo` writes them anew: read what changed. */
const FOLDER = 'test/memo';

const bill = (): Memo =>
  memoOf(review(readFileSync(`${FOLDER}/bill.md`, 'utf8'), ruleset, { format: 'markdown' }), ruleset.data, '1.0.0');

describe('the memo of a bill', () => {
  for (const [file, write] of [
    ['bill.memo.md', memoAsMarkdown],
    ['bill.memo.html', memoAsHtml],
  ] as const) {
    it(`reads as in ${file}`, () => {
      const memo = write(bill());
      if (process.env.UPDATE_GOLDEN) writeFileSync(`${FOLDER}/${file}`, memo);
      assert.equal(memo, readFileSync(`${FOLDER}/${file}`, 'utf8'));
    });
  }
  it('quotes the report to the letter, and names provisions by the bill’s own numbering', () => {
    const breach = bill().breaches.find(({ criterion }) => criterion === 'criminalization/irregular-entry')!;
    assert.deepEqual(breach.paragraph, [
      '(a) Decriminalization of irregular entry and stay, which should never be considered criminal offences;',
    ]);
    assert.deepEqual(
      breach.places.map(({ provision, excerpt }) => [provision, excerpt.words]),
      [['Section 1 (1)', 'commits an offence']],
    );
  });
  it('shows departures with their reasons, and what is silent with its clause', () => {
    const { departures, silences } = bill();
    assert.deepEqual(
      [...new Set(departures.map(({ reason }) => reason))],
      ['the title of the register is fixed by statute'],
    );
    assert.ok(silences.length > 5 && silences.every(({ clause }) => clause));
  });
});
