/** Passages as the store keeps them: not their text again, but where it stands in the text of the document. */

/** How a run is joined to the one before it. */
const JOINS = ['', ' ', '\n'] as const;
export type Join = (typeof JOINS)[number];

/** A stretch of the document's text that a reader sees; absolute. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly join: Join;
}

/** The text of the runs as a reader sees it. */
export function runText(text: string, runs: readonly Run[]): string {
  return runs.map(({ from, to, join }) => join + text.slice(from, to)).join('');
}

/** Where the character at an offset of `runText` stands in the text of the document; a join stands before its run. */
export function runOffset(runs: readonly Run[], offset: number): number {
  let at = 0;
  let last = 0;
  for (const { from, to, join } of runs) {
    at += join.length;
    if (offset < at) return from;
    if (offset < at + to - from) return from + offset - at;
    at += to - from;
    last = to;
  }
  return last;
}

/** As few numbers as can be: the gap to the run before with the join, and the length. */
export function packRuns(runs: readonly Run[]): number[] {
  let end = runs[0]?.from ?? 0;
  return runs.flatMap(({ from, to, join }) => {
    // A label behind the text that it belongs to is possible: the gap may be negative.
    const gap = from - end;
    end = to;
    return [(gap < 0 ? -gap * 2 + 1 : gap * 2) * JOINS.length + JOINS.indexOf(join), to - from];
  });
}

/** Reads `packRuns` back; `start` is the offset of the first run. */
export function unpackRuns(packed: readonly number[], start: number): Run[] {
  const runs: Run[] = [];
  let end = start;
  for (let at = 0; at + 1 < packed.length; at += 2) {
    const word = packed[at] ?? 0;
    const gap = Math.floor(word / JOINS.length);
    const from = end + (gap % 2 === 1 ? -(gap - 1) / 2 : gap / 2);
    end = from + (packed[at + 1] ?? 0);
    runs.push({ from, to: end, join: JOINS[word % JOINS.length] ?? '' });
  }
  return runs;
}
