import type { Finding, Review } from '../../core/index.ts';
import { contextOf } from '../output/excerpt.ts';
import { lineStarts, placeOf } from '../output/lines.ts';
import type { DraftOutcome, PlacedFinding } from '../output/outcome.ts';
import { fingerprints } from './fingerprints.ts';

/** A review with all that is told of it, so that the draft's text can be let go. */
export function placeReview(file: string, { document, kind, findings, waived }: Review): DraftOutcome {
  const { text } = document;
  const starts = lineStarts(text);
  const known = fingerprints(document, [...findings, ...waived.map(({ finding }) => finding)]);
  const place = (finding: Finding): PlacedFinding => {
    const { criterion, level, span, message, citations, remedies, trace } = finding;
    return {
      file,
      criterion,
      kind: finding.kind,
      level,
      span: { start: span.start, end: span.end },
      ...placeOf(span, starts),
      text: text.slice(span.start, span.end),
      context: contextOf(text, span),
      message,
      citations: citations.map(({ symbol, paragraph, basis, quote }) => ({
        symbol,
        paragraph,
        basis,
        ...(quote !== undefined && { quote }),
      })),
      remedies: remedies.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ start: edit.start, end: edit.end, ...placeOf(edit, starts), text: edit.text })),
      })),
      trace,
      fingerprint: known.get(finding)!,
    };
  };
  return {
    file,
    kind,
    findings: findings.map(place),
    waived: waived.map(({ finding, reason }) => ({ ...place(finding), reason })),
    known: [],
  };
}
