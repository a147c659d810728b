import fc from 'fast-check';
import type { Format } from '../../core/index.ts';
import { someText } from '../core/edits.ts';

/** What makes up drafts, in Markdown and out of it; "quux" is a word that no rule knows. */
const STRUCTURE = [
  '# ',
  '##',
  '## Article 12 ',
  '(a) ',
  '(b) ',
  '; (b) ',
  '(i) ',
  '(1) ',
  '(2) ',
  '1. ',
  '2. ',
  '- ',
  '— ',
  ':',
  '; ',
  '. ',
  ', ',
  ', or ',
  '> ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '    ',
  'quux ',
  'Quux ',
  'quux. ',
  'Article 4',
  'PART II',
  '12.—(1) ',
  '**',
  '“',
  '”',
  '"',
  '---\n',
  '===\n',
  '<!-- quux -->',
  ' shall ',
  '[24/2012] ',
  '“quux” means ',
  'who:\n',
];

/** Characters that are two code units, or half of them, or are not seen, or turn the line round. */
const CHARACTERS = [
  '😀',
  '👩‍⚖️',
  '\ud83d',
  '\ude00',
  '\0',
  '\uFEFF',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u2028',
  '\u0085',
  '\v',
  '\f',
  '\u00a0',
  'é',
  'İ',
  'ß',
  '中',
  '\u{10ffff}',
];

/** What hides words from a reader of Markdown, whole and half typed. */
const HIDING = [
  '```',
  '`',
  '<!--',
  '-->',
  '| a |',
  '|-|\n',
  '[a](',
  '[quux]: b',
  '<b>',
  '</b>',
  '<script>',
  '&amp;',
  '&#x1F600;',
  '\\',
  'https://x.org',
  'title: a\n',
  'kind: legislation\n',
  '[^1]',
  '\n[^1]: A/68/283, para. 82.\n',
  '(A/68/283, para. 82)',
];

/** Words that the rules have something to say about. */
const LAW = [
  'a person who enters the country irregularly commits an offence',
  'may be detained',
  'illegal aliens',
  'Illegal aliens shall be detained. ',
  'shall not',
  'unless',
  'no appeal',
  'removal',
  'asylum seekers',
  'health care',
  'immigration status',
  'under section 12',
  '<!-- rightsdraft-waive criminalization: x -->',
  '<!-- rightsdraft-waive-file terminology: x -->\n',
];

const joined = (pieces: readonly string[], most = 60): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((all) => all.join(''));

/** Text of which every word is to be read. */
export const plainDraft = joined([...STRUCTURE, ...CHARACTERS.slice(0, 6)]);

/** Any string at all, and above all such as come near to being drafts. */
export const anyDraft: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 2, arbitrary: joined([...STRUCTURE, ...CHARACTERS, ...HIDING]) },
  { weight: 3, arbitrary: joined([...STRUCTURE, ...CHARACTERS, ...HIDING, ...LAW, ...LAW], 40) },
  { weight: 2, arbitrary: someText(40) },
);

export const anyFormat = fc.constantFrom<Format>('markdown', 'plaintext');

export const splitsPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
