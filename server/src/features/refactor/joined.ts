/** Edits that meet, as one. */
import type { FixEdit } from '../../checks/rule';

/**
 * In the order of the text, insertions at one place as one, and what is put in where something is taken away: editors differ
 * in their order. Of two at one place, the first stands first.
 */
export function joined(edits: readonly FixEdit[]): readonly FixEdit[] {
  const order = edits
    .map((edit, at) => ({ edit, at }))
    .sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to || a.at - b.at);
  const found: FixEdit[] = [];
  for (const { edit } of order) {
    const last = found.at(-1);
    if (last?.to !== edit.from) found.push(edit);
    else found[found.length - 1] = { from: last.from, to: edit.to, text: last.text + edit.text };
  }
  return found;
}
