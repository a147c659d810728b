import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { review } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';

const OFFENCE = 'Whoever overstays the period of the permit commits an offence.';
const findingsIn = (text: string): number =>
  review(text, ruleset, { format: 'markdown' }).findings.filter(({ criterion }) =>
    criterion.startsWith('criminalization/'),
  ).length;
const law = (provision: (number: number) => string): string =>
  Array.from({ length: 40 }, (_, at) => `## ${at + 1}. Provision\n\n${provision(at + 1)}`).join('\n\n');

describe('the matter of a draft', () => {
  it('may go unsaid in an excerpt', () => assert.equal(findingsIn(OFFENCE), 1));
  it('is missed in a long law on something else: mooring permits are overstayed, too', () =>
    assert.equal(findingsIn(law((at) => (at === 20 ? OFFENCE : 'The mooring fee is paid to the harbour.'))), 0));
  it('is found in that one of its sections that speaks of it', () =>
    assert.equal(findingsIn(law((at) => (at === 20 ? `${OFFENCE} He is an alien.` : 'The fee is paid.'))), 1));
  it('need not be said in each section of a long law on it', () =>
    assert.equal(findingsIn(law((at) => (at % 4 === 1 ? 'The alien pays.' : OFFENCE))), 30));
});
