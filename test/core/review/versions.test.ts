import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openReviewer, review } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';
import { anEdit, someText, versionsOf } from '../edits.ts';

for (const format of ['markdown', 'plaintext'] as const) {
  test(`each version of a draft in ${format} is reviewed as if it were the first`, () => {
    fc.assert(
      fc.property(someText(60), fc.array(anEdit, { minLength: 1, maxLength: 20 }), (text, edits) => {
        const reviewer = openReviewer(ruleset, format).review;
        for (const version of versionsOf(text, edits))
          assert.deepEqual(reviewer(version), review(version, ruleset, { format }));
      }),
      { numRuns: 40 },
    );
  });
}

test('settings hold for the version that they are given with', () => {
  const reviewer = openReviewer(ruleset, 'markdown').review;
  const draft = 'Illegal migrants shall be removed.';
  const [finding] = reviewer(draft).findings;
  assert.ok(finding);
  assert.deepEqual(reviewer(draft, { levels: { [finding.criterion]: 'off' } }).findings, []);
  assert.ok(reviewer(draft, { kind: 'legislation' }).coverage.length > reviewer(draft).coverage.length);
});
