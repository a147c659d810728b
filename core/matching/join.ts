import { firstWhere } from '../document/firstWhere.ts';
import { MOST_TRANSPARENT } from './automaton.ts';
import type { Mention } from './mentions.ts';

/** What a pattern has found so far, from its first step on. */
export type Joined = Pick<Mention, 'from' | 'to' | 'segments'>;

/** At most this many ways to go on from one mention: what keeps joining linear in a text made of nothing but mentions. */
const MOST_WAYS = 16;

/**
 * Each mention with those of the next step that follow it, with at most `gap` words between that are not transparent
 * and no semicolon. `next` is in the order of its places.
 */
export function join(
  left: readonly Joined[],
  next: readonly Joined[],
  gap: number,
  words: readonly string[],
  transparentBefore: (position: number) => number,
): Joined[] {
  const joined: Joined[] = [];
  for (const one of left) {
    let ways = 0;
    for (let at = firstFrom(next, one.to); at < next.length && ways < MOST_WAYS; at++) {
      const right = next[at]!;
      const start = right.from;
      const distance = start - one.to;
      if (distance > gap + MOST_TRANSPARENT || (start > 0 && words[start - 1] === ';')) break;
      if (distance > gap && distance - (transparentBefore(start) - transparentBefore(one.to)) > gap) break;
      ways++;
      const segments =
        distance === 0
          ? [...one.segments.slice(0, -1), ...right.segments.slice(1)]
          : [...one.segments, ...right.segments];
      addTo(joined, { from: one.from, to: right.to, segments });
    }
  }
  return joined;
}

const firstFrom = (mentions: readonly Joined[], position: number): number =>
  firstWhere(mentions.length, (at) => mentions[at]!.from >= position);

/** Of two between the same words the fuller one is kept; those that begin together stand together. */
function addTo(into: Joined[], one: Joined): void {
  for (let at = into.length - 1; at >= 0 && into[at]!.from === one.from; at--) {
    if (into[at]!.to !== one.to) continue;
    if (wordsIn(one) > wordsIn(into[at]!)) into[at] = one;
    return;
  }
  into.push(one);
}

/** In order, of those that begin together the longest first; of two between the same words the fuller one tells what is meant. */
export function settled<T extends Joined>(found: T[]): T[] {
  for (let at = 1; at < found.length; at++) {
    if (placeOrder(found[at - 1]!, found[at]!) < 0) continue;
    return found
      .sort((a, b) => placeOrder(a, b) || wordsIn(b) - wordsIn(a))
      .filter((one, i, all) => i === 0 || placeOrder(all[i - 1]!, one) !== 0);
  }
  return found;
}

const placeOrder = (a: Joined, b: Joined): number => a.from - b.from || b.to - a.to;

function wordsIn({ segments }: Joined): number {
  let sum = 0;
  for (let i = 0; i < segments.length; i += 2) sum += segments[i + 1]! - segments[i]!;
  return sum;
}
