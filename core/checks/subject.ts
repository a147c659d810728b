import type { Mention } from '../matching/mentions.ts';
import type { ReadSentence } from './readSentence.ts';

/**
 * Who does, or undergoes, what a mention says: the first actor of its main clause. "Where a carrier lands a person,
 * the person commits an offence" is about the person; "An employer who hires a person commits an offence" about the employer.
 */
export function subjectOf(
  mention: Mention,
  { actors: actorsOf, cues, words, startsSubordinate }: ReadSentence,
): Mention | undefined {
  const actors = actorsOf();
  const governing = cues().findLast(({ cue, to }) => cue.effect === 'predicate' && to <= mention.from);
  const predicate = governing?.from ?? mention.from;
  let start = 0;
  if (startsSubordinate()) {
    for (const actor of actors) {
      if (actor.to > predicate) break;
      const comma = words.lastIndexOf(',', actor.from);
      if (comma > start) start = comma;
    }
  }
  return (
    actors.find(({ from, to }) => from >= start && to <= predicate) ?? actors.find(({ from }) => from >= predicate)
  );
}
