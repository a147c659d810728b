import { findParagraph, type Report } from '../criteria/report.ts';
import type { Criterion, DraftKind } from '../criteria/ruleset.ts';
import type { Span } from '../document/span.ts';
import type { Finding, WaivedFinding } from './review.ts';

/**
 * How a draft answers a recommendation. `addressed`: a provision does what is asked, and nothing goes against it.
 * `contradicted`: something goes against it, or lacks its safeguard, and nothing does what is asked. `partial`: both.
 * `departed`: set aside by the draft itself, with its reason. `silent`: neither.
 */
export type CoverageStatus = 'addressed' | 'partial' | 'contradicted' | 'departed' | 'silent';

/** What the report asks of a draft of its kind, or what the draft goes against, and the evidence. */
export interface Recommendation {
  /** "policy/firewall": that of the expectation, else that of the criterion which a provision breaks. */
  readonly criterion: string;
  readonly title: string;
  /** The paragraph of the report that it rests on before others: "134 (a)". */
  readonly paragraph: string;
  /** The report's headings above that paragraph, outermost first. */
  readonly headings: readonly string[];
  readonly status: CoverageStatus;
  /** The words that address it, the first of each section. */
  readonly provisions: readonly Span[];
  /** What contradicts it; of a silent one, the finding that says so, with the clause that it lacks. */
  readonly findings: readonly Finding[];
  readonly departures: readonly WaivedFinding[];
}

/** In the order of the report's paragraphs. */
export type Coverage = readonly Recommendation[];

export interface Answers {
  readonly kind: DraftKind | null;
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** By expectation, the words that meet it. */
  readonly met: ReadonlyMap<string, readonly Span[]>;
  /** Whether a criterion is asked of the draft at all, and not set off. */
  isOn(criterion: Criterion): boolean;
}

/**
 * The coverage of a draft: each expectation of its kind, and beside them each criterion that a provision breaks and that
 * no expectation of the kind speaks for.
 */
export function coverageOf(criteria: readonly Criterion[], report: Report, answers: Answers): Coverage {
  const { kind, findings, waived, met } = answers;
  const expected = criteria.filter(
    (criterion) =>
      criterion.check === 'expect' && kind !== null && criterion.kinds.includes(kind) && answers.isOn(criterion),
  );
  const spokenFor = new Set(expected.flatMap(({ contradictedBy }) => contradictedBy));
  const broken = new Set([...findings, ...waived.map(({ finding }) => finding)].map(({ criterion }) => criterion));
  const others = criteria.filter(
    ({ id, theme, check }) => check !== 'expect' && broken.has(id) && !spokenFor.has(theme),
  );
  return [...expected, ...others]
    .map((criterion): Recommendation => {
      const isAbout = ({ criterion: id }: Finding): boolean =>
        id === criterion.id || criterion.contradictedBy.includes(id.slice(0, id.indexOf('/')));
      const against = findings.filter(isAbout);
      const departures = waived.filter(({ finding }) => isAbout(finding));
      const provisions = met.get(criterion.id) ?? [];
      const { paragraph } = criterion.citations[0]!;
      return {
        criterion: criterion.id,
        title: criterion.title,
        paragraph,
        headings: findParagraph(report, paragraph)?.paragraph.headings ?? [],
        status: statusOf(provisions, against, departures),
        provisions,
        findings: against,
        departures,
      };
    })
    .sort(byParagraph);
}

function statusOf(
  provisions: readonly Span[],
  findings: readonly Finding[],
  departures: readonly WaivedFinding[],
): CoverageStatus {
  const contradictions = findings.filter(({ kind }) => kind !== 'expect');
  if (provisions.length > 0) return contradictions.length + departures.length > 0 ? 'partial' : 'addressed';
  if (contradictions.length > 0) return 'contradicted';
  return departures.length > 0 ? 'departed' : 'silent';
}

const byParagraph = (a: Recommendation, b: Recommendation): number =>
  Number.parseInt(a.paragraph, 10) - Number.parseInt(b.paragraph, 10) ||
  (a.paragraph < b.paragraph ? -1 : a.paragraph > b.paragraph ? 1 : 0) ||
  (a.criterion < b.criterion ? -1 : 1);

/** How many recommendations have each status. */
export function countStatuses(coverage: Coverage): Readonly<Record<CoverageStatus, number>> {
  const counts = { addressed: 0, partial: 0, contradicted: 0, departed: 0, silent: 0 };
  for (const { status } of coverage) counts[status]++;
  return counts;
}

/** Recommendations by the heading of the report under which they stand, in the report's order. */
export function byHeading(coverage: Coverage): { readonly heading: string; readonly recommendations: Coverage }[] {
  const groups = new Map<string, Recommendation[]>();
  for (const one of coverage) {
    const path = one.headings.join('\n');
    groups.set(path, [...(groups.get(path) ?? []), one]);
  }
  return [...groups.values()].map((recommendations) => ({
    heading: recommendations[0]!.headings.at(-1) ?? '',
    recommendations,
  }));
}
