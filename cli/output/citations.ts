import type { FindingCitation } from '../../core/index.ts';
import { wrap } from './wrap.ts';

/** "A/68/283, para. 134 (a)", as the United Nations cites. */
export const reference = (symbol: string, paragraph: string): string => `${symbol}, para. ${paragraph}`;

/** Of a finding's citations the weightiest with its words, and where else to read. */
export function citationLines(citations: readonly FindingCitation[], width: number): string[] {
  const first = citations.find(({ basis }) => basis === 'stated') ?? citations[0];
  if (!first) return [];
  const others = citations.filter((citation) => citation !== first).map(({ paragraph }) => paragraph);
  const also = others.length > 0 ? ` (see also para${others.length > 1 ? 's' : ''}. ${listed(others)})` : '';
  const quote = first.quote === undefined ? '' : `: “${first.quote}”`;
  const opening = first.basis === 'stated' ? 'The report says,' : 'Follows from';
  return wrap(`${opening} ${reference(first.symbol, first.paragraph)}${quote}${also}`, width, '  ');
}

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
