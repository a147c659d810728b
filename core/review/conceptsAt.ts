import type { Ruleset } from '../checks/openRuleset.ts';
import { readSentence } from '../checks/readSentence.ts';
import type { Criterion } from '../criteria/ruleset.ts';
import type { Document } from '../document/document.ts';
import { type Span, shifted } from '../document/span.ts';
import { sentencesOf, tokensOf } from '../matching/sentences.ts';

/** A concept that stands at a place of a draft, and the criteria that speak of it. */
export interface ConceptAt {
  readonly concept: string;
  readonly span: Span;
  readonly criteria: readonly Criterion[];
}

/** The concepts whose own words hold the offset and of which some criterion speaks; the shortest words first. */
export function conceptsAt({ blocks }: Document, ruleset: Ruleset, offset: number): ConceptAt[] {
  const block = blocks.find(({ span }) => span.start <= offset && offset <= span.end);
  if (!block) return [];
  const { text, parts } = block.content;
  const at = offset - block.span.start;
  const { tokens, borders } = tokensOf(text, parts, ruleset.finder.vocabulary);
  const attributed = new Uint8Array(tokens.words.length);
  const found: ConceptAt[] = [];
  for (const sentence of sentencesOf(text, parts, tokens, borders, ruleset.language.verbs)) {
    if (!sentence.tokens.some((token) => tokens.starts[token]! <= at && at <= tokens.ends[token]!)) continue;
    const { mentions } = readSentence(ruleset, sentence, tokens, attributed);
    const spanOf = (from: number, to: number): Span => ({
      start: tokens.starts[sentence.tokens[from]!]!,
      end: tokens.ends[sentence.tokens[to - 1]!]!,
    });
    for (const concept of mentions.among(ruleset.isWatched)) {
      const criteria = ruleset.data.criteria.filter((criterion) => speaksOf(criterion, concept));
      const mention =
        criteria.length === 0 ? undefined : mentions.get(concept).find(({ segments }) => holds(segments, spanOf, at));
      if (!mention) continue;
      const span = shifted(spanOf(mention.from, mention.to), block.span.start);
      found.push({ concept: ruleset.data.concepts[concept]!.name, span, criteria });
    }
  }
  return found.sort((a, b) => length(a) - length(b));
}

const length = ({ span }: ConceptAt): number => span.end - span.start;

function holds(segments: readonly number[], spanOf: (from: number, to: number) => Span, at: number): boolean {
  for (let i = 0; i < segments.length; i += 2) {
    const { start, end } = spanOf(segments[i]!, segments[i + 1]!);
    if (start <= at && at <= end) return true;
  }
  return false;
}

function speaksOf({ when, safeguards }: Criterion, concept: number): boolean {
  return (
    safeguards.includes(concept) ||
    when.some(({ find, with: required }) => find.includes(concept) || required.some(({ any }) => any.includes(concept)))
  );
}
