import type { Lists } from './lists.ts';
import { type Packed, packed, unpacked } from './packed.ts';

/**
 * Classes of lexemes in columns. Most are much like one before them: how far before, or 0; how many of its members are left
 * out, and of each how many stay before it; how many are added, and of each how far it is behind the one added before it,
 * or 0 for the next lexeme that no class has had.
 */
export interface PackedClasses {
  readonly likes: Packed;
  readonly omitted: Packed;
  readonly omissions: Packed;
  readonly added: Packed;
  readonly additions: Packed;
}

/** Lexemes are numbered in the order in which classes first have them. */
export function packedClasses(classes: readonly (readonly number[])[]): PackedClasses {
  const likes: number[] = [];
  const omitted: number[] = [];
  const omissions: number[] = [];
  const added: number[] = [];
  const additions: number[] = [];
  const holding = new Map<number, number[]>();
  /** The classes in the order in which they come out. */
  const written: number[][] = [];
  let known = 0;
  classes.forEach((members, index) => {
    const like = mostAlike(index, classes, holding);
    likes.push(like === undefined ? 0 : index - like);
    const base = like === undefined ? [] : written[like]!;
    if (like !== undefined) {
      const places = base.flatMap((one, place) => (members.includes(one) ? [] : [place]));
      omitted.push(places.length);
      omissions.push(...places.map((place, at) => place - (places[at - 1] ?? -1) - 1));
    }
    const more = members.filter((one) => !base.includes(one)).sort((a, b) => a - b);
    added.push(more.length);
    let before = -1;
    for (const one of more) {
      additions.push(one === known ? 0 : one - before);
      before = one;
      known = Math.max(known, one + 1);
    }
    written.push([...base.filter((one) => members.includes(one)), ...more]);
    for (const one of members) {
      const others = holding.get(one);
      if (others) others.push(index);
      else holding.set(one, [index]);
    }
  });
  return {
    likes: packed(likes),
    omitted: packed(omitted),
    omissions: packed(omissions),
    added: packed(added),
    additions: packed(additions),
  };
}

/** Bits, about, that a member costs to write out, and to leave out. How far before a class is costs its logarithm. */
const [WRITTEN, LEFT_OUT] = [11, 3];

function mostAlike(
  index: number,
  classes: readonly (readonly number[])[],
  holding: ReadonlyMap<number, readonly number[]>,
): number | undefined {
  const shared = new Map<number, number>();
  for (const one of classes[index]!)
    for (const other of holding.get(one) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  let most = 0;
  let best: number | undefined;
  for (const [other, count] of shared) {
    const left = classes[other]!.length - count;
    const spared = count * WRITTEN - left * LEFT_OUT - Math.log2(index - other);
    if (spared > most || (spared === most && best !== undefined && other > best)) [most, best] = [spared, other];
  }
  return best;
}

export function unpackedClasses(columns: PackedClasses): Lists {
  const likes = unpacked(columns.likes);
  const omitted = unpacked(columns.omitted);
  const omissions = unpacked(columns.omissions);
  const added = unpacked(columns.added);
  const additions = unpacked(columns.additions);
  const starts = new Int32Array(likes.length + 1);
  let values: Int32Array = new Int32Array(8 * likes.length);
  let [length, derived, omission, addition, known] = [0, 0, 0, 0, 0];
  for (let index = 0; index < likes.length; index++) {
    const like = index - likes[index]!;
    const most = added[index]! + (like < index ? starts[like + 1]! - starts[like]! : 0);
    if (length + most > values.length) values = widened(values, length + most);
    if (like < index) {
      let at = starts[like]!;
      for (let left = omitted[derived++]!; left > 0; left--) {
        for (let kept = omissions[omission++]!; kept > 0; kept--) values[length++] = values[at++]!;
        at++;
      }
      while (at < starts[like + 1]!) values[length++] = values[at++]!;
    }
    let before = -1;
    for (let left = added[index]!; left > 0; left--) {
      const step = additions[addition++]!;
      before = step === 0 ? known : before + step;
      known = Math.max(known, before + 1);
      values[length++] = before;
    }
    starts[index + 1] = length;
  }
  return { starts, values: values.subarray(0, length) };
}

function widened(values: Int32Array, least: number): Int32Array {
  const wider = new Int32Array(2 * least);
  wider.set(values);
  return wider;
}
