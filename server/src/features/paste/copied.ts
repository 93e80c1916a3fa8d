/** What goes along with words that are copied out of a draft: where they come from, and the notes that their marks name. */
import type { Span } from '../../base/span';
import { noteAt } from '../../draft/notes';
import { textOf } from '../../draft/textOf';
import type { OpenDraft } from '../../workspace/workspace';
import { printed } from '../ignoreComments';
import { noteNumbers } from '../refactor/noteNumbers';
import { itemsOf } from '../restructure/items';

export interface CopiedNote {
  readonly number: number;
  /** As it stands in the draft, its mark before it. */
  readonly lines: string;
}

export interface CopiedPassage {
  readonly uri: string;
  readonly text: string;
  readonly notes: readonly CopiedNote[];
}

/** Undefined where nothing is copied that has a number: no paragraph, item or heading, and no mark that can be given another one. */
export function copiedPassage({ uri, draft }: OpenDraft, ranges: readonly Span[]): CopiedPassage | undefined {
  const isIn = ({ from, to }: Span): boolean => ranges.some((range) => range.from <= from && to <= range.to);
  const notes = new Map<number, string>();
  for (const { number, mark } of noteNumbers(draft)?.marks ?? []) {
    if (!isIn(mark) || notes.has(number)) continue;
    const note = noteAt(draft, String(number), mark.from)?.note;
    if (note && !isIn(printed(note))) notes.set(number, textOf(draft, printed(note)));
  }
  const counts = itemsOf(draft).some(({ label }) => label?.numeral && isIn(label.numeral));
  if (notes.size === 0 && !counts) return undefined;
  // Of several cursors the clipboard has a line each.
  const text = [...ranges]
    .sort((a, b) => a.from - b.from)
    .map((range) => textOf(draft, range))
    .join('\n');
  return { uri, text, notes: [...notes].map(([number, lines]) => ({ number, lines })) };
}
