import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextOf } from '../../cli/output/excerpt.ts';
import { lineStarts, placeOf } from '../../cli/output/lines.ts';
import type { Outcome, PlacedFinding } from '../../cli/output/outcome.ts';
import { outcomeAsProse } from '../../cli/output/pretty.ts';
import { styles } from '../../cli/output/style.ts';

const text = '# Migration policy\n\nAn officer may detain a migrant.\n';

const finding = (over: Partial<PlacedFinding>): PlacedFinding => {
  const span = over.span ?? { start: text.indexOf('may detain'), end: text.indexOf(' a migrant') };
  return {
    file: 'policy.md',
    ...placeOf(span, lineStarts(text)),
    text: text.slice(span.start, span.end),
    context: contextOf(text, span),
    fingerprint: '',
    criterion: 'detention-no-alternatives/power-to-detain',
    kind: 'need',
    level: 'should',
    span,
    message: 'A power to detain is given without alternatives to detention.',
    citations: [
      { symbol: 'A/68/283', paragraph: '113', basis: 'implied' },
      {
        symbol: 'A/68/283',
        paragraph: '134 (b)',
        basis: 'stated',
        quote: 'the development of alternatives to detention',
      },
      { symbol: 'A/68/283', paragraph: '28', basis: 'implied' },
    ],
    remedies: [
      { title: 'Add a clause on alternatives', edits: [] },
      { title: 'Another', edits: [] },
    ],
    trace: { mentions: [], polarity: 'affirmed' },
    ...over,
  };
};

const silence = (criterion: string, message: string, paragraph: string): PlacedFinding =>
  finding({
    criterion,
    message,
    kind: 'expect',
    level: 'hint',
    span: { start: 0, end: 18 },
    remedies: [],
    citations: [{ symbol: 'A/68/283', paragraph, basis: 'implied' }],
  });

const outcome = (findings: PlacedFinding[], over: Partial<Outcome> = {}): Outcome => ({
  version: '0.0.0',
  files: 3,
  ignored: 0,
  gone: 0,
  drafts: [{ file: 'policy.md', kind: 'national-policy' }],
  findings,
  waived: [],
  known: [],
  errors: [],
  ...over,
});

const prose = (of: Outcome): string => [...outcomeAsProse(of, 'A/68/283', styles(false), 80)].join('');

test('findings, then what the draft is silent on, then the sum', () => {
  const findings = [
    silence('data/indicators', 'Data and indicators on the rights of migrants.', '127'),
    silence('local-authorities/involved', 'The part of local authorities.', '81'),
    finding({}),
  ];
  assert.equal(
    prose(outcome(findings)),
    `policy.md  national policy

  3:12  should  A power to detain is given without alternatives to detention.
      detention-no-alternatives/power-to-detain
      An officer may detain a migrant.
                 ^^^^^^^^^^
      The report says, A/68/283, para. 134 (b): “the development of alternatives
        to detention” (see also paras. 113 and 28)
      → Add a clause on alternatives

  The draft is silent on:
    hint    Data and indicators on the rights of migrants.
            Follows from A/68/283, para. 127  data/indicators
    hint    The part of local authorities.
            Follows from A/68/283, para. 81  local-authorities/involved

✗ 3 findings in 1 of 3 drafts: 1 should, 2 hint
  rightsdraft explain detention-no-alternatives/power-to-detain  tells the reasons
`,
  );
});

test('the sum tells waivers, ignored drafts and errors', () => {
  const errors = [{ file: 'x', message: 'is a binary file' }];
  assert.match(prose(outcome([], { errors })), /^✓ 3 drafts reviewed: nothing falls short of A\/68\/283 · 1 error\n$/);
  assert.equal(prose(outcome([], { files: 0, ignored: 2 })), 'Nothing to review · 2 drafts ignored by configuration\n');
  assert.equal(prose(outcome([], { files: 0, errors })), '');
});
