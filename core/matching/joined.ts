/** What a pattern has found so far, from its first step on. */
export interface Joined {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly number[];
}

/** Of two between the same words the fuller one is kept; those that begin together stand together. */
export function addTo(into: Joined[], one: Joined): void {
  for (let at = into.length - 1; at >= 0 && into[at]!.from === one.from; at--) {
    if (into[at]!.to !== one.to) continue;
    if (lengthOf(one.parts) > lengthOf(into[at]!.parts)) into[at] = one;
    return;
  }
  into.push(one);
}

function lengthOf(parts: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < parts.length; i += 2) sum += parts[i + 1]! - parts[i]!;
  return sum;
}
