import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Finding, WaivedFinding } from './review.ts';

/** A draft's reasoned decision not to follow a criterion, as written in a comment. */
interface Waiver {
  /** Of the comment. */
  readonly span: Span;
  readonly ids: readonly string[];
  readonly reason: string;
  /** Where it holds. */
  readonly scope: Span;
}

/** What can be wrong with a waiver; each a name that a setting may use. */
export const WAIVER_FAULTS = [
  'waiver',
  'waiver/malformed',
  'waiver/unknown-criterion',
  'waiver/unused',
  'waiver/without-reason',
];

const FORM = /^\s*rightsdraft-waive(-section|-file)?(?=[\s:]|$)([^:]*)(?::([\s\S]*))?$/;

/**
 * Waivers: `<!-- rightsdraft-waive theme/name: reason -->` for the next block, `rightsdraft-waive-section` for the
 * section it stands in, `rightsdraft-waive-file` for the draft. A theme's name waives all its criteria; commas part several.
 */
function waiversIn(document: Document): Waiver[] {
  return document.comments.flatMap(({ span, text }): Waiver[] => {
    const form = FORM.exec(text);
    if (!form) return [];
    const ids = (form[2] ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean);
    return [{ span, ids, reason: (form[3] ?? '').trim(), scope: scopeOf(document, span, form[1]) }];
  });
}

function scopeOf(document: Document, at: Span, extent: string | undefined): Span {
  if (extent === '-file') return { start: 0, end: document.text.length };
  if (extent === '-section') {
    return document.sections.findLast(({ span }) => span.start <= at.start && at.end <= span.end)?.span ?? at;
  }
  const block = document.blocks.find(({ span }) => span.end > at.end);
  return block?.span ?? at;
}

/** Sets aside what the draft waives with a reason; faulty and idle waivers become findings themselves. */
export function applyWaivers(
  document: Document,
  findings: readonly Finding[],
  known: ReadonlySet<string>,
): { findings: Finding[]; waived: WaivedFinding[] } {
  const waivers = waiversIn(document);
  const used = new Set<string>();
  const waived: WaivedFinding[] = [];
  const kept: Finding[] = [];
  for (const finding of findings) {
    let reason: string | undefined;
    for (const waiver of waivers) {
      const id = waiver.ids.find((one) => one === finding.criterion || finding.criterion.startsWith(`${one}/`));
      if (id === undefined || !waiver.reason || !isInScope(finding, waiver)) continue;
      used.add(key(waiver, id));
      reason ??= waiver.reason;
    }
    if (reason === undefined) kept.push(finding);
    else waived.push({ finding, reason });
  }
  return { findings: [...kept, ...waivers.flatMap((waiver) => faultsOf(waiver, known, used))], waived };
}

const key = ({ span }: Waiver, id: string): string => `${span.start} ${id}`;

const isInScope = ({ span }: Finding, { scope }: Waiver): boolean => scope.start <= span.start && span.end <= scope.end;

function faultsOf(waiver: Waiver, known: ReadonlySet<string>, used: ReadonlySet<string>): Finding[] {
  const fault = (name: string, message: string): Finding => ({
    criterion: `waiver/${name}`,
    kind: 'waiver',
    level: 'should',
    span: waiver.span,
    message,
    citations: [],
    remedies: [],
    trace: { mentions: [], polarity: 'affirmed' },
  });
  if (waiver.ids.length === 0) {
    return [fault('malformed', 'This waiver names no criterion. Write “rightsdraft-waive theme/name: reason”.')];
  }
  const unknown = waiver.ids.filter((id) => !known.has(id));
  const idle = waiver.ids.filter((id) => known.has(id) && !used.has(key(waiver, id)));
  return [
    ...unknown.map((id) => fault('unknown-criterion', `There is no criterion or theme “${id}” to waive.`)),
    ...(waiver.reason
      ? idle.map((id) => fault('unused', `This waiver of “${id}” sets nothing aside: remove it.`))
      : [fault('without-reason', 'A waiver needs its reason: write it after the colon. Nothing was set aside.')]),
  ];
}
