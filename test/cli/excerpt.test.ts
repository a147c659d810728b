import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contextOf, excerpt } from '../../cli/output/excerpt.ts';
import { lineStarts, placeOf } from '../../cli/output/lines.ts';
import { widthOfText } from '../../cli/output/width.ts';
import { wrap } from '../../cli/output/wrap.ts';

/** Draws the excerpt of a text in which «…» marks the flagged words. */
function drawn(marked: string, width = 60): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace('«', '').replace('»', '');
  const { line, carets } = excerpt(contextOf(text, { start, end }), { start, end }, width);
  return `${line}\n${carets}`;
}

test('carets stand under the flagged words', () => {
  assert.equal(drawn('One.\nThe «illegal migrant» left.\nTwo.'), 'The illegal migrant left.\n    ^^^^^^^^^^^^^^^');
});

test('tabs and leading blanks', () => {
  assert.equal(drawn('\t  (a)\tan «alien»;'), '(a) an alien;\n       ^^^^^');
});

test('wide characters take two columns, combining ones none', () => {
  assert.equal(drawn('🛂 移民 cafe\u0301 «移民» x'), '🛂 移民 cafe\u0301 移民 x\n             ^^^^');
});

test('a long line is cut around the words, at blanks', () => {
  const words = 'word '.repeat(100);
  const shown = drawn(`${words}an «alien» ${words}`, 40);
  assert.match(shown, /^…(word )+an alien( word)+…\n +\^{5}$/);
  const [line = '', carets = ''] = shown.split('\n');
  assert.equal(line.indexOf('alien'), carets.indexOf('^'));
  assert.ok(widthOfText(line) <= 40);
});

test('words over several lines, or longer than the terminal', () => {
  assert.equal(drawn('an «illegal\nmigrant» left'), 'an illegal\n   ^^^^^^^');
  const [line = '', carets = ''] = drawn(`«${'x'.repeat(300)}»`, 40).split('\n');
  assert.ok(line.length <= 40 && carets.length <= 40);
});

test('for any text and span, both lines fit and hold no line break', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 900 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const shown = excerpt(contextOf(text, { start, end }), { start, end }, 60);
      assert.deepEqual(shown, excerpt({ text, start: 0 }, { start, end }, 60), 'the context is all that is needed');
      const { line, carets } = shown;
      assert.doesNotMatch(line + carets, /[\r\n]/);
      assert.match(carets, /^ *\^+$/);
      assert.ok(widthOfText(carets) <= 60);
    }),
  );
});

test('places: line and column of every offset', () => {
  const text = 'a\r\nb\rc\n🔎d';
  const starts = lineStarts(text);
  const placed = (letter: string) => {
    const start = text.indexOf(letter);
    const { line, column } = placeOf({ start, end: start }, starts);
    return [line, column];
  };
  assert.deepEqual(['a', 'b', 'c', 'd'].map(placed), [
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 3],
  ]);
  assert.deepEqual(placeOf({ start: 0, end: text.length }, starts), { line: 1, column: 1, endLine: 4, endColumn: 4 });
});

test('wrapped prose keeps its words and its width', () => {
  assert.deepEqual(wrap('one two three four', 9, '  '), ['one two', '  three', '  four']);
  fc.assert(
    fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 20, max: 100 }), (text, width) => {
      const lines = wrap(text, width, '  ');
      assert.ok(lines.every((line) => line.length <= width));
      assert.equal(lines.map((line) => line.trim()).join(' '), text);
    }),
  );
});
