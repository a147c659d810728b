import fc from 'fast-check';

/** What people type, paste and break: words of law, structure, line ends, and characters that are two code units. */
const PIECES = [
  'a',
  ' ',
  '.',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '😀',
  '\ud83d',
  '\uFEFF',
  '# Heading\n',
  '\n## Article 3\n\n',
  'Article 12. Detention\n',
  'PART II\n',
  '12.—(1) ',
  '(a) ',
  '(b) ',
  '- ',
  '1. ',
  '> ',
  '```\n',
  '~~~',
  '---\n',
  'kind: statute\n',
  '===\n',
  '| a | b |\n|-|-|\n',
  '| c | d |\n',
  '<!-- ',
  ' -->',
  '<!-- rightsdraft-waive detention: a reason -->\n',
  '<b>',
  '<script>',
  '[^1]',
  '[^1]: See A/68/283, para. 48.\n',
  'A/68/283, para. 92',
  '“',
  '”',
  'illegal migrants ',
  'A person who enters the territory without leave commits an offence.',
  ' An officer may detain a migrant.',
  ' unless the court orders otherwise',
  ' not',
  'section 3 applies',
  'An officer may detain a person who:\n\n(a) has no visa;\n\n(b) has no passport.\n\n',
  'Illegal migrants shall be detained until removed.\n\n',
  'Everyone detained has access to a lawyer and to a court.\n\n',
  '    indented\n',
  '\t',
  '**',
  ':',
  ';\n',
];

/** Provisions as a draft has them, each a paragraph or more of its own. */
const PROVISIONS = [
  'Article 7. Detention\n\nIllegal migrants shall be detained until they are removed.\n\n',
  '## Access to court\n\nEveryone detained has access to a lawyer and to a court.\n\n',
  '14.—(1) A person who enters the territory without leave commits an offence.\n\n(2) Subsection (1) does not apply to children.\n\n',
  'An officer may detain a person who:\n\n(a) has no visa;\n\n(b) has no passport; or\n\n(c) is to be removed.\n\n',
  'Article 9\n\nRight to liberty\n\nNo one is detained without cause.\n\n',
  '5. Short title\n\n6. Interpretation\n\n7. Visits\n\nVisits are allowed.\n\n\n\nSo are letters.\n\n',
  'A note <!-- of\n\nseveral paragraphs\n\n--> ends here.\n\n',
  'The register is kept by the Registrar and is open to the public.\r\n\r\n',
  '- the first item\n- the second item\n  - an inner item\n\n',
  '> “Detention shall be a measure of last resort” (A/68/283, para. 92).\n\n',
  'PART III\n\nReturn\n\n8. Removal orders\n\nA removal order made under section 14 is enforced without delay.\n\n',
  '<!-- rightsdraft-waive-section detention: the court decides within a day -->\n\n',
];

/** One edit: where, as a share of the text's length, what is taken away, in UTF-16 code units, and what is put there. */
export interface TextEdit {
  readonly at: number;
  /** At the beginning of the line there, where structure is made. */
  readonly atLine: boolean;
  readonly removed: number;
  readonly inserted: string;
  /** In place of as many characters, instead. */
  readonly over: boolean;
  /** Character by character. */
  readonly typed: boolean;
  /** Goes so many versions back instead. */
  readonly undone: number;
}

const piece = fc.constantFrom(...PIECES);
const provision = fc.constantFrom(...PROVISIONS);

export const someText = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 2, arbitrary: piece }, { weight: 1, arbitrary: provision }), { maxLength: most })
    .map((pieces) => pieces.join(''));

export const anEdit: fc.Arbitrary<TextEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  atLine: fc.boolean(),
  removed: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat({ max: 3 }) },
    { weight: 1, arbitrary: fc.nat({ max: 200 }) },
  ),
  inserted: fc.oneof(
    { weight: 5, arbitrary: piece },
    { weight: 1, arbitrary: provision },
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    { weight: 1, arbitrary: someText(12) },
  ),
  over: fc.boolean(),
  typed: fc.boolean(),
  undone: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 4 }) }),
});

/** So many characters are typed one by one; what is longer comes at once, as when it is pasted. */
const MOST_TYPED = 20;

/** The versions of a text under edits, one behind the other. */
export function* versionsOf(text: string, edits: readonly TextEdit[]): Generator<string> {
  const versions = [text];
  yield text;
  for (const { at, atLine, removed, inserted, over, typed, undone } of edits) {
    const last = versions.at(-1)!;
    const place = Math.round(at * last.length);
    const from = atLine ? last.lastIndexOf('\n', place - 1) + 1 : place;
    const rest = last.slice(from + (over ? inserted.length : removed));
    const pieces = typed && inserted.length <= MOST_TYPED ? [...inserted] : [inserted];
    const next =
      undone > 0
        ? [versions[Math.max(0, versions.length - 1 - undone)]!]
        : pieces.map((_, i) => last.slice(0, from) + pieces.slice(0, i + 1).join('') + rest);
    for (const version of next.length > 0 ? next : [last.slice(0, from) + rest]) {
      versions.push(version);
      yield version;
    }
  }
}
