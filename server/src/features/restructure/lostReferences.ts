/** The references to footnotes when one goes: those that follow, and those that name what is gone. */
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { NoteReference } from '../refactor/renumberNotes';

export interface Lost {
  readonly follow: readonly FixEdit[];
  /** For each reference that names the footnote, what says that its number is to be filled in. */
  readonly asks: readonly { readonly span: Span; readonly edits: readonly FixEdit[] }[];
}

/** As drafts write what is still to come. */
const TO_COME = '[…]';

/** `gone` is the number that goes; those behind it are one less. `notes 1 to 3` are `notes 1 to 2` without the second. */
export function lost(references: readonly NoteReference[], gone: number): Lost {
  const follow: FixEdit[] = [];
  const asks: { span: Span; edits: FixEdit[] }[] = [];
  for (const { span, ranges } of references) {
    const edits: FixEdit[] = [];
    for (const [first, last] of ranges) {
      const isRange = first !== last;
      const from = first.number > gone ? first.number - 1 : first.number;
      const to = last.number >= gone ? last.number - 1 : last.number;
      const isLost = isRange ? first.number < last.number && to <= from : first.number === gone;
      if (isLost) edits.push({ from: last.from, to: last.to, text: TO_COME });
      else if (to !== last.number) follow.push({ from: last.from, to: last.to, text: String(to) });
      if (isRange && from !== first.number) follow.push({ from: first.from, to: first.to, text: String(from) });
    }
    if (edits.length > 0) asks.push({ span, edits });
  }
  return { follow, asks };
}
