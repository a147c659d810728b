import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { concepts, criterion, faultsOf } from './smallLaw.ts';

const file = /^rules\/criteria\/criminalization\/entry\.yaml/;

describe('the compiler', () => {
  it('takes sound rules', () => assert.equal(faultsOf(), ''));

  const faulty: readonly [name: string, from: string, to: string, line: number, says: RegExp][] = [
    [
      'words that the paragraph does not say',
      'never be considered',
      'never be thought',
      9,
      /paragraph 134 \(a\) does not say/,
    ],
    ['a paragraph that does not exist', 'paragraph: 134 (a)', 'paragraph: 144', 7, /no paragraph 144/],
    ['an item that the paragraph lacks', 'paragraph: 134 (a)', 'paragraph: 134 (k)', 7, /no paragraph 134 \(k\)/],
    ['a concept that nobody defines', 'with: [entry]', 'with: [entries]', 11, /no concept "entries"/],
    ['words where concepts belong', 'find: offence', 'find: "<offence> of the day"', 11, /holds words/],
    [
      'a clause that nobody wrote',
      'no-remedy: a test',
      'remedies: [{ title: x, insert: rights-x }]',
      13,
      /no clause with the prefix "rights-x"/,
    ],
    ['neither remedy nor reason', 'no-remedy: a test\n', '', 1, /no-remedy/],
    ['an unknown key', 'message:', 'mesage:', 4, /mesage.*message/],
    ['a theme that contradicts and is none', 'when:', 'contradicted-by: [crime]\nwhen:', 10, /no theme "crime"/],
    ['too few examples', 'flags: [a, b, c]', 'flags: [a]', 15, /at least 3/],
  ];
  for (const [name, from, to, line, says] of faulty) {
    it(`refuses ${name}, with file and line`, () => {
      const faults = faultsOf({ criterion: criterion.replace(from, to) });
      const fault = faults.split('\n').find((one) => says.test(one));
      assert.ok(fault, faults);
      assert.match(fault, file);
      assert.equal(/:(\d+):/.exec(fault)?.[1], String(line), fault);
    });
  }

  it('refuses level must without a stated basis', () => {
    const implied = criterion.replace('basis: stated', 'basis: implied').replace(/quote: .*/, 'how: It follows.');
    assert.match(faultsOf({ criterion: implied }), /entry\.yaml:3: .*stated/);
  });
  it('refuses a concept made of itself', () => {
    assert.match(
      faultsOf({ concepts: concepts.replace('[irregular entry]', '[irregular <entry>]') }),
      /all\.yaml:3: .*made of itself/,
    );
  });
  it('refuses a phrase that does not parse, at its own line', () => {
    assert.match(
      faultsOf({ concepts: concepts.replace('[offence~]', '\n      - offence~\n      - (crime') }),
      /all\.yaml:8: .*closing/,
    );
  });
  it('refuses a gap before a concept that is nowhere, or before the concept itself', () => {
    for (const name of ['lost', 'offence']) {
      const faulty = concepts.replace('[offence~]', `["offence~", "(crime|wrong) .. <${name}>"]`);
      assert.match(faultsOf({ concepts: faulty }), /all\.yaml:6: .*(unknown concept <lost>|made of itself)/);
    }
  });
  it('names all faults at once', () => {
    const faults = faultsOf({ criterion: criterion.replace('134 (a)', '144').replace('[entry]', '[x]') });
    assert.equal(faults.split('\n').length, 2);
  });
});
