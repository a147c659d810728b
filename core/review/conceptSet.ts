/** A set of concepts by their numbers, a bit for each: sets are united far oftener than they are asked. The empty set has no length. */
export type ConceptSet = Int32Array;

const NO_CONCEPTS: ConceptSet = new Int32Array(0);

/** A set that can hold so many concepts, to be added to. */
export const roomFor = (concepts: number): ConceptSet => new Int32Array((concepts + 31) >> 5);

/** A set of some of so many concepts. */
export function setOf(members: Iterable<number>, concepts: number): ConceptSet {
  let set = NO_CONCEPTS;
  for (const concept of members) {
    if (set === NO_CONCEPTS) set = roomFor(concepts);
    set[concept >> 5]! |= 1 << (concept & 31);
  }
  return set;
}

export function addAll(set: ConceptSet, others: ConceptSet): void {
  for (let at = 0; at < others.length; at++) set[at]! |= others[at]!;
}

export const has = (set: ConceptSet, concept: number): boolean =>
  set.length > 0 && (set[concept >> 5]! & (1 << (concept & 31))) !== 0;

export const isSameSet = (a: ConceptSet, b: ConceptSet): boolean =>
  a.length === b.length && a.every((bits, at) => bits === b[at]);
