import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { review } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';

describe('time', () => {
  // Not a stopwatch: ten times the text may take ten times as long, with room for a noisy machine, but not a hundred times.
  const hostile: Record<string, string> = {
    'terms without a full stop': 'illegal aliens enter without leave and ',
    'opening quotation marks': '“ illegal aliens ',
    cues: 'no person shall not unless the ',
    'list items': '(a) the person may be detained; ',
    references: 'under sections 12 and 14 the migrant may be detained. ',
    'sections of one number': '# 1 heading\n\nunder section 1 a person subject to deportation may be detained.\n\n',
    amendments: 'there is inserted “x” ',
  };
  for (const [name, unit] of Object.entries(hostile)) {
    it(`is linear in ${name}`, () => {
      const time = (count: number): number => {
        const text = unit.repeat(count);
        const runs = [1, 2, 3].map(() => {
          const start = process.cpuUsage().user;
          review(text, ruleset, { format: 'plaintext' });
          return process.cpuUsage().user - start;
        });
        return Math.min(...runs);
      };
      const small = Math.max(time(200), 2000);
      assert.ok(time(2000) < small * 40, 'ten times the text took more than forty times as long');
    });
  }
});
