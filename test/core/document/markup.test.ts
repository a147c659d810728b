import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../core/document/readDocument.ts';
import { sketch } from './sketch.ts';

test('code, markup, addresses and entities are masked; the words around and inside them stay', () => {
  assert.deepEqual(
    sketch(
      'See `code`, [the Act](https://x.org/a "T"), <b>now</b>&nbsp;or at https://y.org/z. A \\* B ![map](m.png) end.',
    ),
    ['= See ·, [the Act]·, ·now··or at ·. A ·* B ![map]· end.'],
  );
  assert.deepEqual(sketch('Section [4](1) and [x][y] and note[^2] here'), ['= Section [4](1) and [x]· and note· here']);
  assert.deepEqual(sketch('At https://y.org/z. `Code` stays in <b>plain text</b>.', 'plaintext'), [
    '= At ·. `Code` stays in <b>plain text</b>.',
  ]);
});

test('fenced code, link definitions and rules are no blocks; indented text is prose', () => {
  assert.deepEqual(sketch('One.\n\n```\ncode\n```\n\n[a]: https://x.org\n\n---\n\n        Two.\n\n[^1]: Three four.'), [
    '= One.',
    '= Two.',
    '= Three four.',
  ]);
});

test('quotations are blocks of their own kind', () => {
  const draft = 'One.\n\n> Two\n> three.\n>\n> # Four\n\nFive.';
  assert.deepEqual(sketch(draft), ['= One.', '> Two · three.', '> Four', '= Five.']);
  assert.deepEqual(sketch('One.\n> Two\n> three.\n\nFive.', 'plaintext'), ['= One.', '> Two · three.', '= Five.']);
});

test('comments are found and are no words', () => {
  for (const format of ['markdown', 'plaintext'] as const) {
    const text = 'One <!-- a --> two.\r\n\r\n<!-- b\r\n\r\nc --> Three.\n\n<!---->';
    assert.deepEqual(
      readDocument(text, format).comments.map((comment) => comment.text),
      [' a ', ' b\r\n\r\nc ', ''],
    );
    assert.deepEqual(sketch(text, format), ['= One · two.', '= Three.']);
  }
});

test('markup of HTML is masked, scripts with their content', () => {
  assert.deepEqual(sketch('<div>\nWords <i>here</i>\n</div>\n\n<script>\nvar a = "b";\n</script>\n\nEnd.'), [
    '= Words ·here',
    '= End.',
  ]);
});

test('each row of a table is a block, each cell a part', () => {
  assert.deepEqual(sketch('| Act | Fine |\n| --- | --- |\n| Entry `x` | none |\n| | |\n'), [
    '= Act',
    '  Fine',
    '= Entry',
    '  none',
  ]);
});

test('front matter has values, and is no prose', () => {
  const { frontMatter, blocks } = readDocument('\uFEFF---\r\ntitle: A\r\nlist: [1, 2]\r\n---\r\nWords.', 'plaintext');
  assert.deepEqual(frontMatter, { span: { start: 1, end: 33 }, values: { title: 'A', list: [1, 2] } });
  assert.equal(blocks.length, 1);
});

test('faulty front matter has no values; rules around prose are no front matter', () => {
  const faulty = readDocument('---\ntitle: "A\n---\nWords.', 'markdown');
  assert.deepEqual(faulty.frontMatter, { span: { start: 0, end: 17 }, values: {} });
  const bomb = `---\na: &a [x]\n${[...'bcdefghijk'].map((one, i) => `${one}: &${one} [${`*${'abcdefghij'[i]},`.repeat(9)}]`).join('\n')}\n---\n`;
  assert.deepEqual(readDocument(bomb, 'markdown').frontMatter.values, {});
  assert.deepEqual(sketch('---\nGuards may act.\n\n---\nWords.', 'plaintext'), ['= Guards may act.', '= Words.']);
});

test('line breaks of every kind keep their offsets', () => {
  for (const lineBreak of ['\n', '\r\n', '\r']) {
    const text = ['# 😀 “Act”', '', '(1) One:', '(a) \u0000two;', '(b) \ud800 three.'].join(lineBreak);
    for (const format of ['markdown', 'plaintext'] as const)
      assert.deepEqual(sketch(text, format).slice(-3), ['= (1) One:', '    (a) \u0000two;', '    (b) \ud800 three.']);
  }
});
