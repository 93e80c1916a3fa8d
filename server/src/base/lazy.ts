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

/** The same of a text: kept for the `most` texts that were asked for, then forgotten all at once. */
export function factOfText<V>(compute: (text: string) => V, most = 5000): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as V;
    // A session of many drafts would keep everything that was ever typed.
    if (known.size >= most) known.clear();
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
