import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Recommendation, type ReviewOptions, review } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';

const recommendation = (text: string, id: string, options: Partial<ReviewOptions> = {}): Recommendation | undefined =>
  review(text, ruleset, { format: 'markdown', kind: 'legislation', ...options }).coverage.find(
    ({ criterion }) => criterion === id,
  );

const OFFENCE = 'A person who enters the country irregularly commits an offence.';
const NO_OFFENCE = 'Irregular entry or stay shall never be treated as a criminal offence.';
const DETENTION = 'An officer may detain a foreign national pending removal.';

describe('coverage', () => {
  const id = 'policy/decriminalization';
  it('is silent where nothing speaks of a recommendation, and holds the clause that is lacking', () => {
    const found = recommendation('The fees are set by order.', id)!;
    assert.equal(found.status, 'silent');
    assert.equal(found.paragraph, '134 (a)');
    assert.match(found.headings.join(' / '), /Recommendations to States/);
    assert.match(found.findings[0]!.remedies[0]!.edits[0]!.text, /offence/);
  });
  it('is addressed by the first words of each section that do what is asked', () => {
    const text = `# 1. Entry\n\n${NO_OFFENCE}\n\n# 2. Stay\n\n${NO_OFFENCE} ${NO_OFFENCE}`;
    const found = recommendation(text, id)!;
    assert.equal(found.status, 'addressed');
    assert.deepEqual(
      found.provisions.map(({ start }) => text.slice(0, start).split('#').length - 1),
      [1, 2],
    );
  });
  it('is contradicted by a finding of a theme that goes against it', () => {
    const found = recommendation(OFFENCE, id)!;
    assert.equal(found.status, 'contradicted');
    assert.ok(found.findings.some(({ criterion }) => criterion === 'criminalization/irregular-entry'));
  });
  it('is contradicted by a measure that lacks its safeguard', () => {
    assert.equal(recommendation(DETENTION, 'policy/alternatives-to-detention')!.status, 'contradicted');
  });
  it('is partial where it is addressed here, and contradicted or without its safeguard there', () => {
    assert.equal(recommendation(`${NO_OFFENCE}\n\n${OFFENCE}`, id)!.status, 'partial');
    const text = `# 1. Aims\n\nThe Government shall develop alternatives to detention.\n\n# 2. Return\n\n${DETENTION}`;
    assert.equal(recommendation(text, 'policy/alternatives-to-detention')!.status, 'partial');
  });
  it('is departed from where the draft waives what contradicts it, with the reason', () => {
    const found = recommendation(`<!-- rightsdraft-waive criminalization: transitional -->\n${OFFENCE}`, id)!;
    assert.equal(found.status, 'departed');
    assert.deepEqual([...new Set(found.departures.map(({ reason }) => reason))], ['transitional']);
  });
  it('is departed from where the draft waives the recommendation itself', () => {
    const text = `<!-- rightsdraft-waive-file ${id}: done in the Penal Code -->\n\nThe fees are set by order.`;
    assert.equal(recommendation(text, id)!.status, 'departed');
  });
  it('leaves out what the configuration sets off', () => {
    assert.equal(recommendation('The fees are set by order.', id, { levels: { policy: 'off' } }), undefined);
  });
  it('asks each kind of draft its own, and of a draft of no known kind nothing', () => {
    const asked = (options: Partial<ReviewOptions>): string[] => [
      ...new Set(
        review('The fees are set by order.', ruleset, { format: 'markdown', ...options }).coverage.map(
          ({ criterion }) => criterion.split('/')[0]!,
        ),
      ),
    ];
    assert.deepEqual(asked({ kind: 'bilateral-agreement' }), ['agreement']);
    assert.deepEqual(asked({ kind: 'international-statement' }), ['statement']);
    assert.deepEqual(asked({}), []);
  });
  it('lists what no recommendation to the kind speaks for, where a provision goes against it', () => {
    assert.equal(recommendation('Illegal migrants pay a fee.', 'terminology/illegal-person')!.status, 'contradicted');
    assert.equal(recommendation('Migrants pay a fee.', 'terminology/illegal-person'), undefined);
  });
});

describe('the clause of a silent recommendation', () => {
  it('goes to the end of the section that speaks of the matter, else of the draft', () => {
    const text = `# 1. Detention\n\n${DETENTION}\n\n# 2. Fees\n\nThe fees are set by order.\n`;
    const at = (id: string): number =>
      recommendation(text, id)!.findings.find(({ kind }) => kind === 'expect')!.remedies[0]!.edits[0]!.start;
    assert.equal(at('policy/alternatives-to-detention'), text.indexOf('\n\n# 2.'));
    assert.equal(at('policy/ratification'), text.trimEnd().length);
  });
});
