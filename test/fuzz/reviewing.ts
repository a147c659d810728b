import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openReviewer, review } from '../../core/index.ts';
import { anEdit, someText, versionsOf } from '../core/edits.ts';
import { ruleset } from '../ruleset.ts';
import { anyDraft, anyFormat, splitsPair } from './drafts.ts';
import { property } from './property.ts';

const OFFENCE = 'A person who enters the country irregularly commits an offence.';

export const REVIEWING = [
  property('reviewing/is total, its spans inside, in order', 400, fc.tuple(anyDraft, anyFormat), ([text, format]) => {
    const { findings, waived, citations } = review(text, ruleset, { format });
    let before = 0;
    for (const { span, remedies } of findings) {
      assert.ok(before <= span.start, 'findings are in order');
      before = span.start;
      for (const { start, end } of [span, ...remedies.flatMap(({ edits }) => edits)]) {
        assert.ok(0 <= start && start <= end && end <= text.length, 'spans lie inside the draft');
        assert.ok(!splitsPair(text, start) && !splitsPair(text, end), 'no span splits a surrogate pair');
      }
    }
    for (const { span } of citations) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
    for (const { reason } of waived) assert.notEqual(reason, '');
  }),

  property('reviewing/is pure', 100, fc.tuple(anyDraft, anyFormat), ([text, format]) =>
    assert.deepEqual(review(text, ruleset, { format }), review(text, ruleset, { format })),
  ),

  property(
    'reviewing/a block is analysed alike wherever it stands',
    50,
    fc.array(fc.lorem({ mode: 'sentences', maxCount: 2 }), { maxLength: 5 }),
    (paragraphs) => {
      const text = [...paragraphs, OFFENCE, ...paragraphs].join('\n\n');
      const found = review(text, ruleset, { format: 'markdown' }).findings.filter(
        ({ criterion }) => criterion === 'criminalization/irregular-entry',
      );
      assert.deepEqual(
        found.map(({ span }) => text.slice(span.start, span.end)),
        ['commits an offence'],
      );
    },
  ),

  property(
    'reviewing/each version is reviewed as if it were the first',
    60,
    fc.tuple(someText(60), fc.array(anEdit, { minLength: 1, maxLength: 20 }), anyFormat),
    ([text, edits, format]) => {
      const reviewer = openReviewer(ruleset, format).review;
      for (const version of versionsOf(text, edits))
        assert.deepEqual(reviewer(version), review(version, ruleset, { format }));
    },
  ),
];
