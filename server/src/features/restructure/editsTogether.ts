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
    const at = lastFrom(edits, offset);
    return Math.max(offset, edits[at]?.to ?? 0) + (shifts[at] ?? 0);
  };
}

/** Whether one of these spans, in order and apart, holds all of a span. */
export function holding(spans: readonly Span[]): (span: Span) => boolean {
  return (span) => {
    const holder = spans[lastFrom(spans, span.from)];
    return holder !== undefined && within(span, holder);
  };
}

/** Those of some edits in order and apart that lie in a span. */
export function editsIn(edits: readonly FixEdit[]): (span: Span) => readonly FixEdit[] {
  return ({ from, to }) => {
    const found: FixEdit[] = [];
    for (let at = lastFrom(edits, from - 1) + 1; (edits[at]?.from ?? Infinity) <= to; at++) {
      const edit = edits[at] as FixEdit;
      if (edit.to <= to) found.push(edit);
    }
    return found;
  };
}

/** The index of the last one that starts at an offset or before; -1 for none. */
function lastFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function within({ from, to }: Span, { from: first, to: last }: Span): boolean {
  return first <= from && to <= last;
}
