import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findParagraph, review, wordsOf } from '../../core/index.ts';
import { ruleset } from '../ruleset.ts';

const { report } = ruleset.data;
const texts = report.paragraphs.flatMap(({ headings, text, items = [], footnotes = [] }) => [
  ...headings,
  text,
  ...items.map((item) => item.text),
  ...footnotes.map((footnote) => footnote.text),
]);

describe('the report', () => {
  it('is A/68/283, and not the agenda that its first page cites', () => {
    assert.equal(report.symbol, 'A/68/283');
    assert.equal(report.date, '2013-08-07');
    assert.ok(!texts.some((text) => text.includes('A/68/150')));
  });
  it('has its 143 paragraphs, each once and in order, each under its headings', () => {
    assert.deepEqual(
      report.paragraphs.map(({ number }) => number),
      Array.from({ length: 143 }, (_, at) => at + 1),
    );
    assert.ok(report.paragraphs.every(({ headings, text }) => headings.length > 0 && text.length > 0));
  });
  it('has the items (a) to (h) of paragraph 134, and no others', () => {
    assert.deepEqual(
      report.paragraphs.filter(({ items }) => items).map(({ number }) => number),
      [134],
    );
    assert.equal(report.paragraphs[133]!.items!.map(({ letter }) => letter).join(''), 'abcdefgh');
  });
  it('has its 13 footnotes, at places inside the text or on a heading above', () => {
    const footnotes = report.paragraphs.flatMap(({ footnotes = [], text, headings }) =>
      footnotes.map((one) => ({ ...one, text, headings })),
    );
    assert.deepEqual(
      [...new Set(footnotes.map(({ number }) => number))].sort((a, b) => a - b),
      Array.from({ length: 13 }, (_, at) => at + 1),
    );
    for (const { number, at, heading, text, headings } of footnotes) {
      if (at === undefined) assert.ok(headings.includes(heading!), `footnote ${number}`);
      else assert.match(text.slice(at - 1, at), /[\p{L}\p{P}]/u, `footnote ${number}`);
    }
  });
  it('carries no marks of the page: bold, links, markers, broken lines', () => {
    for (const text of texts) assert.doesNotMatch(text, /\*\*|\]\(|[¹²³⁴-⁹⁰]|\n| {2}|^\s|\s$/, text);
  });
  it('is whole across page breaks', () => {
    const says = (cited: string, words: string): void =>
      assert.ok(wordsOf(findParagraph(report, cited)!).includes(words), `${cited}: ${words}`);
    says(
      '8',
      'closely linked to other global issues, such as development, health, environment and trade. States have created international frameworks for such other global issues',
    );
    says('127', 'migrants, including those in an irregular situation, have access to national courts and tribunals');
    says('134 (b)', 'development of alternatives to detention');
  });
  it('finds paragraphs as they are cited, and none that do not exist', () => {
    assert.equal(findParagraph(report, '134(a)')?.item?.letter, 'a');
    assert.equal(findParagraph(report, '82')?.paragraph.number, 82);
    for (const cited of ['0', '144', '134 (i)', '82 (a)', 'x']) assert.equal(findParagraph(report, cited), null, cited);
  });
  it('falls short of none of the criteria drawn from it', () => {
    const text = report.paragraphs
      .map((paragraph) => `${paragraph.headings.join('\n\n')}\n\n${paragraph.number}. ${wordsOf({ paragraph })}`)
      .join('\n\n');
    for (const format of ['markdown', 'plaintext'] as const) {
      const { findings } = review(text, ruleset, { format });
      assert.deepEqual(
        findings.map(({ criterion, span }) => `${criterion}: ${text.slice(span.start, span.end)}`),
        [],
      );
    }
  });
});
