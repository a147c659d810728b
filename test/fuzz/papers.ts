import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { compareReviews, review } from '../../core/index.ts';
import { changesAsMarkdown, changesIn, memoAsHtml, memoAsMarkdown, memoOf } from '../../memo/index.ts';
import { ruleset } from '../ruleset.ts';
import { anyDraft } from './drafts.ts';
import { property } from './property.ts';

/** What a draft would write to have its way with whoever opens the memo. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</style><svg onload=alert(1)>',
  '--><b>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example/path',
  'someone@evil.example',
  '| cell | cell |',
  '`code`',
  '**bold** _em_ ~~gone~~',
  '[^1]',
  '&lt;script&gt;',
  '"><a href="x">',
  '# heading',
];
/** Sentences whose words a memo quotes. */
const QUOTED = [
  (words: string) => `A person who enters the country irregularly ${words} commits an offence.`,
  (words: string) => `Illegal migrants ${words} shall be detained until removal.`,
  (words: string) => `Irregular entry shall not be an offence ${words}.`,
  (words: string) => `<!-- rightsdraft-waive-file terminology: ${words} -->\n\nIllegal migrants pay.`,
  (words: string) => `# ${words} Act\n\nA person who overstays commits an offence.`,
];
const hostileDraft = fc
  .array(fc.tuple(fc.constantFrom(...QUOTED), fc.constantFrom(...HOSTILE, '')), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.map(([sentence, words]) => sentence(words)).join('\n\n'));
const drafts = fc.oneof({ weight: 3, arbitrary: hostileDraft }, { weight: 1, arbitrary: anyDraft });

const reviewed = (text: string) => review(text, ruleset, { format: 'markdown', kind: 'legislation' });
const memo = (text: string) => memoOf(reviewed(text), ruleset.data, '1.0.0');

/** The elements and attributes of the memo's own templates. */
const ELEMENTS = new Set(
  'html head meta title style body header main footer section h1 h2 h3 p ul li figure figcaption svg g rect path text table thead tbody tr th td span mark blockquote cite strong em'.split(
    ' ',
  ),
);

/** What Markdown would make of a draft's words if they were not told to be words. */
const MARKUP = new Set('HTMLTag HTMLBlock Link Image Autolink URL InlineCode Strikethrough Comment'.split(' '));

const markdown = parser.configure(GFM);

function assertWordsAlone(text: string): void {
  markdown.parse(text).iterate({
    enter: ({ name, from, to }) => assert.ok(!MARKUP.has(name), `${name}: ${text.slice(from, to)}`),
  });
}

export const PAPERS = [
  property('papers/a draft is words in the HTML memo', 100, drafts, (text) => {
    const html = memoAsHtml(memo(text));
    for (const [, element, attributes] of html.matchAll(/<\/?([a-z][a-z0-9]*)([^>]*)>/gi)) {
      assert.ok(ELEMENTS.has(element!.toLowerCase()), `<${element}>`);
      assert.doesNotMatch(attributes!, /\s(?:on\w+|href|src)\s*=/i);
    }
    assert.doesNotMatch(html.replace(/<!doctype html>/, ''), /<[!?]/);
  }),
  property('papers/a draft is words in the Markdown memo', 60, drafts, (text) =>
    assertWordsAlone(memoAsMarkdown(memo(text))),
  ),
  property('papers/both drafts are words in a comparison', 50, fc.tuple(drafts, drafts), ([before, after]) => {
    const [older, newer] = [reviewed(before), reviewed(after)];
    const changes = changesIn(compareReviews(older, newer, ruleset), older, newer);
    assertWordsAlone(changesAsMarkdown('Changes', changes));
  }),
];
