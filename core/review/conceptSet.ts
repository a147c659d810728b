/** A set of concepts by their numbers, a bit for each: sets are united far oftener than they are asked. */
export type ConceptSet = Int32Array;

export const noConcepts = (concepts: number): ConceptSet => new Int32Array((concepts + 31) >> 5);

export function add(set: ConceptSet, concept: number): void {
  set[concept >> 5]! |= 1 << (concept & 31);
}

export function addAll(set: ConceptSet, others: ConceptSet): void {
  for (let at = 0; at < set.length; at++) set[at]! |= others[at]!;
}

export const has = (set: ConceptSet, concept: number): boolean => (set[concept >> 5]! & (1 << (concept & 31))) !== 0;

export const isSameSet = (a: ConceptSet, b: ConceptSet): boolean => a.every((bits, at) => bits === b[at]);
