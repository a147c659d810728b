import type { Concept, Lexicon } from '../../core/index.ts';
import { lexiconBuilder } from './lexiconBuilder.ts';
import { type Element, readPhrase, type Step } from './phrase.ts';

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
 * Gives every concept its number (its place in `sources`), its rows of words to the trie, and its sequences to the
 * patterns, each after those that it uses. Steps that are no concept of their own have numbers from `sources.length` on;
 * equal ones share one.
 */
export function buildConcepts(sources: readonly ConceptSource[], articles: readonly string[]): ConceptTable {
  const lexicon = lexiconBuilder(articles);
  const concepts: Concept[] = sources.map(({ name, actor }) => ({ name, actor }));
  const numbers = new Map(sources.map(({ name }, index) => [name, index]));
  const units = new Map<string, number>();
  const drafts: Sequence[] = [];

  const conceptOf = (name: string): number => {
    const number = numbers.get(name);
    if (number === undefined) throw new Error(`refers to an unknown concept <${name}>`);
    return number;
  };
  const unitOf = (rows: Rows): number => {
    const key = rows.map((row) => row.map(nameOf).join(' ')).join(' | ');
    const known = units.get(key);
    if (known !== undefined) return known;
    const number = sources.length + units.size;
    units.set(key, number);
    addRows(rows, number);
    return number;
  };
  const stepOf = (step: Step): number => {
    if ('concept' in step) return conceptOf(step.concept);
    const only = step.rows.length === 1 && step.rows[0]!.length === 1 ? step.rows[0]![0]! : undefined;
    return only && 'concept' in only ? conceptOf(only.concept) : unitOf(step.rows);
  };
  const addRows = (rows: Rows, concept: number): void => {
    for (const row of rows) {
      const words = row.flatMap((element) => ('words' in element ? [element.words] : []));
      if (words.length === row.length) lexicon.add(words, concept);
      else drafts.push({ concept, ...inSteps(row, stepOf) });
    }
  };

  sources.forEach(({ phrases, fault }, concept) => {
    phrases.forEach((phrase, index) => {
      try {
        for (const { steps, gaps } of readPhrase(phrase)) {
          const [only] = steps;
          if (steps.length === 1 && 'rows' in only!) addRows(only.rows, concept);
          else drafts.push({ concept, steps: steps.map(stepOf), gaps });
        }
      } catch (error) {
        fault(index, `the phrase “${phrase}” ${(error as Error).message}`);
      }
    });
  });
  const { ordered, cyclic } = inOrder(drafts);
  for (const concept of cyclic)
    sources[concept]?.fault(0, `the concept "${concepts[concept]!.name}" is made of itself`);
  const numberOf = byFirstUse(ordered, sources.length, units.size);
  const patterns = ordered.map(({ concept, steps, gaps }) => ({
    concept: numberOf(concept),
    steps: steps.map(numberOf),
    gaps,
  }));
  return { lexicon: lexicon.build(numberOf), concepts, patterns };
}

/**
 * New numbers for the steps that are no concept of their own, in the order in which patterns first use them: they pack best.
 * Last come those of faulty phrases, which no pattern has.
 */
function byFirstUse(patterns: readonly Sequence[], named: number, units: number): (concept: number) => number {
  const used = patterns.flatMap(({ steps }) => steps).filter((step) => step >= named);
  const all = Array.from({ length: units }, (_, unit) => named + unit);
  const numbers = new Map([...new Set([...used, ...all])].map((step, index) => [step, named + index]));
  return (concept) => numbers.get(concept) ?? concept;
}

type Rows = readonly (readonly Element[])[];

const nameOf = (element: Element): string => {
  if ('gap' in element) return `..${element.gap}`;
  if ('concept' in element) return `<${element.concept}>`;
  return element.words.map(({ word, inflected }) => (inflected ? `${word}~` : word)).join('|');
};

/** A row of words, concepts and gaps: its runs of words are steps. */
function inSteps(row: readonly Element[], stepOf: (step: Step) => number): { steps: number[]; gaps: number[] } {
  const steps: number[] = [];
  const gaps: number[] = [];
  let gap = 0;
  for (let at = 0; at < row.length; at++) {
    const element = row[at]!;
    if ('gap' in element) {
      gap = element.gap;
      continue;
    }
    if (steps.length > 0) gaps.push(gap);
    gap = 0;
    if ('concept' in element) steps.push(stepOf(element));
    else {
      const run: Element[] = [element];
      while (row[at + 1] && 'words' in row[at + 1]!) run.push(row[++at]!);
      steps.push(stepOf({ rows: [run] }));
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
