import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding, ReviewOptions } from '../../../core/index.ts';
import { review } from '../../../core/index.ts';
import { marked } from '../../marked.ts';
import { ruleset } from '../../ruleset.ts';

const reviewed = (text: string, options: Partial<ReviewOptions> = {}) =>
  review(text, ruleset, { format: 'markdown', ...options });

/** The words that one criterion or theme finds. */
const found = (text: string, criterion: string, options: Partial<ReviewOptions> = {}): string[] =>
  reviewed(text, options)
    .findings.filter((finding) => finding.criterion.startsWith(criterion))
    .map(({ span }) => text.slice(span.start, span.end));

const entry = 'criminalization/irregular-entry';

describe('a finding', () => {
  it('has offsets exact under CRLF, emoji, curly quotes and front matter', () => {
    const source =
      '---\r\ntitle: “Bill” 😀\r\n---\r\n# Bill 😀\r\n\r\nA migrant’s case 😀: whoever enters the country irregularly [commits an offence].\r\n';
    const { text, spans } = marked(source);
    assert.deepEqual(
      reviewed(text)
        .findings.filter(({ criterion }) => criterion === entry)
        .map(({ span }) => span),
      spans,
    );
  });
  it('is read through emphasis', () => {
    assert.deepEqual(found('Whoever **enters** the country *irregularly* **commits** an offence.', entry), [
      'commits** an offence',
    ]);
  });
  it('is not made of code, addresses, comments or front matter', () => {
    for (const text of [
      '`A person who enters the country irregularly commits an offence.`',
      '```\nA person who enters the country irregularly commits an offence.\n```',
      '<!-- A person who enters the country irregularly commits an offence. -->',
      '---\nnote: A person who enters the country irregularly commits an offence.\n---\n',
      '[the Bill](https://example.org/irregular-entry-commits-an-offence)',
    ]) {
      assert.deepEqual(found(text, entry), [], text);
    }
  });
  it('is not made of quoted words or block quotations', () => {
    assert.deepEqual(
      found('The old law said: “A person who enters the country irregularly commits an offence.”', entry),
      [],
    );
    assert.deepEqual(found('> A person who enters the country irregularly commits an offence.', entry), []);
  });
  it('is made of quoted words that the draft enacts', () => {
    const text =
      'After section 22 the following is inserted: “A person who enters the country irregularly commits an offence.”';
    assert.deepEqual(found(text, entry), ['commits an offence']);
  });
  it('is made of a statement: a paragraph of quoted words and who speaks', () => {
    const text =
      '“Whoever enters the country irregularly commits an offence, and that will remain so,” the Minister said.';
    assert.deepEqual(found(text, entry), ['commits an offence']);
    assert.deepEqual(
      found(
        '“Whoever enters the country irregularly commits an offence,” one speaker said, which the committee regretted, because nobody should be punished for it.',
        entry,
      ),
      [],
    );
    assert.deepEqual(
      found('“Whoever enters the country irregularly commits an offence, and that will remain so.”', entry),
      [],
      'a paragraph wholly in quotation marks is quoted',
    );
  });
  it('joins the stem of a list with its items', () => {
    const text =
      'The following persons commit an offence:\n\n(a) a person who enters the country irregularly;\n\n(b) a person who sells forged stamps.\n';
    assert.deepEqual(found(text, entry), ['commit an offence']);
    assert.deepEqual(
      found('A person who—\n\n(a) enters the country irregularly; or\n\n(b) hides,\n\ncommits an offence.\n', entry),
      ['commits an offence'],
    );
  });
  it('carries the stem’s negation into the items', () => {
    assert.deepEqual(
      found('The courts shall not:\n\n- punish irregular entry by imprisonment;\n- punish those who help.\n', entry),
      [],
    );
  });
  it('tells what it rests on', () => {
    const finding = reviewed('A person who enters the country irregularly commits an offence.').findings.find(
      (one) => one.criterion === entry,
    ) as Finding;
    assert.equal(finding.citations[0]?.symbol, 'A/68/283');
    assert.equal(finding.citations[0]?.paragraph, '134 (a)');
    assert.ok(finding.trace.mentions.some(({ concept }) => concept === 'irregular-entry'));
  });
});

describe('a term', () => {
  it('is marked once where it stands within a longer one, and replaced in its number, article and case', () => {
    const text = 'An illegal alien shall register. ILLEGAL ALIENS are counted.';
    assert.deepEqual(found(text, 'terminology/'), ['illegal alien', 'ILLEGAL ALIENS']);
    const edits = reviewed(text).findings.flatMap(({ remedies }) => remedies[0]!.edits.map((edit) => edit.text));
    assert.deepEqual(edits, ['A migrant in an irregular situation', 'MIGRANTS IN AN IRREGULAR SITUATION']);
  });
});

describe('levels', () => {
  const text = 'A person who enters the country irregularly commits an offence.';
  it('can be set by theme and by criterion, the criterion’s own winning', () => {
    const level = (levels: ReviewOptions['levels']) =>
      reviewed(text, { levels: levels ?? {} }).findings.find(({ criterion }) => criterion === entry)?.level;
    assert.equal(level({ criminalization: 'hint' }), 'hint');
    assert.equal(level({ criminalization: 'hint', [entry]: 'should' }), 'should');
    assert.equal(level({ criminalization: 'off' }), undefined);
    assert.equal(level({ criminalization: 'off', [entry]: 'must' }), 'must');
  });
});

describe('waivers', () => {
  const offence = 'A person who enters the country irregularly commits an offence.';
  const faults = (text: string): string[] =>
    found(text, 'waiver/').map(
      (_, at) => reviewed(text).findings.filter(({ kind }) => kind === 'waiver')[at]!.criterion,
    );

  it('set aside the findings of the next block, with their reason', () => {
    const text = `<!-- rightsdraft-waive ${entry}: kept until the review of 2030 -->\n${offence}\n\n${offence}\n`;
    assert.equal(found(text, entry).length, 1);
    assert.deepEqual(
      reviewed(text).waived.map(({ reason }) => reason),
      ['kept until the review of 2030'],
    );
    assert.deepEqual(faults(text), []);
  });
  it('hold for a section, or for the file', () => {
    const section = `# A\n\n<!-- rightsdraft-waive-section criminalization: decided -->\n\n${offence}\n\n${offence}\n\n# B\n\n${offence}\n`;
    assert.equal(found(section, entry).length, 1);
    assert.equal(
      found(
        `<!-- rightsdraft-waive-file criminalization: decided -->\n\n# A\n\n${offence}\n\n# B\n\n${offence}\n`,
        entry,
      ).length,
      0,
    );
  });
  it('work in plain text', () => {
    const text = `<!-- rightsdraft-waive ${entry}: decided -->\n${offence}\n`;
    assert.deepEqual(found(text, entry, { format: 'plaintext' }), []);
  });
  it('set nothing aside without a reason, and are reported', () => {
    const text = `<!-- rightsdraft-waive ${entry} -->\n${offence}\n`;
    assert.equal(found(text, entry).length, 1);
    assert.deepEqual(faults(text), ['waiver/without-reason']);
  });
  it('are not called unused where their criterion is off, and their own faults can be set too', () => {
    const text = `<!-- rightsdraft-waive ${entry}: decided -->\n${offence}\n`;
    assert.deepEqual(
      reviewed(text, { levels: { criminalization: 'off' } }).findings.filter(({ kind }) => kind === 'waiver'),
      [],
    );
    assert.deepEqual(
      found(`<!-- rightsdraft-waive ${entry}: why -->\nAll is well.\n`, 'waiver/', {
        levels: { 'waiver/unused': 'off' },
      }),
      [],
    );
  });
  it('are reported when they waive nothing, or something unknown, or name nothing', () => {
    assert.deepEqual(faults(`<!-- rightsdraft-waive ${entry}: why -->\nAll is well.\n`), ['waiver/unused']);
    assert.deepEqual(faults(`<!-- rightsdraft-waive criminalisation/entry: why -->\n${offence}\n`), [
      'waiver/unknown-criterion',
    ]);
    assert.deepEqual(faults(`<!-- rightsdraft-waive: why -->\n${offence}\n`), ['waiver/malformed']);
  });
});
