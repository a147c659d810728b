import { folded, packed } from '../../core/criteria/packed.ts';
import type { Language, Lexicon, PackedPatterns } from '../../core/index.ts';
import { openFinder } from '../../core/matching/finder.ts';
import { tokenize } from '../../core/matching/tokens.ts';
import type { Sequence } from './conceptTable.ts';

/** Longer texts are counted in pieces of so many words: patterns reach no further. */
const PIECE = 60;

/** The patterns, each with its rarest step, as counted in texts of the field: the report, and the rules' own examples. */
export function withRarest(
  lexicon: Lexicon,
  language: Language,
  sequences: readonly Sequence[],
  texts: readonly string[],
): PackedPatterns {
  const patterns = packedPatterns(
    sequences,
    sequences.map(() => 0),
  );
  const finder = openFinder(lexicon, language, patterns, 0);
  const concepts = new Set(sequences.flatMap(({ steps }) => steps));
  const counts = new Map<number, number>();
  for (const text of texts) {
    const { words } = tokenize(text, { start: 0, end: text.length });
    for (let at = 0; at < words.length; at += PIECE) {
      const mentions = finder.find(words.slice(at, at + PIECE));
      for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + mentions.get(concept).length);
    }
  }
  const rarest = sequences.map(({ steps }) =>
    steps.reduce((best, step, at) => (counts.get(step)! < counts.get(steps[best]!)! ? at : best), 0),
  );
  return packedPatterns(sequences, rarest);
}

function packedPatterns(sequences: readonly Sequence[], rarest: readonly number[]): PackedPatterns {
  let highest = -1;
  const steps = sequences.flatMap((sequence) =>
    sequence.steps.map((step) => {
      const isNext = step === highest + 1;
      highest = Math.max(highest, step);
      return isNext ? 0 : step + 1;
    }),
  );
  return {
    concepts: packed(sequences.map(({ concept }, at) => folded(concept - (sequences[at - 1]?.concept ?? 0)))),
    lengths: packed(sequences.map((sequence) => sequence.steps.length)),
    steps: packed(steps),
    gaps: packed(sequences.flatMap(({ gaps }) => gaps)),
    rarest: packed(rarest),
  };
}
