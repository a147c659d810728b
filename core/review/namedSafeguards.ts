import { attributedTokens } from '../checks/attributedTokens.ts';
import type { Ruleset } from '../checks/openRuleset.ts';
import { readSentence } from '../checks/readSentence.ts';
import type { NamedSafeguard } from '../criteria/ruleset.ts';
import type { BlockContent, Document } from '../document/document.ts';
import { type Span, shifted } from '../document/span.ts';
import { sentencesOf, tokensOf } from '../matching/sentences.ts';

/** A safeguard that a draft provides by its own, affirmed words. */
export interface PlacedSafeguard {
  readonly safeguard: NamedSafeguard;
  readonly span: Span;
}

/** The safeguards of a draft, in the order of their places. They are read when they are asked for, and not on each review. */
export function namedSafeguards({ blocks }: Document, ruleset: Ruleset): PlacedSafeguard[] {
  const byConcept = new Map(ruleset.data.safeguards.map((safeguard) => [safeguard.concept, safeguard]));
  const isWanted = ruleset.data.concepts.map((_, concept) => byConcept.has(concept));
  const found: PlacedSafeguard[] = [];
  for (const block of blocks) {
    if (block.content.kind !== 'prose') continue;
    for (const { concept, span } of affirmedIn(block.content, ruleset, isWanted))
      found.push({ safeguard: byConcept.get(concept)!, span: shifted(span, block.span.start) });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Of each sentence the first affirmed mention of each concept wanted. */
function* affirmedIn(
  { text, parts }: BlockContent,
  ruleset: Ruleset,
  isWanted: readonly boolean[],
): Generator<{ readonly concept: number; readonly span: Span }> {
  const { tokens, borders } = tokensOf(text, parts, ruleset.finder.vocabulary);
  const attributed = attributedTokens(text, tokens, ruleset.language);
  for (const sentence of sentencesOf(text, parts, tokens, borders, ruleset.language.verbs)) {
    const read = readSentence(ruleset, sentence, tokens, attributed);
    for (const concept of read.mentions.among(isWanted)) {
      const mention = read.mentions
        .get(concept)
        .find((one) => one.to > sentence.own && read.polarity(one) === 'affirmed');
      if (!mention) continue;
      const start = tokens.starts[sentence.tokens[Math.max(mention.from, sentence.own)]!]!;
      const end = tokens.ends[sentence.tokens[mention.to - 1]!]!;
      yield { concept, span: { start, end } };
    }
  }
}
