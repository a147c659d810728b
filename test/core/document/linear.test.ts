import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../core/document/readDocument.ts';

test('hostile runs take linear time', () => {
  for (const run of [
    '(',
    '[',
    '>',
    '> ',
    '- ',
    '1. ',
    '(a) ',
    '(a) — ',
    '<!--',
    'a <!--',
    '*',
    '`',
    '# ',
    '](',
    '“',
    'a:\n\n',
    '\n',
  ]) {
    for (const as of ['markdown', 'plaintext'] as const) {
      const started = performance.now();
      readDocument(`a ${run.repeat(100_000 / run.length)}`, as);
      assert.ok(performance.now() - started < 30_000, `${run} as ${as}`);
    }
  }
});
