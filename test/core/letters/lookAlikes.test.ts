import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Format, review } from '../../../core/index.ts';
import { marked } from '../../marked.ts';
import { ruleset } from '../../ruleset.ts';

/** What is found stands in [brackets]. */
const SEEN: readonly [what: string, draft: string, format?: Format][] = [
  ['Cyrillic letters', 'All [іllegаl migrаnts] pay.'],
  ['Cyrillic capitals', 'All [ІLLЕGАL МIGRАNТS] pay.'],
  ['Greek letters', 'All [illegαl migrαnts] pay.'],
  ['small capitals', 'All [ɪʟʟᴇɢᴀʟ ᴍɪɢʀᴀɴᴛs] pay.'],
  ['full-width letters and spaces', 'All　[ｉｌｌｅｇａｌ　ｍｉｇｒａｎｔｓ]　pay．'],
  ['mathematical letters', 'All [𝐢𝐥𝐥𝐞𝐠𝐚𝐥 𝗺𝗶𝗴𝗿𝗮𝗻𝘁𝘀] pay.'],
  ['letters in circles', 'All [Ⓘⓛⓛⓔⓖⓐⓛ migrants] pay.'],
  ['ligatures', 'Whoever stays without a visa [commits an oﬀence].'],
  ['soft hyphens', 'All [il\u00adle\u00adgal mi\u00adgrants] pay.'],
  ['zero-width spaces, joiners and byte-order marks', 'All [il\u200ble\u200cgal mi\u200dgr\u2060an\ufeffts] pay.'],
  ['invisible characters around the words', 'All \u200b[illegal migrants]\u200b\u00ad pay.'],
  ['marks of direction', 'All \u202e[ille\u200egal migrants]\u202c pay.'],
  ['tags', 'All [ille\u{e0041}gal migrants]\u{e007f} pay.'],
  ['lines drawn through and under letters', 'All [i̶l̶l̶e̶g̶a̶l̶ m̲i̲g̲r̲a̲n̲t̲s̲] pay.'],
  ['accents as characters of their own', 'All [illegal migrants] pay re\u0301gie and cafe\u0301.'],
  ['non-breaking spaces', 'All [illegal\u00a0migrants] pay.'],
  ['thin and narrow spaces', 'All [illegal\u2009migrants] and [illegal\u202faliens] pay.'],
  ['a hyphen that does not break', 'All [illegal‑migrants] pay.'],
  ['a footnote’s number', 'All [illegal¹ migrants]² pay.'],
  ['an entity for a space', 'All [illegal&nbsp;migrants] pay.'],
  ['other apostrophes', 'The [illegal alien]ʼs claim fails.'],
  ['an emoji at a word', 'All ✅[illegal migrants]🙂 pay.'],
  ['hyphenation at a line end', 'All [ille-\ngal mi-\ngrants] pay.'],
  ['hyphenation before CRLF', 'All [ille-\r\ngal migrants] pay.'],
  ['hyphenation with a soft hyphen', 'All [ille\u00ad\ngal migrants] pay.'],
  ['hyphenation in an item', '- All [ille-\n  gal migrants] pay.\n- None stay.'],
  ['hyphenation in a provision’s item', '(a) all [ille-\n    gal migrants] pay;\n(b) none stay.', 'plaintext'],
  ['a hyphen of the word itself at a line end', 'All [non-\ncitizens are criminals].'],
  ['a word broken without a hyphen', 'All [ille\ngal mi\ngrants] pay.', 'plaintext'],
  ['a word broken before CRLF', 'All [ille\r\ngal migrants] pay.', 'plaintext'],
];

/** Nothing is found. */
const OTHER: readonly [what: string, draft: string, format?: Format][] = [
  ['Russian', 'Все нелегальные мигранты платят сбор.'],
  ['a Greek letter as a label', 'Option α is dearer than option β, and αβ is no word.'],
  ['letters that look like no Latin ones', 'All illegжl migrants pay.'],
  ['a word of two pieces on one line', 'All ille gal migrants pay.'],
  ['a lien', 'The carrier has a\nlien on the goods.', 'plaintext'],
  ['a hyphen before an empty line', 'All ille-\n\ngal migrants pay.', 'plaintext'],
  ['words of two items', '- They are ille-\n- gal migrants pay.'],
  ['a number over two lines', 'Section 2\n4 applies.', 'plaintext'],
];

const found = (draft: string, format: Format = 'markdown') =>
  review(draft, ruleset, { format })
    .findings.filter(({ criterion }) => /^(?:terminology|xenophobia|criminalization)/.test(criterion))
    .map(({ span }) => draft.slice(span.start, span.end));

describe('words are read as their reader sees them', () => {
  for (const [what, draft, format] of SEEN) {
    it(`through ${what}`, () => {
      const { text, spans } = marked(draft);
      assert.deepEqual(
        found(text, format),
        spans.map(({ start, end }) => text.slice(start, end)),
      );
    });
  }
  for (const [what, draft, format] of OTHER)
    it(`and ${what} is left as it is`, () => assert.deepEqual(found(draft, format), []));
  it('as one, whether "cooperate" and "re-enter" are broken at a hyphen or not', () => {
    for (const word of ['co-operate', 're-enter', 'anti-smuggling', 'non-citizen', 'un-lawful']) {
      const draft = `A person who does not ${word} with the authorities shall be detained.`;
      const names = (text: string) =>
        review(text, ruleset, { format: 'markdown' }).findings.map((one) => one.criterion);
      assert.deepEqual(names(draft.replace('-', '-\n')), names(draft), word);
    }
  });
});

describe('quotations of the report', () => {
  const quoting = (words: string) =>
    review(`It urges “${words}” (A/68/283, para. 134 (b)).`, ruleset, { format: 'markdown' }).findings.map(
      ({ criterion, message }) => `${criterion}: ${message}`,
    );
  for (const words of [
    '[t]he move away from de\u00adtention as a tool in addressing ir\u200bregular migration',
    '[t]he move away from deten-\ntion as a tool in addressing ir\nregular migration',
    'the move away from dеtеntion as a tool in addressing irregular migration',
    'the move away from ｄｅｔｅｎｔｉｏｎ as a tool in address\u00ading irregular migration¹',
  ])
    it(`are the same words: ${JSON.stringify(words)}`, () => assert.deepEqual(quoting(words), []));
  it('are others with another word, however it is written', () => {
    assert.match(
      quoting('the move away from detention as a me\u00adans in addressing irregular migration')[0]!,
      /means/,
    );
  });
});
