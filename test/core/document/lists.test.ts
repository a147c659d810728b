import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketch } from './sketch.ts';

test('a list and its stem are one block', () => {
  assert.deepEqual(
    sketch('The authorities may detain a person who:\n\n- has no papers;\n- will not leave.\n\nDetention ends.'),
    [
      '= The authorities may detain a person who:',
      '    - has no papers;',
      '    - will not leave.',
      '= Detention ends.',
    ],
  );
});

test('items that are sentences of their own are blocks of their own', () => {
  assert.deepEqual(sketch('1. Detention is a last resort.\n2. A judge reviews it.\n   - Reviews are monthly.\n'), [
    '= 1. Detention is a last resort.',
    '= 2. A judge reviews it.',
    '= - Reviews are monthly.',
  ]);
});

test('a numbered item is the stem of the list inside it', () => {
  const draft =
    '1. Officers may search:\n   - vessels; and\n     1. their crews, or\n     2. their holds;\n   - vehicles.\n2. Searches are logged.';
  assert.deepEqual(sketch(draft), [
    '= 1. Officers may search:',
    '    - vessels; and',
    '      1. their crews, or',
    '      2. their holds;',
    '    - vehicles.',
    '= 2. Searches are logged.',
  ]);
});

const PASTED = [
  '(1) A person commits an offence who—',
  '(a) crosses the border—',
  '(i) without a visa, or',
  '(ii) at night,',
  'and stays; or',
  '(b) helps another',
  'to do so,',
  'and is liable to a fine.',
  '(2) A fine is no bar to asylum.',
];

test('a pasted statute nests by the style of its marks', () => {
  const expected = [
    '= (1) A person commits an offence who—',
    '    (a) crosses the border—',
    '      (i) without a visa, or',
    '      (ii) at night,',
    '    and stays; or',
    '    (b) helps another to do so,',
    '  and is liable to a fine.',
    '= (2) A fine is no bar to asylum.',
  ];
  const paragraphs = PASTED.join('\n\n').replace('another\n\nto', 'another\nto');
  assert.deepEqual(sketch(paragraphs), expected);
  assert.deepEqual(sketch(paragraphs, 'plaintext'), expected);
});

test('lines that begin with marks need no blank lines between them', () => {
  const expected = [
    '= (1) A visa is refused if—',
    '    (a) the fee is unpaid, or',
    '    (b) the form is void.',
    '= (2) Refusal is written.',
  ];
  const draft =
    '(1) A visa is refused if—\n    (a) the fee is unpaid, or\n    (b) the form is\n        void.\n(2) Refusal is written.';
  assert.deepEqual(sketch(draft), expected);
  assert.deepEqual(sketch(draft, 'plaintext'), expected);
});

test('a reference at the beginning of a hard-wrapped line is no item', () => {
  const draft = 'A person to whom paragraph\n(b) applies, or a person under section\n12. shall leave.';
  for (const format of ['markdown', 'plaintext'] as const)
    assert.deepEqual(sketch(draft, format), [
      '= A person to whom paragraph (b) applies, or a person under section 12. shall leave.',
    ]);
});

test('running text with items is split, and returns after the last', () => {
  const draft =
    '(1) A person may be held if— ( a ) he has no papers; or ( b ) under paragraph (a) or (b) of section 4(1)(c)— (i) he hides, or (ii) he fled. Nobody else is held. (2) A judge decides.';
  assert.deepEqual(sketch(draft), [
    '= (1) A person may be held if—',
    '    (a) he has no papers; or',
    '    (b) under paragraph (a) or (b) of section 4(1)(c)—',
    '      (i) he hides, or',
    '      (ii) he fled.',
    '  Nobody else is held.',
    '= (2) A judge decides.',
  ]);
});

test('the ninth letter is not the first Roman numeral', () => {
  const letters = [...'abcdefghijk'].map((letter) => `(${letter}) ground ${letter.toUpperCase()};`).join(' ');
  assert.deepEqual(sketch(`Entry is refused on: ${letters}`).slice(8, 11), [
    '    (h) ground H;',
    '    (i) ground I;',
    '    (j) ground J;',
  ]);
});

test('the clause that completes a stem is a part of its own', () => {
  assert.deepEqual(sketch('Whoever— (a) enters by night; or (b) hides, shall be punished.'), [
    '= Whoever—',
    '    (a) enters by night; or',
    '    (b) hides,',
    '  shall be punished.',
  ]);
});

test('definitions in running text are blocks of their own', () => {
  const draft =
    'In this Act— “child” means a person under 18; “officer” includes— (a) a guard; (b) a clerk; “visa” means leave to enter.';
  assert.deepEqual(sketch(draft), [
    '= In this Act— “child” means a person under 18;',
    '= “officer” includes—',
    '    (a) a guard;',
    '    (b) a clerk;',
    '= “visa” means leave to enter.',
  ]);
});

test('dashes, dots and half brackets are marks too', () => {
  assert.deepEqual(sketch('States shall:\n\n— register births;\n\n— issue papers.', 'plaintext'), [
    '= States shall:',
    '    — register births;',
    '    — issue papers.',
  ]);
  assert.deepEqual(
    sketch('States shall:\na) register births;\nb) issue papers.\n1.1 Children go to school.', 'plaintext'),
    ['= States shall:', '    a) register births;', '    b) issue papers.', '= 1.1 Children go to school.'],
  );
});

test('a mark on a line of its own belongs to the words below it', () => {
  assert.deepEqual(
    sketch('Entry is refused if:\n\n(a)\n\nthe visa is void; or\n\n(b)\n\nthe fee is unpaid.', 'plaintext'),
    ['= Entry is refused if:', '    (a) the visa is void; or', '    (b) the fee is unpaid.'],
  );
});

test('items of a Markdown list without a stem lean on nothing, a list in an open item leans on it', () => {
  assert.deepEqual(
    sketch(
      '- Raids stop.\n- Guards may not:\n  - hit people;\n  - hold children.\n\n  They report.\n- Ports stay open.',
    ),
    [
      '= - Raids stop.',
      '= - Guards may not:',
      '    - hit people;',
      '    - hold children.',
      '= They report.',
      '= - Ports stay open.',
    ],
  );
});
