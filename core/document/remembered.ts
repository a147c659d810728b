/** The same work, done once for each object, and forgotten with it. */
export function remembered<K extends object, V extends object>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (!value) {
      value = work(key);
      known.set(key, value);
    }
    return value;
  };
}
