import type { Candidate } from '../checks/analyseBlock.ts';
import type { Ruleset } from '../checks/openRuleset.ts';
import { CITATION_FAULTS, type CitationFault } from '../citations/faults.ts';
import type { Criterion, DraftKind, Level, LevelSetting } from '../criteria/ruleset.ts';
import type { Document } from '../document/document.ts';
import { contains, type Span, shifted } from '../document/span.ts';
import type { SectionAnalysis } from './analyseSection.ts';
import { coverageOf } from './coverage.ts';
import type { SectionDecision } from './decideSection.ts';
import type { Places } from './places.ts';
import { remediesOf } from './remedies.ts';
import type { Finding, Review, ReviewOptions, Trace } from './review.ts';
import { applyWaivers, WAIVER_FAULTS } from './waivers.ts';

/** What is known of a draft before its findings: its words read, and what each section's own blocks hold. */
export interface ReadDraft {
  readonly document: Document;
  /** By section. */
  readonly own: readonly SectionAnalysis[];
  readonly places: Places;
  readonly decide: (section: SectionAnalysis, at: number, places: Places) => SectionDecision;
  readonly kind: DraftKind | null;
}

/** The review of a draft that has been read. */
export function reviewDraft(draft: ReadDraft, ruleset: Ruleset, options: Omit<ReviewOptions, 'format'>): Review {
  const { document, own, places, decide, kind } = draft;
  const { data } = ruleset;
  /** By expectation, the first words of each section that meet it. */
  const met = new Map<string, Span[]>();
  const findings: Finding[] = [];
  let first = 0;
  own.forEach((section, at) => {
    const offset = first;
    first += section.analyses.length;
    if (section.met.size + section.open.length === 0 || (kind === null && !places.isReviewed(at))) return;
    const decision = decide(section, at, places);
    for (const { candidate, block: index, places: names } of decision.broken) {
      const block = document.blocks[offset + index]!;
      const { criterion } = candidate.test;
      findings.push({
        ...claimOf(criterion, ruleset),
        span: shifted(candidate.span, block.span.start),
        remedies: remediesOf(criterion, candidate, block, document),
        trace: traceOf(candidate, block.span.start, ruleset, names),
      });
    }
    for (const [id, { block, span }] of decision.met) {
      const here = shifted(span, document.blocks[offset + block]!.span.start);
      const known = met.get(id);
      if (known) known.push(here);
      else met.set(id, [here]);
    }
  });
  const isAsked = ({ mootIn }: Criterion): boolean => !places.areAbout(mootIn);
  for (const criterion of data.criteria) {
    if (criterion.check !== 'expect' || kind === null || !criterion.kinds.includes(kind) || met.has(criterion.id))
      continue;
    if (!isAsked(criterion)) continue;
    findings.push({
      ...claimOf(criterion, ruleset),
      span: document.title,
      remedies: clausesOf(criterion, document, contradicted(criterion, findings)),
      trace: { mentions: [], polarity: 'affirmed' },
    });
  }
  const { citations, faults } = ruleset.citations.check(document);
  for (const fault of faults) findings.push(aboutCitation(fault, ruleset));
  const applied = applyWaivers(document, findings, namesOf(ruleset));
  const kept = applied.findings.flatMap(levelled(options)).sort(byPlace);
  const waived = applied.waived
    .flatMap(({ finding, reason }) => levelled(options)(finding).map((one) => ({ finding: one, reason })))
    .sort((a, b) => byPlace(a.finding, b.finding));
  const coverage = coverageOf(data.criteria, data.report, {
    kind,
    findings: kept,
    waived,
    met,
    isOn: (criterion) => isAsked(criterion) && levelFor(criterion.id, criterion.level, options) !== 'off',
  });
  return { document, kind, citations, findings: kept, waived, coverage };
}

/** The level that is set for a criterion, or its theme; else its own. */
function levelFor(id: string, own: Level, { levels = {} }: Pick<ReviewOptions, 'levels'>): LevelSetting {
  return levels[id] ?? levels[id.slice(0, id.indexOf('/'))] ?? own;
}

const levelled =
  (options: Pick<ReviewOptions, 'levels'>) =>
  (finding: Finding): Finding[] => {
    const level = levelFor(finding.criterion, finding.level, options);
    return level === 'off' ? [] : [{ ...finding, level }];
  };

const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start ||
  a.span.end - b.span.end ||
  (a.criterion < b.criterion ? -1 : a.criterion > b.criterion ? 1 : 0);

type Claim = Pick<Finding, 'criterion' | 'kind' | 'level' | 'message' | 'citations'>;

function claimOf(criterion: Criterion, { data }: Ruleset): Claim {
  return {
    criterion: criterion.id,
    kind: criterion.check,
    level: criterion.level,
    message: criterion.message,
    citations: criterion.citations.map(({ paragraph, basis, quote }) => ({
      symbol: data.report.symbol,
      paragraph,
      basis,
      ...(quote === undefined ? {} : { quote }),
    })),
  };
}

function traceOf({ mentions, test }: Candidate, offset: number, ruleset: Ruleset, places: readonly string[]): Trace {
  const { safeguards } = test.criterion;
  return {
    mentions: mentions.map(({ concept, span }) => ({ concept, span: shifted(span, offset) })),
    polarity: 'affirmed',
    ...(safeguards.length === 0
      ? {}
      : {
          safeguards: {
            lookedFor: safeguards.map((concept) => ruleset.data.concepts[concept]!.name),
            places,
          },
        }),
  };
}

function aboutCitation({ name, span, message, shows, remedies }: CitationFault, { data }: Ruleset): Finding {
  return {
    criterion: name,
    kind: 'cite',
    level: CITATION_FAULTS[name].level,
    span,
    message,
    citations: shows ? [{ symbol: data.report.symbol, basis: 'stated', ...shows }] : [],
    remedies,
    trace: { mentions: [], polarity: 'affirmed' },
  };
}

/** The last finding that contradicts an expectation: where the draft speaks of its matter. */
const contradicted = ({ contradictedBy }: Criterion, findings: readonly Finding[]): Finding | undefined =>
  findings.findLast(({ criterion }) => contradictedBy.includes(criterion.slice(0, criterion.indexOf('/'))));

/** For what a draft is silent on: its clause, at the end of the section that speaks of the matter, else of the draft. */
function clausesOf(criterion: Criterion, document: Document, near: Finding | undefined): Finding['remedies'] {
  const { text, sections, lineBreak } = document;
  const section = near && sections.findLast(({ span }) => contains(span, near.span));
  const end = text.slice(0, section?.span.end).trimEnd().length;
  return criterion.remedies.flatMap(({ title, insert }) =>
    insert ? [{ title, edits: [{ start: end, end, text: `${lineBreak}${lineBreak}${insert.text}` }] }] : [],
  );
}

/** The names that a waiver or a setting may use: themes and criteria, and the faults of citations and waivers. */
export const namesOf = ({ data }: Pick<Ruleset, 'data'>): ReadonlySet<string> =>
  new Set([
    ...data.criteria.flatMap(({ id, theme }) => [id, theme]),
    'citation',
    ...Object.keys(CITATION_FAULTS),
    ...WAIVER_FAULTS,
  ]);
