import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { review } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';
import { describeExpected } from './expected.ts';

describe('what is expected of a national policy', () => {
  describeExpected({
    theme: 'policy',
    kind: 'national-policy',
    count: 20,
    title: 'Migration Control Strategy of the Republic of Arvia',
    good: 'rights-based-policy',
    bad: 'control-policy',
    said: ['policy/data-and-indicators', 'policy/non-discrimination'],
  });

  it('is not expected of laws about something else', () => {
    const { kind, findings } = review('# Dog Licensing Act\n\nThis Act applies to dogs.', ruleset, {
      format: 'markdown',
    });
    assert.equal(kind, null);
    assert.deepEqual(findings, []);
  });
});
