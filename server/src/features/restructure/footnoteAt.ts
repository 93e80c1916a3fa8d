/** The footnote at a cursor: on a mark of it, or in its note. */
import { later, t } from '../../base/l10n';
import { shift, touches, type Span } from '../../base/span';
import type { Draft } from '../../draft/nodes';
import { marksOf, noteAt } from '../../draft/notes';
import { blockAt, type Placed } from '../../draft/tree';
import { runAt, type NoteNumbers } from '../refactor/noteNumbers';
import type { Refusal } from './change';

export interface Footnote {
  /** `7`, `a`. */
  readonly name: string;
  /** All of its marks in the order of the text, absolute. */
  readonly marks: readonly Span[];
  readonly note: Placed | undefined;
  /** Those that are counted with it; undefined for one with a name. */
  readonly run: NoteNumbers | undefined;
}

const NO_FOOTNOTE = later('Put the cursor on a footnote mark, or into the note itself.');
const SAME_NUMBER = later('Two footnotes of one part have the same number: give each its own first.');

/** Of a part that has two footnotes of one number. */
export function sameNumber(): Refusal {
  return { cannot: t(SAME_NUMBER) };
}

/** The name of a mark that the cursor touches, or of the note that it is in. */
export function footnoteName(draft: Draft, offset: number): string | undefined {
  const { block, at = 0 } = blockAt(draft, offset) ?? {};
  const mark = block?.marks.find((one) => touches(shift(one, at), offset));
  return mark?.mark ?? (block?.kind === 'note' ? block.label?.printed : undefined);
}

export function footnoteAt(draft: Draft, numbers: NoteNumbers, offset: number): Footnote | Refusal {
  const name = footnoteName(draft, offset);
  const node = name === undefined ? undefined : noteAt(draft, name, blockAt(draft, offset)?.at ?? offset);
  if (name === undefined || !node) return { cannot: t(NO_FOOTNOTE) };
  if (!/^\d+$/.test(name)) return { name, marks: marksOf(draft, node), note: node.note, run: undefined };
  const run = runAt(draft, numbers, offset);
  if (!run) return sameNumber();
  const has = ({ number }: { readonly number: number }): boolean => number === Number(name);
  return { name, marks: run.marks.filter(has).map(({ mark }) => mark), note: run.notes.find(has)?.placed, run };
}
