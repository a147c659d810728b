import type { Candidate } from '../checks/analyseBlock.ts';
import type { Span } from '../document/span.ts';
import type { SectionAnalysis } from './analyseSection.ts';
import { distinct } from './distinct.ts';
import type { Places } from './places.ts';

/** What of a section's candidates stands, seen with the rest of the draft. Blocks by their place in the section, spans the blocks' own. */
export interface SectionDecision {
  /** By expectation, the first words that meet it. */
  readonly met: ReadonlyMap<string, { readonly block: number; readonly span: Span }>;
  readonly broken: readonly BrokenCriterion[];
}

export interface BrokenCriterion {
  readonly candidate: Candidate;
  readonly block: number;
  /** Of a need: where its safeguards were looked for. */
  readonly places: readonly string[];
}

/** Decides each section once, as long as the places are the same. */
export function openDecisions(): (section: SectionAnalysis, at: number, places: Places) => SectionDecision {
  const known = new WeakMap<SectionAnalysis, SectionDecision & { readonly at: number; readonly by: Places }>();
  return (section, at, places) => {
    if (section.open.length === 0) return { met: section.met, broken: [] };
    const last = known.get(section);
    if (last?.by === places && last.at === at) return last;
    const decision = { ...decideSection(section, at, places), at, by: places };
    known.set(section, decision);
    return decision;
  };
}

function decideSection(section: SectionAnalysis, at: number, places: Places): SectionDecision {
  const met = new Map(section.met);
  const broken: BrokenCriterion[] = [];
  for (const { block, candidates } of section.open) {
    const held = candidates.filter((candidate) => holdsAfar(candidate, places, at));
    for (const { test, span } of held) {
      const { check, id } = test.criterion;
      if (check === 'expect' && isBefore({ block, span }, met.get(id))) met.set(id, { block, span });
    }
    for (const candidate of distinct(held.filter((one) => isUnsafe(one, places, at)))) {
      const isNeed = candidate.test.criterion.safeguards.length > 0;
      broken.push({ candidate, block, places: isNeed ? places.names(at, candidate.references) : [] });
    }
  }
  return { met, broken };
}

interface PlacedSpan {
  readonly block: number;
  readonly span: Span;
}

const isBefore = (one: PlacedSpan, other: PlacedSpan | undefined): boolean =>
  !other || one.block < other.block || (one.block === other.block && one.span.start < other.span.start);

/** What is looked for in the section, in other provisions or in the whole draft. */
function holdsAfar({ pendingWith, pendingWithout, references }: Candidate, places: Places, section: number): boolean {
  return (
    pendingWith.every(({ any, in: reach }) => places.mentions(any, reach, section, references)) &&
    !pendingWithout.some(({ any, in: reach }) => places.affirms(any, reach, section, references))
  );
}

function isUnsafe({ test, references }: Candidate, places: Places, section: number): boolean {
  const { check, safeguards } = test.criterion;
  return check === 'avoid' || (check === 'need' && !places.affirms(safeguards, 'section', section, references));
}
