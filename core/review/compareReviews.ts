import type { Ruleset } from '../checks/openRuleset.ts';
import { blockAt } from '../document/blockAt.ts';
import type { Document } from '../document/document.ts';
import { provisionsOf, sectionNameOf } from '../document/provision.ts';
import type { CoverageStatus } from './coverage.ts';
import { matchSections } from './matchSections.ts';
import { namedSafeguards, type PlacedSafeguard } from './namedSafeguards.ts';
import type { Finding, Review } from './review.ts';
import { sentenceWords } from './sentenceWords.ts';

/** What a newer version of a draft changes for the report's criteria. */
export interface Comparison {
  /** Findings of the newer version whose sentence the older one did not have. */
  readonly introduced: readonly Finding[];
  /** Findings of the older version whose sentence the newer one no longer has. */
  readonly resolved: readonly Finding[];
  /** In the order of the older version. */
  readonly removed: readonly SafeguardChange[];
  /** In the order of the newer version. */
  readonly added: readonly SafeguardChange[];
  /** Recommendations whose answer has changed, in the report's order. */
  readonly recommendations: readonly RecommendationChange[];
}

export interface SafeguardChange extends PlacedSafeguard {
  /** Where it stood, or stands now: "Art. 14 (2)"; null before any heading. */
  readonly provision: string | null;
  /** Of one removed, the provision of the newer version that lacks it; null where that is gone, or bears the same number. */
  readonly now: string | null;
}

export interface RecommendationChange {
  readonly criterion: string;
  readonly title: string;
  readonly paragraph: string;
  /** Null where it does not bear on that version. */
  readonly before: CoverageStatus | null;
  readonly after: CoverageStatus | null;
}

/** Compares two versions of a draft, provision by provision: what was renumbered, moved or set anew is no change. Pure. */
export function compareReviews(before: Review, after: Review, ruleset: Ruleset): Comparison {
  const matched = matchSections(before.document, after.document);
  const older = safeguardsOf(before.document, ruleset);
  const newer = safeguardsOf(after.document, ruleset);
  const keep = unmatched(older, newer, matched);
  const now = ({ section }: SectionSafeguard): string | null => {
    const continued = matched.get(section);
    const name = continued === undefined ? null : sectionNameOf(after.document, continued);
    return name === sectionNameOf(before.document, section) ? null : name;
  };
  return {
    introduced: without(findingsOf(after), findingsOf(before)),
    resolved: without(findingsOf(before), findingsOf(after)),
    removed: keep.older.map((one) => changeOf(one, now(one))),
    added: keep.newer.map((one) => changeOf(one, null)),
    recommendations: answersChanged(before, after),
  };
}

interface Keyed {
  readonly finding: Finding;
  readonly key: string;
}

/** By criterion and sentence; what a whole draft is silent on is told by its recommendations. */
function findingsOf({ document, findings }: Review): Keyed[] {
  const wordsAt = sentenceWords(document);
  return findings
    .filter(({ kind }) => kind !== 'expect')
    .map((finding) => ({ finding, key: `${finding.criterion} ${wordsAt(finding.span).join(' ')}` }));
}

function without(all: readonly Keyed[], known: readonly Keyed[]): Finding[] {
  const left = new Map<string, number>();
  for (const { key } of known) left.set(key, (left.get(key) ?? 0) + 1);
  return all.flatMap(({ finding, key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0 ? [] : [finding];
  });
}

interface SectionSafeguard extends PlacedSafeguard {
  readonly provision: string | null;
  /** Index in the document's sections. */
  readonly section: number;
  readonly words: string;
}

/** The safeguards of a draft, each once a section. */
function safeguardsOf(document: Document, ruleset: Ruleset): SectionSafeguard[] {
  const provisionAt = provisionsOf(document);
  const wordsAt = sentenceWords(document);
  const first = new Map<string, SectionSafeguard>();
  for (const { safeguard, span } of namedSafeguards(document, ruleset)) {
    const section = blockAt(document, span.start)?.section ?? 0;
    const key = `${section} ${safeguard.name}`;
    if (!first.has(key))
      first.set(key, { safeguard, span, section, provision: provisionAt(span.start), words: wordsAt(span).join(' ') });
  }
  return [...first.values()];
}

const changeOf = ({ safeguard, span, provision }: SectionSafeguard, now: string | null): SafeguardChange => ({
  safeguard,
  span,
  provision,
  now,
});

/** What one version has and the other lacks, in the same provision; words that merely moved to another are no change. */
function unmatched(
  older: readonly SectionSafeguard[],
  newer: readonly SectionSafeguard[],
  matched: ReadonlyMap<number, number>,
): { older: SectionSafeguard[]; newer: SectionSafeguard[] } {
  const place = ({ safeguard }: SectionSafeguard, section: number | undefined): string =>
    `${safeguard.name} ${section}`;
  const sentence = ({ safeguard, words }: SectionSafeguard): string => `${safeguard.name} ${words}`;
  const present = new Set(newer.map((one) => place(one, one.section)));
  const kept = new Set(older.map((one) => place(one, matched.get(one.section))));
  const gone = older.filter((one) => !present.has(place(one, matched.get(one.section))));
  const come = newer.filter((one) => !kept.has(place(one, one.section)));
  const [goneSentences, comeSentences] = [gone, come].map((list) => new Set(list.map(sentence)));
  return {
    older: gone.filter((one) => !comeSentences!.has(sentence(one))),
    newer: come.filter((one) => !goneSentences!.has(sentence(one))),
  };
}

function answersChanged(before: Review, after: Review): RecommendationChange[] {
  const statuses = ({ coverage }: Review) => new Map(coverage.map((one) => [one.criterion, one]));
  const [older, newer] = [statuses(before), statuses(after)];
  const all = new Map([...newer, ...older]);
  return [...all.values()].flatMap(({ criterion, title, paragraph }) => {
    const [was, is] = [older.get(criterion)?.status ?? null, newer.get(criterion)?.status ?? null];
    return was === is ? [] : [{ criterion, title, paragraph, before: was, after: is }];
  });
}
