import {
  citationOf,
  type Document,
  type Finding,
  findParagraph,
  LEVELS,
  type Level,
  type Report,
  type RulesetData,
} from '../core/index.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import type { ProvisionAt } from './provisionNames.ts';

/** A criterion that the draft breaks, with all places where it does, and what the report says. */
export interface Breach {
  readonly criterion: string;
  /** What its theme is called. */
  readonly theme: string;
  readonly level: Level;
  readonly message: string;
  readonly why: string;
  /** Of the weightiest citation: "A/68/283, para. 134 (a)"; of one that merely implies, with how it follows. */
  readonly source: string;
  /** All paragraphs that the criterion cites, that of the source first: "134 (a)". */
  readonly paragraphs: readonly string[];
  /** That paragraph, verbatim, its items as lines of their own. */
  readonly paragraph: readonly string[];
  readonly places: readonly { readonly provision: string; readonly excerpt: Excerpt }[];
  readonly suggestions: readonly Suggestion[];
}

/** Wording to put in the place of other words, or to add. */
export interface Suggestion {
  readonly title: string;
  readonly replaces: string | null;
  readonly text: string;
}

/** Of findings that no criterion makes. */
const OTHER_THEMES: Readonly<Record<string, string>> = { cite: 'Citations', waiver: 'Waivers' };

/** A memo shows no more wordings for one criterion than a reader would weigh. */
const MOST_SUGGESTIONS = 3;

/** The findings about words of the draft, by criterion; the gravest first, then in the draft's order. */
export function breachesIn(
  findings: readonly Finding[],
  document: Document,
  { criteria, report, themes }: RulesetData,
  provisionAt: ProvisionAt,
): Breach[] {
  const byCriterion = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.kind === 'expect') continue;
    byCriterion.set(finding.criterion, [...(byCriterion.get(finding.criterion) ?? []), finding]);
  }
  const known = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  return [...byCriterion]
    .map(([id, same]): Breach => {
      const [first] = same as [Finding];
      const criterion = known.get(id);
      const citation = first.citations.find(({ basis }) => basis === 'stated') ?? first.citations[0];
      const how = criterion?.citations.find(({ paragraph }) => paragraph === citation?.paragraph)?.how;
      return {
        criterion: id,
        theme: themes[id.slice(0, id.indexOf('/'))] ?? OTHER_THEMES[first.kind] ?? '',
        level: first.level,
        message: first.message,
        why: criterion?.why ?? '',
        paragraphs: [...new Set([citation, ...first.citations].flatMap((one) => one?.paragraph ?? []))],
        source: citation
          ? [`${citationOf(citation.symbol, citation.paragraph)}.`, how && `How it follows: ${how}`]
              .filter(Boolean)
              .join(' ')
          : '',
        paragraph: citation ? linesOf(report, citation.paragraph) : [],
        places: same.map((finding) => ({
          provision: provisionAt(finding),
          excerpt: excerptOf(document, finding.span),
        })),
        suggestions: suggestionsFor(same, document),
      };
    })
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

function linesOf(report: Report, cited: string): string[] {
  const found = findParagraph(report, cited);
  if (!found) return [];
  const { paragraph, item } = found;
  if (item) return [`(${item.letter}) ${item.text}`];
  return [paragraph.text, ...(paragraph.items ?? []).map(({ letter, text }) => `(${letter}) ${text}`)];
}

function suggestionsFor(findings: readonly Finding[], { text }: Document): Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const { remedies } of findings) {
    for (const { title, edits } of remedies) {
      const [edit] = edits;
      if (!edit || edits.length > 1) continue;
      const replaces = edit.start < edit.end ? text.slice(edit.start, edit.end).replace(/\s+/g, ' ') : null;
      const words = edit.text.replace(/\s+/g, ' ').trim();
      suggestions.set(`${replaces} ${words}`, { title, replaces, text: words });
    }
  }
  return [...suggestions.values()].slice(0, MOST_SUGGESTIONS);
}
