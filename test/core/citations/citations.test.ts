import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { review } from '../../../core/index.ts';
import { marked } from '../../marked.ts';
import { ruleset } from '../../ruleset.ts';

const check = (text: string) => {
  const { citations, findings } = review(text, ruleset, { format: 'markdown' });
  return { citations, faults: findings.filter(({ kind }) => kind === 'cite') };
};

/** What a text cites: "A/68/283: 82, 134 (a)–134 (c)". */
const cited = (text: string): string[] =>
  check(text).citations.map(({ symbol, locators }) => {
    const written = ({ number, item }: { number: number; item: string }): string =>
      item ? `${number} ${item.replace(/^[a-z]/, '($&)')}` : `${number}`;
    const list = locators.map(({ from, to }) => written(from) + (to ? `–${written(to)}` : ''));
    return list.length > 0 ? `${symbol}: ${list.join(', ')}` : symbol;
  });

const RECOGNIZED: readonly [text: string, ...cited: string[]][] = [
  ['See A/68/283, para. 134 (a).', 'A/68/283: 134 (a)'],
  ['See A/68/283, paras. 82 and 83.', 'A/68/283: 82, 83'],
  ['See A/68/283, paras. 77–79.', 'A/68/283: 77–79'],
  ['See A/68/283, paras. 77-79, 82 and 134 (a) and (b).', 'A/68/283: 77–79, 82, 134 (a), 134 (b)'],
  ['See A/68/283, para. 134 (a)–(c).', 'A/68/283: 134 (a)–134 (c)'],
  ['See A/68/283, at para 82, and A/HRC/20/24, para. 9.', 'A/68/283: 82', 'A/HRC/20/24: 9'],
  ['Paragraph 127 of A/68/283 says so.', 'A/68/283: 127'],
  ['Paragraphs 82 and 127 of document A/68/283 say so.', 'A/68/283: 82, 127'],
  ['See (A/68/283, ¶ 82).', 'A/68/283: 82'],
  ['See A/68/283 and, in paragraph 12 of this Act, the fee.', 'A/68/283'],
  ['A/68/283 is clear. Paragraph 127 of the report says so.', 'A/68/283', 'A/68/283: 127'],
  [
    'A/68/283, para. 82. Ibid., para. 83. Supra note 1, paras. 84–86.',
    'A/68/283: 82',
    'A/68/283: 83',
    'A/68/283: 84–86',
  ],
  ['A/68/283, para. 82; see also para. 127.', 'A/68/283: 82, 127'],
  ['A/68/283, para. 82, and A/HRC/23/46. Ibid., para. 300.', 'A/68/283: 82', 'A/HRC/23/46', 'A/HRC/23/46: 300'],
  ['Voir A/68/283, par. 134 a), et le paragraphe 127 de A/68/283.', 'A/68/283: 134 (a)', 'A/68/283: 127'],
  ['Véase A/68/283, párr. 82, y los párrs. 77 a 79 del informe.', 'A/68/283: 82', 'A/68/283: 77–79'],
  ['See [A/68/283](https://undocs.org/A/68/283), para. 82.', 'A/68/283: 82'],
  ['See **A/68/283**, para. **82**.', 'A/68/283: 82'],
  ['It says so.[^1]\n\n[^1]: A/68/283, para. 82.', 'A/68/283: 82'],
  ['A/68/283 (7 August 2013), para. 82.', 'A/68/283: 82'],
  ['Read\r\nA/68/283,\r\nparas. 82\r\nand 83.', 'A/68/283: 82, 83'],
  [
    'A/68/283/Add.1, S/RES/1325 (2000), E/CN.4/2003/85, CMW/C/GC/2, A/RES/67/172 and HRI/GEN/1/Rev.9.',
    'A/68/283/Add.1',
    'S/RES/1325',
    'E/CN.4/2003/85',
    'CMW/C/GC/2',
    'A/RES/67/172',
    'HRI/GEN/1/Rev.9',
  ],
  ['Form A/12, and/or 24/7, section 5 (a), w/o A/C, s/he, paragraph 3 of the report.'],
];

const BAD: readonly [draft: string, name: string, message: RegExp, healed: string | null][] = [
  [
    'See A/68/283, para. [152].',
    'no-such-paragraph',
    /paragraphs 1 to 143; there is no paragraph 152/,
    'See A/68/283, para. 52.',
  ],
  ['See A/68/283, paras. 82 and [0].', 'no-such-paragraph', /there is no paragraph 0/, null],
  [
    'See A/68/283, para. 127. Ibid., para. [1134].',
    'no-such-paragraph',
    /no paragraph 1134/,
    'See A/68/283, para. 127. Ibid., para. 134.',
  ],
  [
    'See A/68/283, para. [82 (a)].',
    'no-such-item',
    /paragraph 82 of A\/68\/283 has no items/,
    'See A/68/283, para. 82.',
  ],
  ['See A/68/283, para. [134 (k)].', 'no-such-item', /has items \(a\) to \(h\)/, 'See A/68/283, para. 134.'],
  ['See A/68/283, para. [134 (a) (i)].', 'no-such-item', /no parts of them/, 'See A/68/283, para. 134.'],
  ['See A/68/283, paras. [79–77].', 'reversed-range', /backwards/, 'See A/68/283, paras. 77–79.'],
  ['See A/68/283, paras. [134 (c)–(a)].', 'reversed-range', /134 \(a\)–\(c\)/, 'See A/68/283, paras. 134 (a)–(c).'],
  [
    'See the report ([A/68/150], para. 82).',
    'agenda',
    /provisional agenda; the report is A\/68\/283/,
    'See the report (A/68/283, para. 82).',
  ],
  ['See [a/68/283], para. 82.', 'malformed-symbol', /it is written “A\/68\/283”/, 'See A/68/283, para. 82.'],
  ['See [A / 68 / 283], para. 82.', 'malformed-symbol', /it is written/, 'See A/68/283, para. 82.'],
  ['See [A.68.283], para. 82.', 'malformed-symbol', /it is written/, 'See A/68/283, para. 82.'],
  ['See [A/HRC 20/24].', 'malformed-symbol', /“A\/HRC\/20\/24”/, 'See A/HRC/20/24.'],
  ['See [a/res/70/147].', 'malformed-symbol', /“A\/RES\/70\/147”/, 'See A/RES/70/147.'],
  ['See [A/HRC/35/25 Add. 1].', 'malformed-symbol', /“A\/HRC\/35\/25\/Add.1”/, 'See A/HRC/35/25/Add.1.'],
  ['See [A/RES/67].', 'malformed-symbol', /a session and a number/, null],
  [
    'It urges “[the move away from detention as a means of addressing irregular migration]” (A/68/283, para. 134 (b)).',
    'misquotation',
    /“means of” stands for “tool in”/,
    'It urges “[t]he move away from detention as a tool in addressing irregular migration” (A/68/283, para. 134 (b)).',
  ],
  [
    'Irregular entry “[should be considered criminal offences]” (A/68/283, para. 134 (a)).',
    'misquotation',
    /“never” is left out/,
    'Irregular entry “should never be considered criminal offences” (A/68/283, para. 134 (a)).',
  ],
  [
    'Irregular entry “[should never ever be considered criminal offences]”.‹^1›\n\n‹^1›: A/68/283, para. 134 (a).',
    'misquotation',
    /“ever” is added/,
    'Irregular entry “should never be considered criminal offences”.‹^1›\n\n‹^1›: A/68/283, para. 134 (a).',
  ],
  [
    'As A/68/283, para. 134 (a), has it:\n\n> [Decriminalization of irregular entry and stay, which must never be considered criminal offences]',
    'misquotation',
    /“must” stands for “should”/,
    'As A/68/283, para. 134 (a), has it:\n\n> Decriminalization of irregular entry and stay, which should never be considered criminal offences',
  ],
  [
    'It says “[the sea is warm in the summer months]” (A/68/283, para. 82).',
    'misquotation',
    /not in paragraph 82/,
    null,
  ],
  [
    'It says “which should never be considered criminal offences” (A/68/283, para. [35]).',
    'wrong-paragraph',
    /in paragraph 134 \(a\) of A\/68\/283, not in paragraph 35/,
    'It says “which should never be considered criminal offences” (A/68/283, para. 134 (a)).',
  ],
  [
    'We aim at [the move away from detention as a tool in addressing irregular migration].',
    'unmarked-quotation',
    /without quotation marks or citation/,
    'We aim at “the move away from detention as a tool in addressing irregular migration” (A/68/283, para. 134 (b)).',
  ],
  [
    'We aim at “[the move away from detention as a tool in addressing irregular migration]”.',
    'unmarked-quotation',
    /quoted without their source/,
    'We aim at “the move away from detention as a tool in addressing irregular migration” (A/68/283, para. 134 (b)).',
  ],
  [
    'We aim at [the move away from detention as a tool in addressing irregular migration].‹^1›\n\n‹^1›: White Paper, p. 3.',
    'unmarked-quotation',
    /without quotation marks/,
    'We aim at “the move away from detention as a tool in addressing irregular migration” (A/68/283, para. 134 (b)).‹^1›\n\n‹^1›: White Paper, p. 3.',
  ],
];

const GOOD: readonly string[] = [
  'The provisional agenda of the session (A/68/150) lists it.',
  'Irregular entry “should never be considered criminal offences” (A/68/283, para. 134 (a)).',
  'It urges “[t]he move away from detention … and the development of alternatives” (A/68/283, para. 134 (b)).',
  'It urges "The move away from detention as a tool in addressing irregular migration" (A/68/283, para. 134).',
  'It urges «the move away from **detention**» (A/68/283, para. 134 (b), emphasis added).',
  'It says that these “should never be considered [by anyone as] criminal offences” (A/68/283, para. 134 (a)).',
  'It says “should never be considered criminal offences,” and more (A/68/283, paras. 130–134).',
  'Its words are “should never be considered criminal offences” (A/68/283).',
  'A “border of fear” is not wanted. See A/68/283, para. 82.',
  'It says “the sea is warm in the summer months” (A/HRC/20/24, para. 82).',
  'See A/68/283, para. 143 and para. 1.',
  'A/68/283, para. 82, is clear. The Minister said “the sea is warm in the summer months”.',
  'A/68/283, para. 82, is clear, while the Minister said “the sea is warm in the summer months”.',
  'The Minister’s “the sea is warm in the summer months” contradicts A/68/283, para. 82.',
  'So it is written (A/68/283, para. 82).\n\n> The sea is warm in the summer months.',
  'A/68/283, para. 82, is clear, while the Minister said “the sea is warm in the summer months”.',
  'The Minister’s “the sea is warm in the summer months” contradicts A/68/283, para. 82.',
  '“The sea is warm in the summer months”: see also A/68/283, para. 82.',
  'So it is written (A/68/283, para. 82).\n\n> The sea is warm in the summer months.',
  'We aim at the move away from detention as a tool in addressing irregular migration.[^1]\n\n[^1]: A/68/283, para. 134 (b).',
  'The International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families is ratified.',
  'A person has a well-founded fear of persecution on account of race, religion, nationality or opinion.',
];

describe('citations', () => {
  for (const [text, ...expected] of RECOGNIZED) it(`are read: ${text}`, () => assert.deepEqual(cited(text), expected));

  /** Brackets mark what is found; those of a footnote are written ‹^1›. */
  const withFootnotes = (draft: string): string => draft.replaceAll('‹', '[').replaceAll('›', ']');

  for (const [draft, name, message, mended] of BAD) {
    const { text: unbracketed, spans } = marked(draft);
    const text = withFootnotes(unbracketed);
    const healed = mended && withFootnotes(mended);
    it(`${name}: ${draft}`, () => {
      const { faults } = check(text);
      assert.deepEqual(
        faults.map(({ criterion, span }) => [criterion, text.slice(span.start, span.end)]),
        [[`citation/${name}`, text.slice(spans[0]!.start, spans[0]!.end)]],
      );
      const [fault] = faults;
      assert.match(fault!.message, message);
      const edits = [...(fault!.remedies[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
      const result = edits.reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
      assert.equal(edits.length > 0 ? result : null, healed);
      if (healed !== null) assert.deepEqual(check(healed).faults, []);
    });
  }

  for (const text of GOOD)
    it(`are right: ${text}`, () =>
      assert.deepEqual(
        check(text).faults.map(({ message }) => message),
        [],
      ));

  it('are waived like any other finding, and set to another level', () => {
    const waived = '<!-- rightsdraft-waive citation/agenda: the agenda is meant -->\nSee A/68/150, item 69 (b).';
    assert.equal(check(waived).faults.length, 0);
    const { findings } = review('See A/68/283, para. 300.', ruleset, {
      format: 'markdown',
      levels: { citation: 'hint' },
    });
    assert.deepEqual(
      findings.map(({ level }) => level),
      ['hint'],
    );
  });
});
