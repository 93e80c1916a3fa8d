/** Edits of one change, seen together. */
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';

/** Whether two of them change the same words. */
export function overlaps(edits: readonly FixEdit[]): boolean {
  const order = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  return order.some(({ from }, at) => from < (order[at - 1]?.to ?? 0));
}

/**
 * Where a cursor goes in the text behind all edits: so far into the text of one of them, which stands last of those at its
 * place.
 */
export function cursorBehind(edits: readonly FixEdit[], one: FixEdit, into: number): number {
  const before = edits.filter((edit) => edit !== one && edit.to <= one.from);
  return before.reduce((at, { from, to, text }) => at + text.length - (to - from), one.from) + into;
}

/**
 * Where an offset of the text before lies in the text after, for edits in order that do not overlap; inside one of them, behind
 * its text, and so at an insertion.
 */
export function carried(edits: readonly FixEdit[]): (offset: number) => number {
  const shifts: number[] = [];
  let sum = 0;
  for (const { from, to, text } of edits) {
    sum += text.length - (to - from);
    shifts.push(sum);
  }
  return (offset) => {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edits[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = edits[low - 1];
    return Math.max(offset, last?.to ?? 0) + (shifts[low - 1] ?? 0);
  };
}

export function within({ from, to }: Span, { from: first, to: last }: Span): boolean {
  return first <= from && to <= last;
}
