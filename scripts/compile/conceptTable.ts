import type { Concept, Lexicon } from '../../core/index.ts';
import { lexiconBuilder } from './lexiconBuilder.ts';
import { type Element, expandPhrase, type Word } from './phrase.ts';

/** A concept as a rule file writes it, with what to call it in an error. */
export interface ConceptSource {
  readonly name: string;
  readonly actor: boolean;
  readonly phrases: readonly string[];
  /** Reports a fault of phrase number `index`. */
  readonly fault: (index: number, message: string) => void;
}

export interface ConceptTable {
  readonly lexicon: Lexicon;
  readonly concepts: readonly Concept[];
  readonly patterns: readonly Sequence[];
}

/** A pattern whose rarest step is not yet known. */
export interface Sequence {
  readonly concept: number;
  readonly steps: readonly number[];
  readonly gaps: readonly number[];
}

/**
 * Gives every concept its number (its place in `sources`), its rows of words to the trie, and its sequences of other
 * concepts to the patterns, each after those that it uses.
 */
export function buildConcepts(sources: readonly ConceptSource[], articles: readonly string[]): ConceptTable {
  const lexicon = lexiconBuilder(articles);
  const concepts: Concept[] = sources.map(({ name, actor }) => ({ name, actor }));
  const numbers = new Map(sources.map(({ name }, index) => [name, index]));
  const literals = new Map<string, number>();
  const drafts: Sequence[] = [];

  const literalOf = (row: readonly (readonly Word[])[]): number => {
    const name = row
      .map((words) => words.map(({ word, inflected }) => (inflected ? `${word}~` : word)).join('|'))
      .join(' ');
    const known = literals.get(name);
    if (known !== undefined) return known;
    const number = concepts.length;
    concepts.push({ name, actor: false });
    literals.set(name, number);
    lexicon.add(row, number);
    return number;
  };

  sources.forEach(({ phrases, fault }, concept) => {
    phrases.forEach((phrase, index) => {
      try {
        for (const row of expandPhrase(phrase)) {
          const words = row.flatMap((element) => ('words' in element ? [element.words] : []));
          if (words.length === row.length) lexicon.add(words, concept);
          else drafts.push({ concept, ...stepsOf(row, numbers, literalOf) });
        }
      } catch (error) {
        fault(index, `the phrase “${phrase}” ${(error as Error).message}`);
      }
    });
  });
  const { ordered, cyclic } = inOrder(drafts);
  for (const concept of cyclic)
    sources[concept]!.fault(0, `the concept "${concepts[concept]!.name}" is made of itself`);
  return { lexicon: lexicon.build(), concepts, patterns: ordered };
}

function stepsOf(
  row: readonly Element[],
  numbers: ReadonlyMap<string, number>,
  literalOf: (row: readonly (readonly Word[])[]) => number,
): { steps: number[]; gaps: number[] } {
  const steps: number[] = [];
  const gaps: number[] = [];
  let gap = 0;
  const push = (step: number): void => {
    if (steps.length > 0) gaps.push(gap);
    steps.push(step);
    gap = 0;
  };
  for (let at = 0; at < row.length; at++) {
    const element = row[at]!;
    if ('gap' in element) gap = element.gap;
    else if ('concept' in element) {
      const number = numbers.get(element.concept);
      if (number === undefined) throw new Error(`refers to an unknown concept <${element.concept}>`);
      push(number);
    } else {
      const words = [element.words];
      for (let next = row[at + 1]; next && 'words' in next; next = row[at + 1]) {
        words.push(next.words);
        at++;
      }
      push(literalOf(words));
    }
  }
  return { steps, gaps };
}

/** Patterns so that each stands after all patterns of the concepts it uses. */
function inOrder(drafts: readonly Sequence[]): { ordered: Sequence[]; cyclic: Set<number> } {
  const byConcept = new Map<number, Sequence[]>();
  for (const draft of drafts) byConcept.set(draft.concept, [...(byConcept.get(draft.concept) ?? []), draft]);
  const ordered: Sequence[] = [];
  const cyclic = new Set<number>();
  const state = new Map<number, 'open' | 'done'>();
  const visit = (concept: number): void => {
    if (state.get(concept) === 'done') return;
    if (state.get(concept) === 'open') {
      cyclic.add(concept);
      return;
    }
    state.set(concept, 'open');
    const own = byConcept.get(concept) ?? [];
    for (const { steps } of own) for (const step of steps) visit(step);
    ordered.push(...own);
    state.set(concept, 'done');
  };
  for (const concept of byConcept.keys()) visit(concept);
  return { ordered, cyclic };
}
