import type { ReportingDescriptor, Result } from 'sarif';
import {
  type Criterion,
  citationFault,
  citationOf,
  findParagraph,
  type Level,
  openingOf,
  type Report,
  type RulesetData,
  wordsOf,
} from '../../core/index.ts';

export const SARIF_LEVELS = { must: 'error', should: 'warning', hint: 'note' } as const satisfies Record<
  Level,
  Result['level']
>;

/** What the findings of these names rest on: reasons, with the paragraphs of the report that they follow from. */
export function rulesOf(names: readonly string[], { criteria, report }: RulesetData): ReportingDescriptor[] {
  const known = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  return names.map((name) => {
    const criterion = known.get(name);
    if (criterion) return ofCriterion(criterion, report);
    const fault = citationFault(name) ?? { level: 'should', why: 'A waiver that says too little sets nothing aside.' };
    return describe(
      name,
      { ...fault, title: fault.why, help: fault.why, markdown: fault.why },
      [name.split('/')[0]!],
      report,
    );
  });
}

function ofCriterion(
  { id, theme, check, title, level, why, citations }: Criterion,
  report: Report,
): ReportingDescriptor {
  const sources = citations.map(({ paragraph, basis, quote, how }) => {
    const cited = citationOf(report.symbol, paragraph);
    const said = [quote && `“${quote}”`, how].filter(Boolean).join(' ');
    const found = findParagraph(report, paragraph);
    return {
      source: `${openingOf(basis)}${basis === 'stated' ? ',' : ''} ${cited}${said ? `: ${said}` : ''}`,
      lead: `The words of ${cited}:`,
      words: found ? wordsOf(found) : '',
    };
  });
  const help = sources.map(({ source, lead, words }) => `${source}\n\n${lead} “${words}”`);
  const markdown = sources.map(({ source, lead, words }) => `${source}\n\n${lead}\n\n> ${words}`);
  return describe(
    id,
    { level, why, title, help: [why, ...help].join('\n\n'), markdown: [why, ...markdown].join('\n\n') },
    [theme, check],
    report,
  );
}

interface Words {
  readonly level: Level;
  readonly title: string;
  readonly why: string;
  readonly help: string;
  readonly markdown: string;
}

function describe(id: string, words: Words, tags: readonly string[], { symbol }: Report): ReportingDescriptor {
  const { level, title, why, help, markdown } = words;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: help, markdown },
    helpUri: `https://undocs.org/${symbol}`,
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    properties: { tags: ['human rights', 'migration', ...tags], 'problem.severity': SEVERITIES[level] },
  };
}

/** As GitHub names the weight of what is no security matter. */
const SEVERITIES: Readonly<Record<Level, string>> = { must: 'error', should: 'warning', hint: 'recommendation' };
