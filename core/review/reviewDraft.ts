import { analyseBlock, type Candidate, relativeParts } from '../checks/analyseBlock.ts';
import type { Ruleset } from '../checks/openRuleset.ts';
import { CITATION_FAULTS, type CitationFault } from '../citations/faults.ts';
import type { Criterion } from '../criteria/ruleset.ts';
import type { Document } from '../document/document.ts';
import { readDocument } from '../document/readDocument.ts';
import { shifted } from '../document/span.ts';
import { distinct } from './distinct.ts';
import { draftKindOf } from './draftKind.ts';
import { type Places, placesOf } from './places.ts';
import { remediesOf } from './remedies.ts';
import type { Finding, Review, ReviewOptions, Trace } from './review.ts';
import { applyWaivers, WAIVER_FAULTS } from './waivers.ts';

/** Reviews a draft against a ruleset. Pure, and total: any string is a draft. */
export function review(text: string, ruleset: Ruleset, options: ReviewOptions): Review {
  const document = readDocument(text, options.format);
  const analyses = document.blocks.map((block) =>
    analyseBlock(ruleset, text.slice(block.span.start, block.span.end), block.kind, relativeParts(block)),
  );
  const places = placesOf(document, analyses);
  const kind = options.kind ?? draftKindOf(document, analyses, ruleset);
  const met = new Set<string>();
  const findings: Finding[] = [];
  analyses.forEach(({ candidates }, index) => {
    const block = document.blocks[index]!;
    const held = candidates.filter((candidate) => holdsAfar(candidate, places, block.section));
    for (const { test } of held) if (test.criterion.check === 'expect') met.add(test.criterion.id);
    for (const candidate of distinct(held.filter((one) => isUnsafe(one, places, block.section)))) {
      findings.push({
        ...claimOf(candidate.test.criterion, ruleset),
        span: shifted(candidate.span, block.span.start),
        remedies: remediesOf(candidate.test.criterion, candidate, block, document),
        trace: traceOf(candidate, block.span.start, ruleset, places, block.section),
      });
    }
  });
  for (const criterion of ruleset.data.criteria) {
    if (criterion.check !== 'expect' || kind === null || !criterion.kinds.includes(kind) || met.has(criterion.id))
      continue;
    findings.push({
      ...claimOf(criterion, ruleset),
      span: document.title,
      remedies: clausesOf(criterion, document),
      trace: { mentions: [], polarity: 'affirmed' },
    });
  }
  const { citations, faults } = ruleset.citations.check(document);
  findings.push(...faults.map((fault) => aboutCitation(fault, ruleset)));
  const applied = applyWaivers(document, findings, namesOf(ruleset));
  return {
    document,
    kind,
    citations,
    findings: applied.findings.flatMap(levelled(options)).sort(byPlace),
    waived: applied.waived
      .flatMap(({ finding, reason }) => levelled(options)(finding).map((one) => ({ finding: one, reason })))
      .sort((a, b) => byPlace(a.finding, b.finding)),
  };
}

/** The finding at the level that is set for its criterion, or its theme; nothing where that is off. */
const levelled =
  ({ levels = {} }: ReviewOptions) =>
  (finding: Finding): Finding[] => {
    const theme = finding.criterion.slice(0, finding.criterion.indexOf('/'));
    const level = levels[finding.criterion] ?? levels[theme] ?? finding.level;
    return level === 'off' ? [] : [{ ...finding, level }];
  };

const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start ||
  a.span.end - b.span.end ||
  (a.criterion < b.criterion ? -1 : a.criterion > b.criterion ? 1 : 0);

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

function traceOf(
  { mentions, references, test }: Candidate,
  offset: number,
  ruleset: Ruleset,
  places: Places,
  section: number,
): Trace {
  const { safeguards } = test.criterion;
  return {
    mentions: mentions.map(({ concept, span }) => ({ concept, span: shifted(span, offset) })),
    polarity: 'affirmed',
    ...(safeguards.length === 0
      ? {}
      : {
          safeguards: {
            lookedFor: safeguards.map((concept) => ruleset.data.concepts[concept]!.name),
            places: places.names(section, references),
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

/** For what a draft is silent on: its clause, at the draft's end. */
function clausesOf(criterion: Criterion, { text }: Document): Finding['remedies'] {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const end = text.trimEnd().length;
  return criterion.remedies.flatMap(({ title, insert }) =>
    insert ? [{ title, edits: [{ start: end, end, text: `${newline}${newline}${insert.text}` }] }] : [],
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
