export interface Remembered<K, V> {
  (key: K): V;
  /** Whether the work is done already. */
  knows(key: K): boolean;
}

/** The same work, done once for each object, and forgotten with it. */
export function remembered<K extends object, V extends object>(work: (key: K) => V): Remembered<K, V> {
  const known = new WeakMap<K, V>();
  const recall = (key: K): V => {
    let value = known.get(key);
    if (!value) {
      value = work(key);
      known.set(key, value);
    }
    return value;
  };
  return Object.assign(recall, { knows: (key: K) => known.has(key) });
}
