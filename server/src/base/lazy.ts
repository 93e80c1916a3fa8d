/** Facts that are computed when first asked for and then kept as long as the value that they hang on. */

/** Gives a function that computes a fact of an object once; the fact is forgotten together with the object. */
export function fact<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
