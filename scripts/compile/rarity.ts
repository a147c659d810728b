import type { Language, Lexicon, Pattern } from '../../core/index.ts';
import { openFinder } from '../../core/matching/finder.ts';
import { sizeOf } from '../../core/matching/lexicon.ts';
import { tokenize } from '../../core/matching/tokens.ts';
import type { Sequence } from './conceptTable.ts';

/** Longer texts are counted in pieces of so many words: patterns reach no further. */
const PIECE = 60;

/** Each pattern with its rarest step, as counted in texts of the field: the report, and the rules' own examples. */
export function withRarest(
  lexicon: Lexicon,
  language: Language,
  sequences: readonly Sequence[],
  texts: readonly string[],
): Pattern[] {
  const patterns = sequences.map((pattern) => ({ ...pattern, rarest: 0 }));
  const size = sizeOf(lexicon, patterns);
  const finder = openFinder(lexicon, language, patterns, size);
  const all = new Array<boolean>(size).fill(true);
  const counts = new Map<number, number>();
  for (const text of texts) {
    const { words } = tokenize(text, { start: 0, end: text.length });
    for (let at = 0; at < words.length; at += PIECE) {
      const mentions = finder.find(words.slice(at, at + PIECE));
      for (const concept of mentions.among(all)) {
        counts.set(concept, (counts.get(concept) ?? 0) + mentions.get(concept).length);
      }
    }
  }
  const count = (concept: number): number => counts.get(concept) ?? 0;
  return sequences.map((pattern) => {
    const least = pattern.steps.reduce((best, step, at) => (count(step) < count(pattern.steps[best]!) ? at : best), 0);
    return { ...pattern, rarest: least };
  });
}
