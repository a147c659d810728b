import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ruleLoader } from '../../scripts/compile/loadRules.ts';
import type { UncitedFile } from '../../scripts/compile/sources.ts';
import { ruleset } from '../ruleset.ts';

/** The report's account of its mandate and activities ends before it: what follows may ask something of a draft. */
const FIRST_NORMATIVE = 27;

const { report, criteria } = ruleset.data;
const cited = new Set(criteria.flatMap(({ citations }) => citations.map(({ paragraph }) => paragraph)));
const citedNumbers = new Set([...cited].map((paragraph) => Number.parseInt(paragraph, 10)));

const faults: string[] = [];
const uncited = ruleLoader('rules', faults).file<UncitedFile>('report/uncited.yaml', 'uncited');
const listed = (uncited?.value.reasons ?? []).flatMap(({ paragraphs }) => paragraphs);

describe('the paragraphs of the report', () => {
  it('are each cited by a criterion, or listed with the reason why they ask nothing of a draft', () => {
    assert.deepEqual(faults, []);
    const untraced = report.paragraphs
      .map(({ number }) => number)
      .filter((number) => number >= FIRST_NORMATIVE && !citedNumbers.has(number) && !listed.includes(number));
    assert.deepEqual(untraced, []);
  });
  it('are not listed as uncited when they are cited, nor twice, nor when they are none', () => {
    assert.deepEqual(
      listed.filter((number) => citedNumbers.has(number) || number < FIRST_NORMATIVE || number > 143),
      [],
    );
    assert.equal(new Set(listed).size, listed.length);
  });
  it('are cited item by item where they have items', () => {
    for (const { number, items = [] } of report.paragraphs) {
      for (const { letter } of items) assert.ok(cited.has(`${number} (${letter})`), `${number} (${letter})`);
    }
  });
});
