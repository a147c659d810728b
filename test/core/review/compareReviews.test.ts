import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Comparison, compareReviews, review } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';

const reviewed = (text: string) => review(text, ruleset, { format: 'markdown', kind: 'legislation' });
const compared = (before: string, after: string): Comparison =>
  compareReviews(reviewed(before), reviewed(after), ruleset);

const act = (name: string): string => readFileSync(`test/versions/residence-act-${name}.md`, 'utf8');
const [INTRODUCED, AMENDED] = [act('as-introduced'), act('as-amended')];

const safeguards = (changes: Comparison['removed']): string[] =>
  changes.map(({ safeguard, provision, now }) => [safeguard.name, provision, now].filter(Boolean).join(' | '));

describe('two versions of an act', () => {
  it('tell the safeguards removed and added, by provision, though all were renumbered', () => {
    const { removed, added } = compared(INTRODUCED, AMENDED);
    assert.deepEqual(safeguards(removed), [
      'the suspensive effect of the appeal | Art. 13 (3) | Art. 14',
      'the bounds of last resort and necessity | Art. 14 (1) | Art. 15',
      'alternatives to detention | Art. 14 (1) | Art. 15',
      'the time limit of detention | Art. 14 (2) | Art. 15',
      'judicial review | Art. 14 (2) | Art. 15',
    ]);
    assert.deepEqual(safeguards(added), ['information on rights | Art. 3']);
  });
  it('tell the findings introduced and resolved', () => {
    const { introduced, resolved } = compared(INTRODUCED, AMENDED);
    const names = introduced.map(({ criterion }) => criterion);
    assert.ok(names.includes('criminalization/irregular-entry'));
    assert.ok(names.includes('detention-no-alternatives/power'));
    assert.deepEqual(resolved, []);
  });
  it('tell the recommendations lost and gained', () => {
    const change = ({ recommendations }: Comparison, id: string) => {
      const found = recommendations.find(({ criterion }) => criterion === id);
      return found && [found.before, found.after];
    };
    const forth = compared(INTRODUCED, AMENDED);
    assert.deepEqual(change(forth, 'policy/decriminalization'), ['addressed', 'contradicted']);
    assert.deepEqual(change(forth, 'policy/awareness-of-rights'), ['silent', 'addressed']);
    assert.deepEqual(change(compared(AMENDED, INTRODUCED), 'policy/decriminalization'), ['contradicted', 'addressed']);
  });
  it('name the provision that lacks it now, also where sections bear numbers and no headings', () => {
    const before =
      '11.—(1) Fees are paid.\n\n12.—(1) Detention is subject to judicial review.\n\n(2) Children are heard.';
    const after = '11.—(1) Fees are paid.\n\n14.—(1) Detention is ordered.\n\n(2) Children are heard.';
    const plain = (text: string) => review(text, ruleset, { format: 'plaintext', kind: 'legislation' });
    const { removed } = compareReviews(plain(before), plain(after), ruleset);
    assert.deepEqual(safeguards(removed), ['judicial review | Section 12 (1) | Section 14']);
  });
  it('read backwards tell the contrary', () => {
    const [forth, back] = [compared(INTRODUCED, AMENDED), compared(AMENDED, INTRODUCED)];
    const names = (changes: Comparison['removed']) => changes.map(({ safeguard }) => safeguard.name);
    assert.deepEqual(names(forth.removed), names(back.added));
    assert.deepEqual(names(forth.added), names(back.removed));
    assert.equal(forth.introduced.length, back.resolved.length);
  });
});

describe('what is no change', () => {
  const nothing = { introduced: [], resolved: [], removed: [], added: [], recommendations: [] };
  const same: Record<string, (text: string) => string> = {
    'the same text': (text) => text,
    'other line ends': (text) => text.replaceAll('\n', '\r\n'),
    'lines broken elsewhere': (text) => text.replace(/(\w{9,}) (\w)/g, '$1\n$2'),
    'other numbers': (text) => text.replace(/Article (\d+)/g, (_, n) => `Article ${Number(n) + 20}`),
    'a part moved to the end': (text) => {
      const [head, first, second, third] = text.split(/(?=^## )/m);
      return `${head}${first}${third!.trimEnd()}\n\n${second}`;
    },
    'one article made two': (text) => text.replace('(2) Detention is', '### Article 14A. Review\n\nDetention is'),
  };
  for (const [name, change] of Object.entries(same)) {
    it(`is ${name}`, () => assert.deepEqual(compared(INTRODUCED, change(INTRODUCED)), nothing));
  }
  it('is the title of a law that names a safeguard', () => {
    const text = '# 1. Detention\n\nThe Legal Aid and Judicial Review Act 1998 is amended.';
    assert.deepEqual(compared('# 1. Detention\n\nThe Minister spoke.', text).added, []);
  });
  it('is a quotation of the safeguard: it is provided by neither', () => {
    const text = '# 1. Detention\n\nThe Minister said: “Detention is subject to judicial review.”';
    assert.deepEqual(compared('# 1. Detention\n\nThe Minister spoke.', text).added, []);
  });
});
