import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Format, type Review, review } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';

/** Words that trigger criteria, and structure that breaks readers, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    'a person who enters the country irregularly commits an offence',
    'may be detained',
    'illegal aliens',
    'shall not',
    'unless',
    'no appeal',
    'removal',
    'asylum seekers',
    'health care',
    'immigration status',
    '# ',
    '## Article 12 ',
    '(a) ',
    '; (b) ',
    '1. ',
    '- ',
    '> ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '```',
    '`',
    '<!-- rightsdraft-waive criminalization: x -->',
    '<!--',
    '-->',
    '“',
    '”',
    '"',
    '😀',
    '\ud83d',
    '\u200b',
    '\u00ad',
    '\u0000',
    '\ufeff',
    '—',
    ': ',
    '. ',
    ', ',
    '---\n',
    '| a | b |\n',
    '[x](y)',
    '**',
    '&amp;',
    '<b>',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const drafts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
const formats = fc.constantFrom<Format>('markdown', 'plaintext');

const splitsSurrogates = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

function holds(text: string, { findings, waived }: Review): void {
  let before = 0;
  for (const { span, remedies } of findings) {
    assert.ok(before <= span.start, 'findings are in order');
    before = span.start;
    for (const { start, end } of [span, ...remedies.flatMap(({ edits }) => edits)]) {
      assert.ok(0 <= start && start <= end && end <= text.length, 'spans lie inside the draft');
      assert.ok(!splitsSurrogates(text, start) && !splitsSurrogates(text, end), 'no span splits a surrogate pair');
    }
  }
  for (const { reason } of waived) assert.notEqual(reason, '');
}

describe('for any string', () => {
  it('review is total, and its spans lie inside, in order, splitting no surrogate pair', () => {
    fc.assert(
      fc.property(drafts, formats, (text, format) => holds(text, review(text, ruleset, { format }))),
      { numRuns: 400 },
    );
  });
  it('review is pure: the same draft gives the same review', () => {
    const read = (text: string, format: Format): string => {
      const { findings, waived, kind } = review(text, ruleset, { format });
      return JSON.stringify({ findings, waived, kind });
    };
    fc.assert(
      fc.property(drafts, formats, (text, format) => assert.equal(read(text, format), read(text, format))),
      { numRuns: 100 },
    );
  });
  it('a block is analysed alike wherever it stands', () => {
    const offence = 'A person who enters the country irregularly commits an offence.';
    fc.assert(
      fc.property(fc.array(fc.lorem({ mode: 'sentences', maxCount: 2 }), { maxLength: 5 }), (paragraphs) => {
        const text = [...paragraphs, offence, ...paragraphs].join('\n\n');
        const found = review(text, ruleset, { format: 'markdown' }).findings.filter(
          ({ criterion }) => criterion === 'criminalization/irregular-entry',
        );
        assert.deepEqual(
          found.map(({ span }) => text.slice(span.start, span.end)),
          ['commits an offence'],
        );
      }),
      { numRuns: 50 },
    );
  });
});

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
