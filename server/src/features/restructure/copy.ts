/** A copy of a draft that is changed step by step; at the end the edits that make it of the draft. */
import { editsOf, offsetsOf, replaced, type Offsets, type Piece, type Replacement } from '../../base/pieces';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { changed } from '../refactor/kept';

export interface Copy {
  /** What it is a copy of. */
  readonly of: Draft;
  readonly pieces: readonly Piece[];
  readonly draft: Draft;
  /** From the offsets of the draft that it is a copy of. */
  readonly offsets: Offsets;
  /** Where an offset of the pieces that the copy was begun with stands now; inside what was replaced, where that begins. */
  readonly now: (at: number) => number;
  /** The same from the text of the copy before its last step. */
  readonly step: (at: number) => number;
}

/** `pieces` with replacements in the text that they make. */
export function copyOf(draft: Draft, pieces: readonly Piece[], replacements: readonly Replacement[]): Copy {
  const all = replaced(pieces, replacements);
  const of = changed(
    draft,
    editsOf(all, draft.segments.length, (span) => textOf(draft, span)),
  );
  const now = (at: number): number => shifted(at, replacements);
  return { of: draft, pieces: all, draft: of, offsets: offsetsOf(all), now, step: now };
}

/** The copy with further edits in its own text, which do not overlap. */
export function edited(copy: Copy, edits: readonly Replacement[]): Copy {
  if (edits.length === 0) return { ...copy, step: (at) => at };
  const inOrder = [...edits].sort((a, b) => a.from - b.from);
  const pieces = replaced(copy.pieces, inOrder);
  const step = (at: number): number => shifted(at, inOrder);
  return {
    of: copy.of,
    pieces,
    draft: changed(copy.draft, inOrder),
    offsets: offsetsOf(pieces),
    now: (at) => step(copy.now(at)),
    step,
  };
}

/** Edits of the draft as edits of the copy; only those whose words are still there. */
export function inCopy({ offsets }: Copy, edits: readonly Replacement[]): Replacement[] {
  return edits.flatMap(({ from, to, text }) => {
    const now = offsets.now(from);
    return now === undefined ? [] : [{ from: now, to: now + to - from, text }];
  });
}

/** What makes the copy of the draft. */
export function editsFor({ of, pieces }: Copy): Replacement[] {
  return editsOf(pieces, of.segments.length, (span) => textOf(of, span));
}

/** Where an offset of a text is behind replacements in it, which are in order; inside one, where that begins. */
function shifted(at: number, replacements: readonly Replacement[]): number {
  let by = 0;
  for (const { from, to, text } of replacements) {
    if (to > at || (to === at && from === at)) return from < at ? from + by : at + by;
    by += text.length - (to - from);
  }
  return at + by;
}
