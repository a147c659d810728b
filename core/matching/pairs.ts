/** What is known of pairs of numbers, none of them negative; open addressing in one column, since it is asked for each word. */
export interface Pairs {
  /** -1 where nothing is known. */
  get(a: number, b: number): number;
  /** The pair is new. */
  add(a: number, b: number, value: number): void;
}

/** Places of an entry: the pair, its value, and nothing. */
const WIDTH = 4;

export function openPairs(): Pairs {
  let size = 4096;
  let count = 0;
  let entries = new Int32Array(size * WIDTH).fill(-1);

  const placeOf = (a: number, b: number): number => {
    let at = (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) | 0;
    at ^= at >>> 15;
    for (; ; at++) {
      const place = (at & (size - 1)) * WIDTH;
      if (entries[place] === -1 || (entries[place] === a && entries[place + 1] === b)) return place;
    }
  };

  const put = (a: number, b: number, value: number): void => {
    const place = placeOf(a, b);
    entries[place] = a;
    entries[place + 1] = b;
    entries[place + 2] = value;
  };

  /** Kept half empty, so that an entry is found at its own place or next to it. */
  const enlarge = (): void => {
    const old = entries;
    size *= 2;
    entries = new Int32Array(size * WIDTH).fill(-1);
    for (let at = 0; at < old.length; at += WIDTH) if (old[at] !== -1) put(old[at]!, old[at + 1]!, old[at + 2]!);
  };

  return {
    get: (a, b) => entries[placeOf(a, b) + 2]!,
    add(a, b, value) {
      if (++count * 2 > size) enlarge();
      put(a, b, value);
    },
  };
}
