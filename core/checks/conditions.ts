import type { Condition, Requirement } from '../criteria/ruleset.ts';
import type { Mention } from '../matching/mentions.ts';
import type { ReadSentence } from './readSentence.ts';
import { subjectOf } from './subject.ts';

/** Whether a sentence has the words of all that a condition asks of it; told without looking where they stand. */
export const mayBeMet = (condition: Condition, { mentions, mayBeNorm }: ReadSentence): boolean =>
  (!condition.norm || mayBeNorm()) &&
  condition.with.every((requirement) => isAfar(requirement) || requirement.any.some(mentions.may));

/** Whether a sentence meets all of a condition that can be told from the sentence alone. */
export function isMet(condition: Condition, mention: Mention, read: ReadSentence): boolean {
  if (mention.to <= read.sentence.counted) return false;
  if (!condition.with.every((requirement) => isAfar(requirement) || isPresent(requirement, mention, read)))
    return false;
  if (condition.norm && !read.isNorm()) return false;
  if (
    condition.without.some(
      (requirement) => !isAfar(requirement) && isPresent(requirement, mention, read, !condition.anyPolarity),
    )
  )
    return false;
  if (condition.anyPolarity ? read.isAnothers(mention) : read.polarity(mention) !== 'affirmed') return false;
  if (condition.subjectNot.length === 0) return true;
  const subject = subjectOf(mention, read);
  return !subject || !condition.subjectNot.some((concept) => standsAt(concept, subject, read));
}

/** Whether a requirement is about more than the sentence. */
export const isAfar = ({ in: reach }: Requirement): boolean => reach !== 'clause' && reach !== 'sentence';

function isPresent({ any, in: reach }: Requirement, mention: Mention, read: ReadSentence, affirmed = false): boolean {
  return any.some((concept) =>
    read.mentions
      .get(concept)
      .some(
        (other) =>
          (reach === 'sentence' || inOneClause(mention, other, read)) &&
          (!affirmed || read.polarity(other) !== 'negated'),
      ),
  );
}

function inOneClause(a: Mention, b: Mention, { cues }: ReadSentence): boolean {
  const [from, to] = [Math.min(a.to, b.to), Math.max(a.from, b.from)];
  return !cues().some(({ cue, from: start, to: end }) => cue.effect === 'boundary' && start >= from && end <= to);
}

function standsAt(concept: number, subject: Mention, { mentions }: ReadSentence): boolean {
  return mentions.get(concept).some(({ from, to }) => from < subject.to && subject.from < to);
}
