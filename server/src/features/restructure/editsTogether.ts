/** Edits of one change, seen together. */
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
