import type { Lists } from './lists.ts';
import { type Packed, packed, unpacked } from './packed.ts';

/**
 * Classes of lexemes in columns. Most are much like one before them: how far before, or 0; how many of its members, given
 * by how many stay before each, are left out; and how many are added, each by how far it is behind the one before it,
 * or 0 for the next lexeme that no class has had.
 */
export interface PackedClasses {
  readonly likes: Packed;
  readonly omissions: Packed;
  readonly additions: Packed;
}

/** Lexemes are numbered in the order in which classes first have them. */
export function packedClasses(classes: readonly (readonly number[])[]): PackedClasses {
  const likes: number[] = [];
  const omissions: number[] = [];
  const additions: number[] = [];
  const holding = new Map<number, number[]>();
  /** The classes in the order in which they come out. */
  const written: number[][] = [];
  let known = 0;
  classes.forEach((members, index) => {
    const like = mostAlike(members, classes, holding);
    likes.push(like === undefined ? 0 : index - like);
    const base = like === undefined ? [] : written[like]!;
    if (like !== undefined) omissions.push(...omissionsOf(base, members));
    const added = members.filter((one) => !base.includes(one)).sort((a, b) => a - b);
    written.push([...base.filter((one) => members.includes(one)), ...added]);
    additions.push(added.length);
    let before = -1;
    for (const one of added) {
      additions.push(one === known ? 0 : one - before);
      before = one;
      known = Math.max(known, one + 1);
    }
    for (const one of members) {
      const others = holding.get(one);
      if (others) others.push(index);
      else holding.set(one, [index]);
    }
  });
  return { likes: packed(likes), omissions: packed(omissions), additions: packed(additions) };
}

/** Bits, about, that a member costs to write out; to leave out; and that it costs to name another class. */
const [WRITTEN, LEFT_OUT, NAMED] = [12, 4, 16];

function mostAlike(
  members: readonly number[],
  classes: readonly (readonly number[])[],
  holding: ReadonlyMap<number, readonly number[]>,
): number | undefined {
  const shared = new Map<number, number>();
  for (const one of members)
    for (const other of holding.get(one) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  let most = 0;
  let best: number | undefined;
  for (const [other, count] of shared) {
    const spared = count * WRITTEN - (classes[other]!.length - count) * LEFT_OUT - NAMED;
    if (spared > most || (spared === most && best !== undefined && other > best)) [most, best] = [spared, other];
  }
  return best;
}

function omissionsOf(base: readonly number[], members: readonly number[]): number[] {
  const places = base.flatMap((one, place) => (members.includes(one) ? [] : [place]));
  return [places.length, ...places.map((place, at) => place - (places[at - 1] ?? -1) - 1)];
}

export function unpackedClasses(columns: PackedClasses): Lists {
  const likes = unpacked(columns.likes);
  const omissions = unpacked(columns.omissions);
  const additions = unpacked(columns.additions);
  const starts = new Int32Array(likes.length + 1);
  const values: number[] = [];
  let [omission, addition, known] = [0, 0, 0];
  likes.forEach((distance, index) => {
    if (distance > 0) {
      let at = starts[index - distance]!;
      const end = starts[index - distance + 1]!;
      for (let left = omissions[omission++]!; left > 0; left--) {
        for (let kept = omissions[omission++]!; kept > 0; kept--) values.push(values[at++]!);
        at++;
      }
      while (at < end) values.push(values[at++]!);
    }
    let before = -1;
    for (let left = additions[addition++]!; left > 0; left--) {
      const step = additions[addition++]!;
      before = step === 0 ? known : before + step;
      known = Math.max(known, before + 1);
      values.push(before);
    }
    starts[index + 1] = values.length;
  });
  return { starts, values: Int32Array.from(values) };
}
