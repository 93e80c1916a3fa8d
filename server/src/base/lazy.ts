/** Facts that are computed when first asked for and then kept as long as the value that they hang on. */

/**
 * Where an object keeps its facts, each at the number of its function. It is not enumerable: a copy of the object with
 * something changed has none of them. A weak map would do the same and cost several times as much to ask, and facts are
 * asked for some ten thousand times at every key.
 */
const FACTS = Symbol('facts');

type Holder = object & { [FACTS]?: unknown[] };

/** Stands for a fact that is undefined. */
const NOTHING = Symbol('nothing');

let functions = 0;

/**
 * Gives a function that computes a fact of an object once; the fact is forgotten together with the object. To be called
 * where modules are made, not for each object: every function has its place in every object that it was asked of.
 */
export function fact<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const place = functions++;
  return (key) => {
    const known = (key as Holder)[FACTS]?.[place];
    if (known !== undefined) return known === NOTHING ? (undefined as V) : (known as V);
    const value = compute(key);
    factsOf(key)[place] = value === undefined ? NOTHING : value;
    return value;
  };
}

function factsOf(key: Holder): unknown[] {
  const before = key[FACTS];
  if (before) return before;
  const made: unknown[] = [];
  Object.defineProperty(key, FACTS, { value: made });
  return made;
}

/** The same of an object and something else of which there are few: a language, a house style. The fact hangs on the object. */
export function factOfPair<K extends object, L, V>(compute: (key: K, other: L) => V): (key: K, other: L) => V {
  const all = fact<K, { readonly other: L; readonly value: V }[]>(() => []);
  return (key, other) => {
    const known = all(key);
    for (const one of known) if (one.other === other) return one.value;
    const value = compute(key, other);
    known.push({ other, value });
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
