import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { review } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';
import { foundIn, hostileDrafts } from './hostileDrafts.ts';

/** Sizes at which recursion and quadratic time would show, and that still take seconds. */
describe('a draft that nobody would write is reviewed to its end', { timeout: 120_000 }, () => {
  for (const { name, text, format, planted } of hostileDrafts(0.02, 10_000))
    it(`${name}, as ${format}`, () => {
      assert.deepEqual(foundIn(review(text, ruleset, { format, kind: 'legislation' })), planted);
    });
});
