/**
 * A text as it is put together from pieces of the text before it and from new words: what stays, moves, comes and goes, with
 * every offset known on both sides. Nothing is copied until the edits are asked for.
 */
import type { Span } from './span';

/** A stretch of the text before, at its offsets there; or new words. */
export type Piece = Span | NewWords;

export interface NewWords {
  readonly text: string;
}

/** What stands in the text before is replaced by other words. */
export interface Replacement extends Span {
  readonly text: string;
}

export function isNew(piece: Piece): piece is NewWords {
  return 'text' in piece;
}

export function lengthOf(piece: Piece): number {
  return isNew(piece) ? piece.text.length : piece.to - piece.from;
}

/**
 * The pieces of a text of this length after replacements in it; they do not overlap. Of two at one place the first given
 * stands first.
 */
export function piecesAfter(length: number, replacements: readonly Replacement[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { from, to, text } of inOrder(replacements)) {
    if (from > at) found.push({ from: at, to: from });
    if (text !== '') found.push({ text });
    at = Math.max(at, to);
  }
  if (at < length) found.push({ from: at, to: length });
  return found;
}

/** The pieces with replacements in the text that they make, which do not overlap. */
export function replaced(pieces: readonly Piece[], replacements: readonly Replacement[]): Piece[] {
  const found: Piece[] = [];
  const changes = inOrder(replacements);
  let next = 0;
  let at = 0;
  for (const piece of pieces) {
    const end = at + lengthOf(piece);
    let here = at;
    for (let change = changes[next]; change && change.from < end; change = changes[next]) {
      if (change.from >= at) {
        found.push(...part(piece, here - at, change.from - at));
        if (change.text !== '') found.push({ text: change.text });
      }
      here = Math.max(here, Math.min(end, change.to));
      if (change.to > end) break;
      next++;
    }
    found.push(...part(piece, here - at, end - at));
    at = end;
  }
  for (const { from, text } of changes.slice(next)) if (from >= at && text !== '') found.push({ text });
  return found;
}

/** The pieces of a text over another one, where that one is made of pieces of a third: the same over the third. */
export function composed(outer: readonly Piece[], inner: readonly Piece[]): Piece[] {
  const starts: number[] = [];
  let length = 0;
  for (const piece of inner) {
    starts.push(length);
    length += lengthOf(piece);
  }
  return outer.flatMap((piece): Piece[] => {
    if (isNew(piece)) return [piece];
    const found: Piece[] = [];
    for (
      let at = Math.max(
        0,
        lastAtOrBelow(starts, piece.from, (start) => start),
      );
      at < inner.length;
      at++
    ) {
      const [own, start] = [inner[at], starts[at] ?? 0];
      if (!own || start >= piece.to) break;
      found.push(...part(own, Math.max(0, piece.from - start), Math.min(lengthOf(own), piece.to - start)));
    }
    return found;
  });
}

function inOrder(replacements: readonly Replacement[]): readonly Replacement[] {
  return replacements
    .map((replacement, order) => ({ replacement, order }))
    .sort((a, b) => a.replacement.from - b.replacement.from || a.replacement.to - b.replacement.to || a.order - b.order)
    .map(({ replacement }) => replacement);
}

/** From and to are counted in the piece. */
function part(piece: Piece, from: number, to: number): Piece[] {
  if (to <= from) return [];
  return [isNew(piece) ? { text: piece.text.slice(from, to) } : { from: piece.from + from, to: piece.from + to }];
}

/** Where the offsets of the text before are in the new text, and the other way round. */
export interface Offsets {
  /**
   * Where the character that begins at an offset of the text before stands now; undefined for one that is gone. The end of
   * the text before is the end of what stands behind its last character.
   */
  readonly now: (before: number) => number | undefined;
  /** Where the character that stands at an offset now stood before; undefined for a new one. */
  readonly before: (now: number) => number | undefined;
  /** What is left of a stretch of the text before, in the order of the text before, as stretches of the new text. */
  readonly kept: (span: Span) => readonly Span[];
  readonly length: number;
}

interface Placed extends Span {
  readonly now: number;
}

export function offsetsOf(pieces: readonly Piece[]): Offsets {
  const kept: Placed[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (!isNew(piece)) kept.push({ ...piece, now: length });
    length += lengthOf(piece);
  }
  const byBefore = [...kept].sort((a, b) => a.from - b.from);
  return {
    now(before) {
      const piece = byBefore[lastAtOrBelow(byBefore, before, ({ from }) => from)];
      return piece && before < piece.to ? piece.now + before - piece.from : undefined;
    },
    before(now) {
      const piece = kept[lastAtOrBelow(kept, now, (one) => one.now)];
      return piece && now < piece.now + piece.to - piece.from ? piece.from + now - piece.now : undefined;
    },
    kept({ from, to }) {
      const found: Span[] = [];
      for (
        let at = Math.max(
          0,
          lastAtOrBelow(byBefore, from, (piece) => piece.from),
        );
        at < byBefore.length;
        at++
      ) {
        const piece = byBefore[at];
        if (!piece || piece.from >= to) break;
        const [first, last] = [Math.max(from, piece.from), Math.min(to, piece.to)];
        if (first < last) found.push({ from: piece.now + first - piece.from, to: piece.now + last - piece.from });
      }
      return found;
    },
    length,
  };
}

/** The index of the last one whose key is at or below a value; -1 where there is none. */
function lastAtOrBelow<T>(all: readonly T[], value: number, key: (one: T) => number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(all[middle] as T) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The edits that make the new text of the one before, in order and not overlapping. What has moved is taken out and put in
 * again; of what changed places as little as possible. `text` gives the characters of a stretch of the text before.
 */
export function editsOf(pieces: readonly Piece[], length: number, text: (span: Span) => string): Replacement[] {
  const staying = inPlace(pieces);
  const found: Replacement[] = [];
  let at = 0;
  let words = '';
  const put = (to: number): void => {
    if (to > at || words !== '') found.push({ from: at, to, text: words });
    words = '';
  };
  pieces.forEach((piece, index) => {
    if (isNew(piece)) words += piece.text;
    else if (!staying.has(index)) words += text(piece);
    else {
      put(piece.from);
      at = piece.to;
    }
  });
  put(length);
  return found;
}

/** The indices of the kept pieces that stay where they are: those in rising order with the most characters. */
function inPlace(pieces: readonly Piece[]): ReadonlySet<number> {
  const kept = pieces.flatMap((piece, index) => (isNew(piece) ? [] : [{ piece, index }]));
  const rising = kept.every(({ piece }, at) => at === 0 || piece.from >= (kept[at - 1]?.piece.to ?? 0));
  if (rising) return new Set(kept.map(({ index }) => index));
  // A move makes few runs; each is weighed against the few before it.
  const runs: { from: number; to: number; weight: number; members: number[] }[] = [];
  for (const { piece, index } of kept) {
    const last = runs.at(-1);
    if (last && piece.from >= last.to) {
      last.to = piece.to;
      last.weight += lengthOf(piece);
      last.members.push(index);
    } else runs.push({ from: piece.from, to: piece.to, weight: lengthOf(piece), members: [index] });
  }
  const best: { weight: number; before: number }[] = [];
  runs.forEach((run, at) => {
    let chosen = { weight: run.weight, before: -1 };
    for (let earlier = 0; earlier < at; earlier++) {
      const weight = (best[earlier]?.weight ?? 0) + run.weight;
      if ((runs[earlier]?.to ?? Infinity) <= run.from && weight > chosen.weight) chosen = { weight, before: earlier };
    }
    best.push(chosen);
  });
  const staying = new Set<number>();
  let last = best.reduce((most, { weight }, at) => (weight > (best[most]?.weight ?? 0) ? at : most), 0);
  for (; last >= 0; last = best[last]?.before ?? -1) for (const index of runs[last]?.members ?? []) staying.add(index);
  return staying;
}
