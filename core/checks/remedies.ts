import type { Criterion } from '../criteria/ruleset.ts';
import type { Span } from '../document/span.ts';
import type { Mention } from '../matching/mentions.ts';
import type { ReadSentence } from './readSentence.ts';

/** Words to put in place of others. The span is relative to the block. */
export interface Replacement {
  /** Index in the criterion's remedies. */
  readonly remedy: number;
  readonly span: Span;
  readonly text: string;
}

/** For each remedy of a criterion that replaces words, the first replacement that fits what was found. */
export function replacementsFor(
  criterion: Criterion,
  mention: Mention,
  read: ReadSentence,
  spanOf: (from: number, to: number) => Span,
): Replacement[] {
  return criterion.remedies.flatMap(({ replace = [] }, remedy) => {
    for (const { concept, text } of replace) {
      const replaced = read.mentions
        .get(concept)
        .filter(
          ({ from, to }) =>
            from < mention.to && mention.from < to && (from >= read.sentence.own || mention.to <= read.sentence.own),
        )
        .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
      if (replaced) return [{ remedy, ...fitted(replaced, read, spanOf, text) }];
    }
    return [];
  });
}

/** Keeps number and article: "an illegal alien" becomes "a migrant in an irregular situation". */
function fitted(
  { from, to }: Mention,
  { words }: ReadSentence,
  spanOf: (from: number, to: number) => Span,
  text: { readonly one: string; readonly many: string },
): { span: Span; text: string } {
  const chosen = isPlural(words[to - 1]!) ? text.many : text.one;
  const article = words[from - 1];
  if (article !== 'a' && article !== 'an') return { span: spanOf(from, to), text: chosen };
  return { span: spanOf(from - 1, to), text: `${/^[aeiou]/i.test(chosen) ? 'an' : 'a'} ${chosen}` };
}

const isPlural = (word: string): boolean => /(?:[^s]s|people|men|children)$/.test(word) && !/(?:us|is)$/.test(word);
