import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { review } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';

const found = (text: string): string[] =>
  review(text, ruleset, { format: 'markdown' }).findings.map(({ criterion }) => criterion);

const wrong =
  '## 3. Appeals\n\nThe decision of the Minister to deport a person is final and shall not be questioned in any court.\n';
const sections = (count: number, words: string): string =>
  Array.from({ length: count }, (_, at) => `## ${at + 4}. Part ${at + 4}\n\n${words}\n`).join('\n');

describe('what a long draft is about', () => {
  it('finds nothing in a law about something else, though a word of migration falls in it', () => {
    const waste = sections(60, 'The operator of the landfill keeps a record of the waste that is brought in.');
    const text = `# Waste Act\n\n${wrong.replace('to deport a person', 'on the removal order')}\n${waste}\n## 70. Inspectors\n\nAn immigration officer is no inspector.\n`;
    assert.deepEqual(found(text), []);
  });

  it('finds what falls short in a law that keeps speaking of migration, or in the chapter that does', () => {
    const removal = sections(6, 'The Department may deport an alien whose visa has expired.');
    assert.ok(found(`# Act\n\n${wrong}\n${removal}`).includes('expulsion-no-remedy/no-appeal'));
    const waste = sections(60, 'The operator of the landfill keeps a record of the waste that is brought in.');
    assert.ok(
      found(
        `# Omnibus Act\n\n${waste}\n## 80. Aliens\n\nThe decision of the Minister to deport an alien shall be final.\n`,
      ).includes('expulsion-no-remedy/no-appeal'),
    );
  });
});
