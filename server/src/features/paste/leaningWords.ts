/** *Ibid.* and “that resolution” round a paste: what the draft says keeps its source, and so does what is pasted. */
import { citations, type PlacedCitation } from '../../analysis/analysis';
import { furtherIbids } from '../../analysis/ibids';
import { fact } from '../../base/lazy';
import { offsetsOf, piecesAfter } from '../../base/pieces';
import { formatPlace } from '../../base/place';
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { meantPlace } from '../../workspace/resolve';
import { allIbids, backReference } from '../refactor/ibid';
import { changed } from '../refactor/kept';
import { copyOf } from '../restructure/copy';
import { writtenOutFor } from '../restructure/leaning';

/** Words that need something before them to be understood, and what they mean. */
export interface Leaning extends Span {
  readonly means: string;
}

const leaning: (draft: Draft) => readonly PlacedCitation[] = fact((draft) =>
  [
    ...citations(draft).filter(({ citation }) => citation.antecedent !== undefined && citation.antecedent !== 'organ'),
    ...furtherIbids(draft),
  ].sort((a, b) => a.span.from - b.span.from),
);

/** In the order of the text; absolute. */
export const leaningWords: (draft: Draft) => readonly Leaning[] = fact((draft) =>
  leaning(draft).map(({ citation, span }) => ({
    ...span,
    means: `${citation.targets.join()} ${formatPlace(meantPlace(citation))}`,
  })),
);

/** The same words with their source in their place, where that can be put in words. */
export function writtenOutAt(draft: Draft, from: number): FixEdit | undefined {
  const placed = leaning(draft).find(({ span }) => span.from === from);
  if (!placed) return undefined;
  return (
    allIbids(draft).find((edit) => edit.from === from) ??
    (placed.citation.form === 'back-reference' ? backReference(draft, placed) : undefined)
  );
}

export interface Kept {
  /** Those of the change, and those that write out what would mean something else: in the order of the text. */
  readonly edits: readonly FixEdit[];
  readonly writtenOut: number;
  /** How many would mean something else and cannot be written out. */
  readonly stuck: number;
  /** Where an offset of the text behind the change is now. */
  readonly now: (at: number) => number;
}

/** A change of a draft with what it takes to leave the meaning of every leaning word that stays. */
export function withSources(draft: Draft, edits: readonly FixEdit[]): Kept {
  const pieces = piecesAfter(draft.segments.length, edits);
  const { edits: found, stuck } = writtenOutFor(copyOf(draft, pieces, []));
  const meets = (one: FixEdit): boolean => edits.some(({ from, to }) => from < one.to && one.from < to);
  const own = found.filter((one) => !meets(one));
  const place = offsetsOf(pieces);
  const shifts = own.map(({ from, to, text }) => ({ at: place.now(from) ?? 0, by: text.length - (to - from) }));
  return {
    edits: own.length === 0 ? edits : [...edits, ...own].sort((a, b) => a.from - b.from || a.to - b.to),
    writtenOut: own.length,
    stuck: stuck.length + found.length - own.length,
    now: (at) => at + shifts.reduce((sum, shift) => sum + (shift.at < at ? shift.by : 0), 0),
  };
}

/** How many leaning words came with a change and do not mean what they meant where they came from. */
export function misled(draft: Draft, edits: readonly FixEdit[], meant: readonly string[]): number {
  const { before } = offsetsOf(piecesAfter(draft.segments.length, edits));
  const left = new Map<string, number>();
  for (const means of meant) left.set(means, (left.get(means) ?? 0) + 1);
  let wrong = 0;
  for (const { from, means } of leaningWords(changed(draft, edits))) {
    if (before(from) !== undefined) continue;
    const count = left.get(means) ?? 0;
    if (count > 0) left.set(means, count - 1);
    else wrong++;
  }
  return wrong;
}
