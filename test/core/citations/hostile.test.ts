import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';

const faultsOf = (text: string): number => ruleset.citations.check(readDocument(text, 'markdown')).faults.length;

/** Quadratic time would take these far beyond the timeout. */
describe('citations in texts that nobody would write', { timeout: 60_000 }, () => {
  it('are all found, ten thousand on one line', () => {
    assert.equal(faultsOf('A/68/283, para. 182; '.repeat(10_000)), 10_000);
  });
  it('are found behind quotation marks and brackets that are never closed', () => {
    for (const mark of ['“', '"', '«', '[', '(', '[^', '“a (', '> “'])
      assert.equal(faultsOf(`${mark.repeat(20_000)}\n\nSee A/68/283, para. 182.`), 1, mark);
  });
  it('are found with a quotation of 50,000 characters', () => {
    const words = 'the report says so '.repeat(2_700);
    assert.equal(faultsOf(`“${words}” (A/68/283, para. 82). See A/68/283, para. 182.`), 2);
  });
  it('are compared, a thousand misquotations and ten thousand footnotes', () => {
    const misquoted = '“decriminalization of any irregular entry and stay” (A/68/283, para. 134 (a)). ';
    assert.equal(faultsOf(misquoted.repeat(1_000)), 1_000);
    const numbers = Array.from({ length: 10_000 }, (_, at) => at);
    const notes = numbers.map((at) => `[^${at}]: A/68/283, para. 134 (a).`).join('\n\n');
    assert.equal(faultsOf(`${numbers.map((at) => `“irregular entry or stay”[^${at}] `).join('')}\n\n${notes}`), 10_000);
  });
});
