import type { Criterion, Ruleset } from '../../core/index.ts';
import { citationOf, openingOf } from '../../core/index.ts';
import type { Examples } from '../product.ts';
import { type Page, REPORT_SCHEME } from '../protocol.ts';
import { ruleInWords } from './ruleInWords.ts';
import { conceptInWords, escaped, headingPath, quotation } from './words.ts';

export const criterionUri = (id: string): string => `${REPORT_SCHEME}:/criteria/${id}.md`;

/** The criterion that an address of `criterionUri` names. */
export const criterionIdIn = (path: string): string | null => /^\/criteria\/(.+)\.md$/.exec(path)?.[1] ?? null;

/** One criterion as a page: its rule, its paragraphs, examples, its clause. */
export function criterionPage(criterion: Criterion, { data }: Ruleset, examples: Examples | undefined): Page {
  const { id, title, check, level, message, why, citations, remedies } = criterion;
  const { report } = data;
  const lines = [`# ${escaped(title)}`, '', `\`${id}\`: ${CHECKS[check]}, level *${level}*`, ''];
  lines.push(`${escaped(message)} ${escaped(why)}`, '', '## The rule', '');
  for (const rule of ruleInWords(criterion, data)) lines.push(`- ${rule}`);
  lines.push('', `## What it rests on`);
  for (const { paragraph, basis, quote, how } of citations) {
    lines.push(
      '',
      `**${openingOf(basis)}** ${citationOf(report.symbol, paragraph)} (${headingPath(report, paragraph)})`,
    );
    if (quote !== undefined) lines.push('', `“${escaped(quote)}”`);
    if (how !== undefined) lines.push('', escaped(how));
    lines.push('', quotation(report, paragraph));
  }
  if (examples) {
    lines.push('', '## Falls short', '');
    for (const example of examples.flags) lines.push(`- ${withMarks(example)}`);
    lines.push('', '## Passes', '');
    for (const example of examples.passes) lines.push(`- ${escaped(example)}`);
  }
  if (remedies.length > 0) lines.push('', '## Ways out');
  for (const { title: name, insert, replace } of remedies) {
    lines.push('', `**${escaped(name)}**`);
    if (insert) lines.push('', `> ${escaped(insert.text)}`);
    for (const { concept, text } of replace ?? [])
      lines.push('', `- ${escaped(conceptInWords(data.concepts[concept]!.name))} → “${escaped(text.one)}”`);
  }
  return { uri: criterionUri(id), text: `${lines.join('\n')}\n`, line: 0 };
}

const CHECKS: Readonly<Record<Criterion['check'], string>> = {
  avoid: 'what a draft should not say',
  need: 'what a measure should not stand without',
  expect: 'what a draft should say',
};

/** The words that are marked in [brackets] in bold. */
const withMarks = (example: string): string =>
  example
    .split(/(\[[^[\]]*\])/)
    .map((piece) => (/^\[.*\]$/s.test(piece) ? `**${escaped(piece.slice(1, -1))}**` : escaped(piece)))
    .join('');
