import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { review } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';
import { describeExpected } from './expected.ts';

describe('what is expected of an agreement', () => {
  describeExpected({
    theme: 'agreement',
    kind: 'bilateral-agreement',
    count: 6,
    title: 'Protocol between the Republic of Arvia and the Kingdom of Borland on Migration Cooperation',
    good: 'labour-agreement',
    bad: 'control-agreement',
    said: [],
  });

  it('is expected of a regional arrangement, too', () => {
    const { kind, findings } = review('# Regional Framework on Mobility\n\nThe States meet each year.', ruleset, {
      format: 'markdown',
    });
    assert.equal(kind, 'regional-arrangement');
    assert.equal(findings.length, 6);
  });

  it('has nothing of recruitment agencies where people are only taken back', () => {
    const { findings } = review('The Requested Party shall readmit its nationals.', ruleset, {
      format: 'markdown',
      kind: 'bilateral-agreement',
    });
    assert.ok(!findings.some(({ criterion }) => criterion === 'agreement/recruitment-agencies'));
  });
});
