import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DRAFT_KINDS, findParagraph, review } from '../../core/index.ts';
import { type Clause, loadClauses, plainText } from '../../scripts/compile/clauses.ts';
import { ruleset } from '../ruleset.ts';

const clauses = [...loadClauses('snippets').values()];

/** The paragraphs in the parenthesis that closes a description: "(A/68/283, paras. 78, 79 and 134 (h))". */
function cited({ description }: Clause): string[] {
  const tail = /\(A\/68\/283, paras?\. (.*)\)$/.exec(description)?.[1] ?? '';
  return [...tail.matchAll(/\d+(?: \([a-z]\))?/g)].map(([paragraph]) => paragraph);
}

describe('a clause', () => {
  for (const clause of clauses) {
    it(`${clause.prefix} reviews clean`, () => {
      for (const kind of DRAFT_KINDS) {
        const { findings } = review(plainText(clause), ruleset, { format: 'markdown', kind });
        assert.deepEqual(
          findings.filter(({ kind: check }) => check !== 'expect').map(({ criterion }) => criterion),
          [],
        );
      }
    });
    it(`${clause.prefix} cites paragraphs that exist`, () => {
      assert.ok(cited(clause).length > 0, clause.description);
      for (const paragraph of cited(clause)) assert.ok(findParagraph(ruleset.data.report, paragraph), paragraph);
    });
  }
  it('stands for every recommendation of paragraphs 127 to 143', () => {
    const paragraphs = new Set(clauses.flatMap(cited).map((one) => Number.parseInt(one, 10)));
    // 132 recalls the dialogue of 2013 and recommends nothing.
    const missing = Array.from({ length: 17 }, (_, at) => 127 + at).filter(
      (number) => number !== 132 && !paragraphs.has(number),
    );
    assert.deepEqual(missing, []);
  });
  it('is found by a prefix of its own', () => {
    const files = new Set(clauses.map(({ prefix }) => prefix));
    assert.equal(files.size, clauses.length);
    for (const { prefix } of clauses) assert.match(prefix, /^rights-[a-z-]+$/);
  });
});
