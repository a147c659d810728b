import type { Finding } from '../../core/index.ts';
import { LEVELS } from '../../core/index.ts';
import { citationLines } from './citations.ts';
import { excerpt } from './excerpt.ts';
import { lineStarts, placeOf } from './lines.ts';
import type { Outcome, ReviewedDraft } from './outcome.ts';
import type { Style } from './style.ts';
import { printable } from './width.ts';
import { wrap } from './wrap.ts';

/** Findings for a reader at a terminal: by draft, each with its words, reason, source and way out, then a line that sums up. */
export function outcomeAsProse(outcome: Outcome, symbol: string, style: Style, width: number): string {
  const drafts = outcome.drafts.filter(({ findings }) => findings.length > 0);
  const parts = drafts.map((draft) => draftAsProse(draft, style, width));
  return [...parts, summary(outcome, symbol, style)].filter(Boolean).join('\n');
}

const INDENT = '      ';

function draftAsProse({ file, kind, document, findings }: ReviewedDraft, style: Style, width: number): string {
  const starts = lineStarts(document.text);
  const room = width - INDENT.length;
  const lines = [
    style.bold(style.underline(printable(file))) + (kind ? style.dim(`  ${kind.replaceAll('-', ' ')}`) : ''),
  ];
  for (const finding of findings.filter(({ kind }) => kind !== 'expect')) {
    const { line, column } = placeOf(finding.span.start, starts);
    const shown = excerpt(document.text, finding.span, room);
    lines.push(
      '',
      ...opening(finding, `${line}:${column}`, style, width),
      INDENT + shown.line,
      INDENT + style.level(shown.carets, finding.level),
      ...citationLines(finding.citations, room).map((text) => INDENT + style.dim(text)),
      ...finding.remedies.slice(0, 1).flatMap(({ title }) => indented(wrap(`→ ${title}`, room, '  '), style.green)),
    );
  }
  const silences = findings.filter(({ kind }) => kind === 'expect');
  if (silences.length > 0) lines.push('', `  ${style.bold('The draft is silent on:')}`);
  for (const finding of silences) lines.push(...silenceAsProse(finding, style, width));
  return `${lines.join('\n')}\n`;
}

function silenceAsProse({ level, message, criterion, citations }: Finding, style: Style, width: number): string[] {
  const lead = `    ${level.padEnd(6)}  `;
  const indent = ' '.repeat(lead.length);
  const room = width - lead.length;
  const [first = '', ...rest] = wrap(printable(message), room);
  const [source = ''] = citationLines(
    citations.map(({ symbol, paragraph, basis }) => ({ symbol, paragraph, basis })),
    room,
  );
  return [
    style.level(lead, level) + first,
    ...rest.map((line) => indent + line),
    indent + style.dim(source && `${source}  `) + style.dim(criterion),
  ];
}

function opening({ level, message, criterion }: Finding, mark: string, style: Style, width: number): string[] {
  const lead = `  ${mark}  ${level}  `;
  const [first = '', ...rest] = wrap(printable(message), width - lead.length);
  const name = style.dim(criterion);
  const last = (rest.at(-1) ?? first).length + (rest.length > 0 ? INDENT.length : lead.length);
  const lines = [
    `  ${style.dim(mark)}  ${style.bold(style.level(level, level))}  ${style.bold(first)}`,
    ...indented(rest, style.bold),
  ];
  return last + criterion.length + 2 <= width
    ? [...lines.slice(0, -1), `${lines.at(-1)}  ${name}`]
    : [...lines, INDENT + name];
}

const indented = (lines: readonly string[], paint: (text: string) => string): string[] =>
  lines.map((line) => INDENT + paint(line));

function summary({ files, ignored, drafts, faults }: Outcome, symbol: string, style: Style): string {
  const findings = drafts.flatMap((draft) => draft.findings);
  const waived = drafts.reduce((sum, draft) => sum + draft.waived.length, 0);
  const asides = [
    waived > 0 && `${waived} waived`,
    ignored > 0 && `${count(ignored, 'draft')} ignored by configuration`,
    faults.length > 0 && style.red(count(faults.length, 'error')),
  ].filter((aside) => aside !== false);
  const tail = asides.length > 0 ? `${style.dim(' · ')}${asides.join(style.dim(' · '))}` : '';
  if (findings.length === 0) {
    if (files === 0) return ignored > 0 ? `Nothing to review${tail}\n` : '';
    return `${style.green('✓')} ${count(files, 'draft')} reviewed: nothing falls short of ${symbol}${tail}\n`;
  }
  const levels = LEVELS.map((level) => ({ level, n: findings.filter((finding) => finding.level === level).length }))
    .filter(({ n }) => n > 0)
    .map(({ level, n }) => style.level(`${n} ${level}`, level));
  const affected = drafts.filter((draft) => draft.findings.length > 0).length;
  const where = files === 1 ? 'in 1 draft' : `in ${affected} of ${files} drafts`;
  const total = style.bold(count(findings.length, 'finding'));
  const explained = findings.find(({ kind }) => kind === 'avoid' || kind === 'need') ?? findings[0]!;
  const advice = style.dim(`  rightsdraft explain ${explained.criterion}  tells the reasons`);
  return `${style.red('✗')} ${total} ${where}: ${levels.join(', ')}${tail}\n${advice}\n`;
}

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;
