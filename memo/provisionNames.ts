import { type Document, type Finding, provisionsOf } from '../core/index.ts';

/** Names the provision of a finding, as a memo's reader looks it up. */
export type ProvisionAt = (finding: Pick<Finding, 'kind' | 'span'>) => string;

export function provisionNames(document: Document): ProvisionAt {
  const provisionAt = provisionsOf(document);
  return ({ kind, span }) => (kind === 'expect' ? 'The whole draft' : (provisionAt(span.start) ?? 'Opening words'));
}
