/**
 * Lists of numbers as they are carried: each number as its difference from the one before it, in this list or an earlier
 * one. Neighbours are near each other, and small numbers make a small bundle.
 */
export type Deltas = readonly (readonly number[])[];

export function toDeltas(lists: readonly (readonly number[])[]): Deltas {
  let before = 0;
  return lists.map((list) =>
    list.map((number) => {
      const delta = number - before;
      before = number;
      return delta;
    }),
  );
}

export function fromDeltas(deltas: Deltas): number[][] {
  let number = 0;
  return deltas.map((list) =>
    list.map((delta) => {
      number += delta;
      return number;
    }),
  );
}
