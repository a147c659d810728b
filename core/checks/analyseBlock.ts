import type { Requirement } from '../criteria/ruleset.ts';
import type { BlockContent } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Mention } from '../matching/mentions.ts';
import { sentencesOf, tokensOf } from '../matching/sentences.ts';
import { attributedTokens } from './attributedTokens.ts';
import { isAfar, isMet, mayBeMet } from './conditions.ts';
import type { Ruleset, Test } from './openRuleset.ts';
import { type ReadSentence, readSentence } from './readSentence.ts';
import { type Reference, referencesIn } from './references.ts';
import { type Replacement, replacementsFor } from './remedies.ts';

/** What may become a finding, once the rest of the draft is known. Spans are relative to the block. */
export interface Candidate {
  readonly test: Test;
  /** Which of the block's sentences it stands in. */
  readonly sentence: number;
  readonly span: Span;
  /** The end of the sentence, where a clause can be added. */
  readonly sentenceEnd: number;
  readonly mentions: readonly { readonly concept: string; readonly span: Span }[];
  /** What the section or the draft must, or must not, hold. */
  readonly pendingWith: readonly Requirement[];
  readonly pendingWithout: readonly Requirement[];
  readonly references: readonly Reference[];
  readonly replacements: readonly Replacement[];
}

/** All that the rest of the review needs to know of a block. It depends on the block's content alone. */
export interface BlockAnalysis {
  /** Of the concepts that matter beyond their sentence. */
  readonly mentioned: ReadonlySet<number>;
  /** Safeguards that the block provides, by its own words. */
  readonly affirmed: ReadonlySet<number>;
  readonly references: readonly Reference[];
  readonly candidates: readonly Candidate[];
}

export function analyseBlock(ruleset: Ruleset, { text, kind, parts }: BlockContent): BlockAnalysis {
  const { tokens, borders } = tokensOf(text, parts, ruleset.finder.vocabulary);
  const sentences = sentencesOf(text, parts, tokens, borders, ruleset.language.verbs);
  const attributed = attributedTokens(text, tokens, ruleset.language);
  const mentioned = new Set<number>();
  const affirmed = new Set<number>();
  const references: Reference[] = [];
  const candidates: Candidate[] = [];
  sentences.forEach((sentence, index) => {
    const read = readSentence(ruleset, sentence, tokens, attributed);
    const here = referencesIn(text, tokens, sentence.tokens);
    references.push(...here);
    const spanOf = (from: number, to: number): Span => ({
      start: tokens.starts[sentence.tokens[from]!]!,
      end: tokens.ends[sentence.tokens[to - 1]!]!,
    });
    for (const concept of read.mentions.among(ruleset.isSought)) {
      if (ruleset.isToldAfar[concept]) {
        const isMissing = kind === 'prose' && ruleset.safeguards.has(concept) && !affirmed.has(concept);
        if (!mentioned.has(concept) && read.mentions.get(concept).length > 0) mentioned.add(concept);
        if (isMissing && read.mentions.get(concept).some(isAffirmedIn(read))) affirmed.add(concept);
      }
      for (const test of ruleset.testsOf[concept]!) {
        if (!isAskedOf(kind, test) || !mayBeMet(test.condition, read)) continue;
        for (const mention of read.mentions.get(concept)) {
          if (isMet(test.condition, mention, read) && !isMerelySupposed(test, mention, read)) {
            candidates.push({
              sentence: index,
              references: here,
              ...candidateOf(ruleset, test, mention, read, spanOf),
            });
          }
        }
      }
    }
  });
  return { mentioned, affirmed, references, candidates };
}

const isAskedOf = (kind: BlockContent['kind'], { criterion }: Test): boolean =>
  kind === 'prose' || (kind === 'heading' && criterion.check !== 'expect');

/** What stands in the condition of a rule is not what it lays down; but it may well be what a draft is expected to say. */
const isMerelySupposed = ({ criterion, condition }: Test, mention: Mention, read: ReadSentence): boolean =>
  criterion.check !== 'expect' && condition.norm && !condition.supposed && read.isConditional(mention);

const isAffirmedIn =
  ({ polarity }: ReadSentence) =>
  (mention: Mention): boolean =>
    polarity(mention) === 'affirmed';

/** Of words that begin in the stem and end in an item, the side that holds more of them: what lies between is others'. */
function markedIn({ from, to, segments }: Mention, own: number): [from: number, to: number] {
  if (to <= own || own <= from) return [from, to];
  let [before, after, end] = [0, 0, own];
  for (let i = 0; i < segments.length; i += 2) {
    const [start, stop] = [segments[i]!, segments[i + 1]!];
    before += Math.max(0, Math.min(stop, own) - start);
    after += Math.max(0, stop - Math.max(start, own));
    if (start < own) end = Math.min(stop, own);
  }
  return before > after ? [from, end] : [own, to];
}

function candidateOf(
  ruleset: Ruleset,
  test: Test,
  mention: Mention,
  read: ReadSentence,
  spanOf: (from: number, to: number) => Span,
): Omit<Candidate, 'sentence' | 'references'> {
  const { condition } = test;
  const { own, tokens } = read.sentence;
  const seen = [
    mention,
    ...condition.with.flatMap(({ any }) => any.flatMap((concept) => read.mentions.get(concept)[0] ?? [])),
  ];
  return {
    test,
    span: spanOf(...markedIn(mention, own)),
    sentenceEnd: spanOf(tokens.length - 1, tokens.length).end,
    mentions: seen.map((one) => ({
      concept: ruleset.data.concepts[one.concept]!.name,
      span: spanOf(one.from, one.to),
    })),
    pendingWith: condition.with.filter(isAfar),
    pendingWithout: condition.without.filter(isAfar),
    replacements: replacementsFor(test.criterion, mention, read, spanOf),
  };
}
