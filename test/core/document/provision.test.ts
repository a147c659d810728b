import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Format, provisionsOf, readDocument } from '../../../core/index.ts';
import { marked } from '../../marked.ts';

/** The name of the provision in which the words in [brackets] stand. */
const provision = (source: string, format: Format = 'markdown'): string | null => {
  const { text, spans } = marked(source);
  return provisionsOf(readDocument(text, format))(spans[0]!.start);
};

describe('the provision of a place', () => {
  it('is cited by the draft’s own numbering', () => {
    assert.equal(
      provision(
        '# Article 12. Detention\n\n(3) A person may be detained where:\n\n(a) he absconds; or\n\n(b) he [hides].',
      ),
      'Art. 12 (3) (b)',
    );
    assert.equal(provision('## Section 5\n\nA person [stays].'), 'Section 5');
    assert.equal(provision('## 7. Fees\n\nA person [pays].'), 'Section 7');
    assert.equal(provision('Article 3\n\n1. First.\n\n2. A person [stays].', 'plaintext'), 'Art. 3 (2)');
    assert.equal(provision('12.—(1) A person stays.\n\n(2) A person [leaves].', 'plaintext'), 'Section 12 (2)');
  });
  it('does not count bullets, nor a level that has no mark', () => {
    assert.equal(provision('# Article 1\n\nA person may:\n\n- [stay];\n- leave.'), 'Art. 1');
  });
  it('names the part where a number stands in several', () => {
    const text = '# Part I\n\n## 1. Aims\n\nOne.\n\n# Part II\n\n## 1. Means\n\nA person [pays].';
    assert.equal(provision(text), 'Part II, Section 1');
  });
  it('is the heading of a draft that does not number', () => {
    assert.equal(provision('# Policy\n\n## Liberty\n\nA person [stays].'), '“Liberty”');
  });
  it('is a numbered paragraph of a text without headings', () => {
    assert.equal(provision('44. One thing.\n\n45. Another [thing].', 'plaintext'), 'para. 45');
  });
  it('is unknown before any heading or number', () => {
    assert.equal(provision('A person [stays].'), null);
  });
});
