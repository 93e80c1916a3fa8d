/** Where a text has the words of a quotation, or nearly so. */

export interface Match {
  readonly from: number;
  readonly to: number;
  /** How many characters have to be changed, put in or left out; 0 for the same words. */
  readonly distance: number;
}

/** A quotation longer than this is compared by its first characters. */
const LONGEST = 3000;

/** The stretch of `text` between two offsets that is most like `words`, where at most this share of it is different. */
export function closest(text: string, words: string, share: number, from = 0, to = text.length): Match | undefined {
  const exact = text.indexOf(words, from);
  if (exact >= 0 && exact + words.length <= to) return { from: exact, to: exact + words.length, distance: 0 };
  const asked = words.slice(0, LONGEST);
  const start = likelyStart(text, asked, from, to);
  if (start === undefined) return undefined;
  // The start is known to a bucket of stretches.
  const slack = Math.ceil(asked.length * share) + 2 * stretch(asked);
  const low = Math.max(from, start - slack);
  const high = Math.min(to, start + asked.length + slack);
  const found = align(text.slice(low, high), asked);
  if (found.distance > asked.length * share) return undefined;
  return { from: low + found.from, to: low + found.to, distance: found.distance };
}

/** How many characters are seldom the same by chance. */
function stretch(words: string): number {
  return /[\u3400-\u9fff]/.test(words) ? 4 : 10;
}

/** Where the words would begin by what most of their short stretches say; undefined where none of them is there. */
function likelyStart(text: string, words: string, from: number, to: number): number | undefined {
  const size = stretch(words);
  const votes = new Map<number, number>();
  for (let at = 0; at + size <= words.length; at += Math.ceil(size / 2)) {
    const gram = words.slice(at, at + size);
    let seen = 0;
    for (let hit = text.indexOf(gram, from); hit >= 0 && hit + size <= to; hit = text.indexOf(gram, hit + 1)) {
      // Words put in or left out move the stretches behind them.
      const bucket = Math.round((hit - at) / (2 * size));
      for (const near of [bucket - 1, bucket, bucket + 1])
        votes.set(near, (votes.get(near) ?? 0) + (near === bucket ? 2 : 1));
      if (++seen > 40) break;
    }
  }
  let best: number | undefined;
  for (const [bucket, count] of votes) if (best === undefined || count > (votes.get(best) ?? 0)) best = bucket;
  return best === undefined ? undefined : best * 2 * size;
}

/** The stretch of the text with the least edit distance to all of the words (Sellers). */
function align(text: string, words: string): Match {
  let distances = Array.from({ length: words.length + 1 }, (_, row) => row);
  let starts = new Array<number>(words.length + 1).fill(0);
  let best: Match = { from: 0, to: 0, distance: words.length };
  for (let column = 1; column <= text.length; column++) {
    const next = [0];
    const from = [column];
    for (let row = 1; row <= words.length; row++) {
      const same = text.charCodeAt(column - 1) === words.charCodeAt(row - 1) ? 0 : 1;
      const replaced = (distances[row - 1] ?? 0) + same;
      const inserted = (distances[row] ?? 0) + 1;
      const left = (next[row - 1] ?? 0) + 1;
      const least = Math.min(replaced, inserted, left);
      next.push(least);
      from.push((least === replaced ? starts[row - 1] : least === inserted ? starts[row] : from[row - 1]) ?? 0);
    }
    distances = next;
    starts = from;
    const distance = distances[words.length] ?? words.length;
    if (distance < best.distance) best = { from: starts[words.length] ?? 0, to: column, distance };
  }
  return best;
}
