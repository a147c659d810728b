import type { Level } from '../../core/index.ts';
import { sourceOf } from './citations.ts';
import type { Outcome, PlacedFinding } from './outcome.ts';

/** Workflow commands, which GitHub shows at the lines of a pull request. */
export function* outcomeAsGithub({ findings, errors }: Outcome): Generator<string> {
  for (const finding of findings) {
    const { file, line, column, endLine, endColumn, criterion, level } = finding;
    // Columns are shown of a range within one line alone.
    const columns = line === endLine ? { col: column, endColumn } : {};
    yield command(COMMANDS[level], { file, line, endLine, ...columns, title: criterion }, messageOf(finding));
  }
  for (const { file, line, column, message } of errors) {
    yield command('error', { file, ...(line && { line, col: column }), title: 'rightsdraft' }, message);
  }
}

const COMMANDS: Readonly<Record<Level, string>> = { must: 'error', should: 'warning', hint: 'notice' };

const messageOf = ({ message, citations }: PlacedFinding): string =>
  [message, sourceOf(citations)].filter(Boolean).join('\n');

function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${given.join(',')}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
