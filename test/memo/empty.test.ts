import assert from 'node:assert/strict';
import { it } from 'node:test';
import { review } from '../../core/index.ts';
import { memoAsHtml, memoAsMarkdown, memoOf } from '../../memo/index.ts';
import { ruleset } from '../ruleset.ts';

const memo = (text: string) =>
  memoOf(review(text, ruleset, { format: 'markdown', kind: 'legislation' }), ruleset.data, '1.0.0');

it('a memo is written of a draft of nothing but markup, and of an empty one', () => {
  for (const text of ['', '<!-- -->', '<script>alert(1)</script>\n\n[click](javascript:alert(1))', '\u0000\ud800']) {
    assert.match(memoAsHtml(memo(text)), /<h1>/);
    assert.match(memoAsMarkdown(memo(text)), /^# /);
  }
});
