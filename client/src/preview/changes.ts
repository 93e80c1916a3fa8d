/** What of a page is another than before: one stretch of its blocks. Knows nothing of VS Code. */

export interface Changed {
  readonly from: number;
  readonly removed: number;
  readonly blocks: readonly string[];
}

/** The shortest stretch outside of which both are the same. */
export function changed(before: readonly string[], after: readonly string[]): Changed {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let behind = 0;
  while (behind < shorter - from && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind++;
  return { from, removed: before.length - behind - from, blocks: after.slice(from, after.length - behind) };
}
