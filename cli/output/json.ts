import type { Finding } from '../../core/index.ts';
import { lineStarts, placeOf } from './lines.ts';
import type { Outcome, ReviewedDraft } from './outcome.ts';

/** The machine-readable form that rules/schema/output.schema.json documents; the same for the same drafts, byte for byte. */
export function outcomeAsJson({ files, drafts, faults }: Outcome, version: string): string {
  const placed = drafts.map((draft) => ({ draft, starts: lineStarts(draft.document.text) }));
  const output = {
    version,
    files,
    findings: placed.flatMap(({ draft, starts }) => draft.findings.map((finding) => inDraft(finding, draft, starts))),
    waived: placed.flatMap(({ draft, starts }) =>
      draft.waived.map(({ finding, reason }) => ({ ...inDraft(finding, draft, starts), reason })),
    ),
    errors: faults.map(({ file, message, line, column }) => ({ file, message, ...(line && { line, column }) })),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

function inDraft(finding: Finding, { file, document }: ReviewedDraft, starts: readonly number[]): object {
  const { criterion, kind, level, span, message, citations, remedies, trace } = finding;
  return {
    file,
    criterion,
    kind,
    level,
    span: { start: span.start, end: span.end },
    ...placeOf(span.start, starts),
    text: document.text.slice(span.start, span.end),
    message,
    citations: citations.map(({ symbol, paragraph, basis, quote }) => ({
      symbol,
      paragraph,
      basis,
      ...(quote !== undefined && { quote }),
    })),
    remedies: remedies.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ start, end, text }) => ({ start, end, text })),
    })),
    trace,
  };
}
