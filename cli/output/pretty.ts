import { LEVELS } from '../../core/index.ts';
import { citationLines } from './citations.ts';
import { excerpt } from './excerpt.ts';
import { byDraft, type DraftOutcome, type Outcome, type PlacedFinding } from './outcome.ts';
import type { Style } from './style.ts';
import { printable } from './width.ts';
import { wrap } from './wrap.ts';

/** Findings for a reader at a terminal: by draft, each with its words, reason, source and way out, then a line that sums up. */
export function* outcomeAsProse(outcome: Outcome, symbol: string, style: Style, width: number): Generator<string> {
  for (const draft of byDraft(outcome)) {
    if (draft.findings.length > 0) yield `${draftAsProse(draft, style, width)}\n`;
  }
  yield summary(outcome, symbol, style);
}

const INDENT = '      ';

function draftAsProse({ file, kind, findings }: DraftOutcome, style: Style, width: number): string {
  const room = width - INDENT.length;
  const lines = [
    style.bold(style.underline(printable(file))) + (kind ? style.dim(`  ${kind.replaceAll('-', ' ')}`) : ''),
  ];
  for (const finding of findings.filter(({ kind }) => kind !== 'expect')) {
    const { line, column } = finding;
    const shown = excerpt(finding.context, finding.span, room);
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

function silenceAsProse(
  { level, message, criterion, citations }: PlacedFinding,
  style: Style,
  width: number,
): string[] {
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

function opening({ level, message, criterion }: PlacedFinding, mark: string, style: Style, width: number): string[] {
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

function summary(outcome: Outcome, symbol: string, style: Style): string {
  const { files, ignored, findings, waived, known, errors } = outcome;
  const asides = [
    waived.length > 0 && `${waived.length} waived`,
    known.length > 0 && `${known.length} known to the baseline`,
    ignored > 0 && `${count(ignored, 'draft')} ignored by configuration`,
    errors.length > 0 && style.red(count(errors.length, 'error')),
  ].filter((aside) => aside !== false);
  const tail = asides.length > 0 ? `${style.dim(' · ')}${asides.join(style.dim(' · '))}` : '';
  if (findings.length === 0) {
    if (files === 0) return ignored > 0 ? `Nothing to review${tail}\n` : '';
    return `${style.green('✓')} ${count(files, 'draft')} reviewed: nothing falls short of ${symbol}${tail}\n`;
  }
  const levels = LEVELS.map((level) => ({ level, n: findings.filter((finding) => finding.level === level).length }))
    .filter(({ n }) => n > 0)
    .map(({ level, n }) => style.level(`${n} ${level}`, level));
  const affected = new Set(findings.map(({ file }) => file)).size;
  const where = files === 1 ? 'in 1 draft' : `in ${affected} of ${files} drafts`;
  const total = style.bold(count(findings.length, 'finding'));
  const explained = findings.find(({ kind }) => kind === 'avoid' || kind === 'need') ?? findings[0]!;
  const advice = style.dim(`  rightsdraft explain ${explained.criterion}  tells the reasons`);
  return `${style.red('✗')} ${total} ${where}: ${levels.join(', ')}${tail}\n${advice}\n`;
}

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;
