import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { overlaps } from '../../core/document/span.ts';
import { tokenize } from '../../core/matching/tokens.ts';
import { placeCues, polarityOf } from '../../core/polarity/polarity.ts';
import { ruleLoader } from '../../scripts/compile/loadRules.ts';
import type { ConceptFile, CriterionFile, CueFile } from '../../scripts/compile/sources.ts';
import { marked } from '../marked.ts';
import { ruleset } from '../ruleset.ts';

const load = ruleLoader('rules', []);
const numberOf = (name: string): number => ruleset.data.concepts.findIndex((concept) => concept.name === name);

function read(text: string) {
  const tokens = tokenize(text, { start: 0, end: text.length });
  return { tokens, mentions: ruleset.finder.find(tokens.words) };
}

/** Where a concept is mentioned, overlapping mentions as one span of the text. */
function spansOf(text: string, concept: number): { start: number; end: number }[] {
  const { tokens, mentions } = read(text);
  const spans: { start: number; end: number }[] = [];
  for (const { from, to } of mentions.get(concept)) {
    const [start, end] = [tokens.starts[from]!, tokens.ends[to - 1]!];
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

const conceptFiles = [
  ...load.folder<ConceptFile>('concepts', 'concepts').map(({ value }) => ({ owner: '', concepts: value.concepts })),
  ...load.folder<CriterionFile>('criteria', 'criterion').map(({ name, value }) => ({
    owner: `${name.replace(/^criteria\//, '').replace(/\.yaml$/, '')}#`,
    concepts: value.concepts ?? {},
  })),
];

describe('concepts', () => {
  for (const { owner, concepts } of conceptFiles) {
    for (const [name, { examples = [], counterexamples = [] }] of Object.entries(concepts)) {
      const number = numberOf(owner + name);
      for (const example of examples) {
        const { text, spans } = marked(example);
        it(`${owner}${name}: ${example}`, () => {
          const found = spansOf(text, number);
          const words = found.map(({ start, end }) => text.slice(start, end)).join(' | ') || 'nothing';
          const isMarked = found.length === spans.length && found.every((span, at) => overlaps(span, spans[at]!));
          assert.ok(isMarked, `found: ${words}`);
        });
      }
      for (const example of counterexamples) {
        it(`not ${owner}${name}: ${example}`, () => {
          assert.deepEqual(
            spansOf(example, number).map(({ start, end }) => example.slice(start, end)),
            [],
          );
        });
      }
    }
  }
});

describe('cues', () => {
  for (const { value } of load.folder<CueFile>('cues', 'cues')) {
    for (const [name, { examples = [], counterexamples = [] }] of Object.entries(value.cues)) {
      const concept = numberOf(`cue ${value.effect}: ${name}`);
      const governs = (example: string): boolean => {
        const { text, spans } = marked(example);
        const { tokens, mentions } = read(text);
        const from = tokens.starts.findIndex((start) => start >= spans[0]!.start);
        const to = tokens.ends.findLastIndex((end) => end <= spans[0]!.end) + 1;
        const cues = placeCues(ruleset.cues, mentions, tokens.words).filter(
          ({ cue }) => cue.concept === concept || cue.effect === 'boundary' || cue.effect === 'predicate',
        );
        return polarityOf({ concept: -1, from, to, segments: [from, to] }, cues) !== 'affirmed';
      };
      for (const example of examples) it(`${name} governs: ${example}`, () => assert.ok(governs(example)));
      for (const example of counterexamples)
        it(`${name} does not govern: ${example}`, () => assert.ok(!governs(example)));
    }
  }
});
