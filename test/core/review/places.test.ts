import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { review } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';

const power = 'A person who is to be deported may be detained by an immigration officer.';
const safeguard = 'Alternatives to detention shall be considered first in every case.';

const needs = (text: string): string[] =>
  review(text, ruleset, { format: 'markdown' })
    .findings.filter(({ criterion }) => criterion.startsWith('detention-no-alternatives/'))
    .map(
      ({ span }) =>
        text
          .slice(0, span.start)
          .split('\n')
          .filter((line) => line.startsWith('#'))
          .at(-1) ?? '',
    );

describe('a safeguard is found', () => {
  it('in the same section, before or after', () => {
    assert.deepEqual(needs(`# Act\n\n## 1 Powers\n\n${power}\n\n${safeguard}\n`), []);
    assert.deepEqual(needs(`# Act\n\n## 1 Powers\n\n${safeguard}\n\n${power}\n`), []);
  });
  it('but not in another', () => {
    assert.deepEqual(needs(`# Act\n\n## 1 Powers\n\n${power}\n\n## 2 Visas\n\n${safeguard}\n`), ['## 1 Powers']);
  });
  it('in an article that the provision refers to by number', () => {
    const referring = power.replace('.', ', subject to section 2.');
    assert.deepEqual(needs(`# Act\n\n## 1 Powers\n\n${referring}\n\n## 2 Conditions\n\n${safeguard}\n`), []);
  });
  it('in an article that refers to the provision', () => {
    const back = safeguard.replace('in every case', 'in every case under section 1');
    assert.deepEqual(needs(`# Act\n\n## 1 Powers\n\n${power}\n\n## 2 Conditions\n\n${back}\n`), []);
  });
  it('in an article headed with it', () => {
    assert.deepEqual(needs(`# Act\n\n## 1 Powers\n\n${power}\n\n## 9 Alternatives to detention\n\n${safeguard}\n`), []);
  });
  it('but not in a heading alone, nor where it is denied, quoted or reported', () => {
    assert.equal(needs(`# Act\n\n## 1 Powers\n\n${power}\n\n## 9 Alternatives to detention\n\nReserved.\n`).length, 1);
    assert.equal(
      needs(`# Act\n\n## 1 Powers\n\n${power}\n\nAlternatives to detention shall not be considered.\n`).length,
      1,
    );
    assert.equal(needs(`# Act\n\n## 1 Powers\n\n${power}\n\n> ${safeguard}\n`).length, 1);
  });
});
