import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { review } from '../../core/index.ts';
import { memoAsHtml, memoAsMarkdown, memoOf } from '../../memo/index.ts';
import { ruleset } from '../ruleset.ts';

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
const drafts = fc
  .array(fc.tuple(fc.constantFrom(...QUOTED), fc.constantFrom(...HOSTILE, '')), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.map(([sentence, words]) => sentence(words)).join('\n\n'));

const memo = (text: string) =>
  memoOf(review(text, ruleset, { format: 'markdown', kind: 'legislation' }), ruleset.data, '1.0.0');

/** The elements and attributes of the memo's own templates. */
const ELEMENTS = new Set(
  'html head meta title style body header main footer section h1 h2 h3 p ul li figure figcaption svg g rect path text table thead tbody tr th td span mark blockquote cite strong em'.split(
    ' ',
  ),
);

describe('whatever stands in a draft', () => {
  it('is text in the HTML memo', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const html = memoAsHtml(memo(text));
        for (const [, element, attributes] of html.matchAll(/<\/?([a-z][a-z0-9]*)([^>]*)>/gi)) {
          assert.ok(ELEMENTS.has(element!.toLowerCase()), `<${element}>`);
          assert.doesNotMatch(attributes!, /\s(?:on\w+|href|src)\s*=/i);
        }
        assert.doesNotMatch(html.replace(/<!doctype html>/, ''), /<[!?]/);
      }),
      { numRuns: 150 },
    );
  });
  it('is text in the Markdown memo', () => {
    const markup = new Set([
      'HTMLTag',
      'HTMLBlock',
      'Link',
      'Image',
      'Autolink',
      'URL',
      'InlineCode',
      'Strikethrough',
      'Comment',
    ]);
    fc.assert(
      fc.property(drafts, (text) => {
        const markdown = memoAsMarkdown(memo(text));
        parser
          .configure(GFM)
          .parse(markdown)
          .iterate({
            enter: ({ name, from, to }) => assert.ok(!markup.has(name), `${name}: ${markdown.slice(from, to)}`),
          });
      }),
      { numRuns: 150 },
    );
  });
  it('quotes a draft of nothing but markup, and an empty one', () => {
    for (const text of ['', '<!-- -->', HOSTILE.join('\n\n'), '\u0000\ud800']) {
      assert.match(memoAsHtml(memo(text)), /<h1>/);
      assert.match(memoAsMarkdown(memo(text)), /^# /);
    }
  });
});
