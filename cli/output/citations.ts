import { citationOf, type FindingCitation, listed, openingOf } from '../../core/index.ts';
import { wrap } from './wrap.ts';

/** Of a finding's citations the weightiest with its words, and where else to read. */
export function citationLines(citations: readonly FindingCitation[], width: number): string[] {
  const first = citations.find(({ basis }) => basis === 'stated') ?? citations[0];
  if (!first) return [];
  const others = citations.filter((citation) => citation !== first).map(({ paragraph }) => paragraph);
  const also = others.length > 0 ? ` (see also para${others.length > 1 ? 's' : ''}. ${listed(others)})` : '';
  const quote = first.quote === undefined ? '' : `: “${first.quote}”`;
  return wrap(
    `${openingOf(first.basis)}${first.basis === 'stated' ? ',' : ''} ${citationOf(first.symbol, first.paragraph)}${quote}${also}`,
    width,
    '  ',
  );
}
