import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openReviewer } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';

test('settings hold for the version that they are given with', () => {
  const reviewer = openReviewer(ruleset, 'markdown').review;
  const draft = 'Illegal migrants shall be removed.';
  const [finding] = reviewer(draft).findings;
  assert.ok(finding);
  assert.deepEqual(reviewer(draft, { levels: { [finding.criterion]: 'off' } }).findings, []);
  assert.ok(reviewer(draft, { kind: 'legislation' }).coverage.length > reviewer(draft).coverage.length);
});
