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

/** One edit: where, as a share of the text's length, what is taken away, in UTF-16 code units, and what is put there. */
export interface TextEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
  /** Goes so many versions back instead. */
  readonly undone: number;
}

const piece = fc.constantFrom(...PIECES);

export const someText = (most: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength: most }).map((pieces) => pieces.join(''));

export const anEdit: fc.Arbitrary<TextEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat({ max: 3 }) },
    { weight: 1, arbitrary: fc.nat({ max: 200 }) },
  ),
  inserted: fc.oneof(
    { weight: 5, arbitrary: piece },
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    { weight: 1, arbitrary: someText(12) },
  ),
  undone: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 4 }) }),
});

/** The versions of a text under edits, one behind the other. */
export function* versionsOf(text: string, edits: readonly TextEdit[]): Generator<string> {
  const versions = [text];
  yield text;
  for (const { at, removed, inserted, undone } of edits) {
    const last = versions.at(-1)!;
    const from = Math.round(at * last.length);
    const next =
      undone > 0
        ? versions[Math.max(0, versions.length - 1 - undone)]!
        : last.slice(0, from) + inserted + last.slice(from + removed);
    versions.push(next);
    yield next;
  }
}
