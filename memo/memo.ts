import {
  byHeading,
  type CoverageStatus,
  countStatuses,
  type Document,
  type Finding,
  type Recommendation,
  type Review,
  type RulesetData,
  type WaivedFinding,
} from '../core/index.ts';
import { type Breach, breachesIn } from './breaches.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { type ProvisionAt, provisionNames } from './provisionNames.ts';
import { kindInWords } from './words.ts';

/** What goes with a draft to those who decide on it: plain data, from which each format is written. */
export interface Memo {
  /** The draft's. */
  readonly title: string;
  /** "legislation"; null where nothing tells what the draft is. */
  readonly kind: string | null;
  readonly report: { readonly symbol: string; readonly title: string; readonly author: string; readonly date: string };
  /** Of Rightsdraft, and how many criteria it held the draft to. */
  readonly version: string;
  readonly criteria: number;
  readonly counts: Readonly<Record<CoverageStatus, number>>;
  readonly groups: readonly { readonly heading: string; readonly rows: readonly Row[] }[];
  /** By criterion, the gravest first. */
  readonly breaches: readonly Breach[];
  readonly silences: readonly Silence[];
  readonly departures: readonly Departure[];
}

/** A recommendation of the report, and how the draft answers it. */
export interface Row {
  readonly title: string;
  /** "134 (a)". */
  readonly paragraph: string;
  readonly status: CoverageStatus;
  readonly evidence: readonly Evidence[];
}

export interface Evidence {
  readonly does: 'addresses' | 'contradicts' | 'departs';
  readonly provision: string;
  /** The draft's words: of what addresses, in their passage; of what contradicts the bare words, since all is quoted later. */
  readonly quotes: readonly Excerpt[];
  /** What is wrong, or the draft's reason to depart. */
  readonly note: string;
}

export interface Silence {
  readonly message: string;
  readonly why: string;
  readonly paragraph: string;
  readonly clause: string | null;
}

export interface Departure {
  readonly provision: string;
  readonly message: string;
  readonly reason: string;
}

/** The memo of a reviewed draft. Pure: the same review gives the same memo. */
export function memoOf(review: Review, ruleset: RulesetData, version: string): Memo {
  const { report, criteria } = ruleset;
  const { document, coverage, kind, findings, waived } = review;
  const provisionAt = provisionNames(document);
  const why = new Map(criteria.map((criterion) => [criterion.id, criterion.why]));
  return {
    title:
      document.text.slice(document.title.start, document.title.end).replace(/\s+/g, ' ').trim() || 'Untitled draft',
    kind: kind && kindInWords(kind),
    report: { symbol: report.symbol, title: report.title, author: report.author, date: report.date },
    version,
    criteria: criteria.length,
    counts: countStatuses(coverage),
    groups: byHeading(coverage).map(({ heading, recommendations }) => ({
      heading,
      rows: recommendations.map((one) => rowOf(one, document, provisionAt)),
    })),
    breaches: breachesIn(findings, document, ruleset, provisionAt),
    silences: findings
      .filter((finding) => finding.kind === 'expect')
      .map((finding) => ({
        message: finding.message,
        why: why.get(finding.criterion)!,
        paragraph: finding.citations[0]!.paragraph,
        clause: finding.remedies[0]?.edits[0]?.text.trim() ?? null,
      })),
    departures: waived.map((one) => departureOf(one, provisionAt)),
  };
}

function rowOf(
  { title, paragraph, status, provisions, findings, departures }: Recommendation,
  document: Document,
  provisionAt: ProvisionAt,
): Row {
  const bare = ({ span }: Finding): Excerpt => ({ ...excerptOf(document, span), before: '', after: '' });
  return {
    title,
    paragraph,
    status,
    evidence: together([
      ...provisions.map((span) => ({
        does: 'addresses' as const,
        provision: provisionAt({ kind: 'avoid', span }),
        quotes: [excerptOf(document, span)],
        note: '',
      })),
      ...findings
        .filter(({ kind }) => kind !== 'expect')
        .map((finding) => ({
          does: 'contradicts' as const,
          provision: provisionAt(finding),
          quotes: [bare(finding)],
          note: finding.message,
        })),
      ...departures.map(({ finding, reason }) => ({
        does: 'departs' as const,
        provision: provisionAt(finding),
        quotes: finding.kind === 'expect' ? [] : [bare(finding)],
        note: reason,
      })),
    ]),
  };
}

/** What is said of one provision several times is said once, with all its words. */
function together(evidence: readonly Evidence[]): Evidence[] {
  const known = new Map<string, Evidence>();
  for (const one of evidence) {
    const key = [one.does, one.provision, one.note].join('\n');
    const before = known.get(key);
    known.set(key, before ? { ...before, quotes: [...before.quotes, ...one.quotes] } : one);
  }
  return [...known.values()];
}

const departureOf = ({ finding, reason }: WaivedFinding, provisionAt: ProvisionAt): Departure => ({
  provision: provisionAt(finding),
  message: finding.message,
  reason,
});
