import { citationOf, type FindingCitation, listed, openingOf } from '../../core/index.ts';
import { wrap } from './wrap.ts';

/** Of a finding's citations the weightiest with its words, and where else to read; empty where it has none. */
export function sourceOf(citations: readonly FindingCitation[]): string {
  const first = citations.find(({ basis }) => basis === 'stated') ?? citations[0];
  if (!first) return '';
  const others = citations.filter((citation) => citation !== first).map(({ paragraph }) => paragraph);
  const also = others.length > 0 ? ` (see also para${others.length > 1 ? 's' : ''}. ${listed(others)})` : '';
  const quote = first.quote === undefined ? '' : `: “${first.quote}”`;
  const opening = `${openingOf(first.basis)}${first.basis === 'stated' ? ',' : ''}`;
  return `${opening} ${citationOf(first.symbol, first.paragraph)}${quote}${also}`;
}

export function citationLines(citations: readonly FindingCitation[], width: number): string[] {
  const source = sourceOf(citations);
  return source === '' ? [] : wrap(source, width, '  ');
}
