/** Everything in a draft that names the same thing as what is under the cursor. Shared by highlights and references. */
import type { Span } from '../base/span';
import { shift, touches } from '../base/span';
import type { Place } from '../base/place';
import { meetsPlace } from '../corpus/asked';
import { citationsIn, type PlacedCitation } from '../analysis/analysis';
import type { CitationPiece } from '../analysis/blockCitations';
import { symbolKey } from '../docsymbol/format';
import { marksOf, type NoteNode } from '../draft/notes';
import { blockAt, everyBlock } from '../draft/tree';
import { meantPlace } from '../workspace/resolve';
import { usesOfBlock } from '../workspace/usages';
import { resolutionOf, type Snapshot } from '../workspace/workspace';
import { usesOf } from './shortForms';
import { labelSpan, type Target } from './target';

export interface Occurrence extends Span {
  /** Whether it is the thing itself: the label of a paragraph, the text of a note, the bracket that defines a short form. */
  readonly declares: boolean;
}

/**
 * In the order of the text. With `offset` on what names a document those of its symbol; on the words of a place, or where no
 * offset is given, those of the place.
 */
export function occurrences(snapshot: Snapshot, target: Target, offset: number | undefined): Occurrence[] {
  switch (target.kind) {
    case 'mark':
    case 'noteLabel':
      return inOrder([...noteOccurrences(snapshot, target.note)]);
    case 'shortForm': {
      const { form } = target;
      return usesOf(snapshot.draft, form).map((span) => ({
        ...span,
        declares: form.span.from <= span.from && span.to <= form.span.to,
      }));
    }
    case 'unit':
      return inOrder(unitOccurrences(snapshot, [target.at]));
    case 'citation':
      return inOrder(
        target.citation.citation.kind === 'internal'
          ? internalOccurrences(snapshot, target.citation)
          : sameDocument(snapshot, target.citation, offset),
      );
  }
}

function inOrder(found: Occurrence[]): Occurrence[] {
  return found.sort((a, b) => a.from - b.from);
}

function noteOccurrences(snapshot: Snapshot, note: NoteNode): Occurrence[] {
  const { block, at = 0 } = note.note ?? {};
  const label = block?.label ? [{ ...shift(block.label, at), declares: true }] : [];
  const named = note.note ? usesOfBlock(snapshot, at).map(used) : [];
  return [...label, ...marksOf(snapshot.draft, note).map((span) => ({ ...span, declares: false })), ...named];
}

function used({ span }: PlacedCitation): Occurrence {
  return { ...span, declares: false };
}

function unitOccurrences(snapshot: Snapshot, starts: readonly number[]): Occurrence[] {
  const named = new Set(starts.flatMap((at) => usesOfBlock(snapshot, at)));
  const labels = starts.flatMap((at) => {
    const placed = blockAt(snapshot.draft, at);
    return placed ? [{ ...labelSpan(placed), declares: true }] : [];
  });
  return [...labels, ...[...named].map(used)];
}

function internalOccurrences(snapshot: Snapshot, placed: PlacedCitation): Occurrence[] {
  const resolution = resolutionOf(snapshot, placed);
  if (resolution.state !== 'found') return [used(placed)];
  const starts = new Set(resolution.spots.map(({ from }) => blockAt(snapshot.draft, from)?.at ?? 0));
  return unitOccurrences(snapshot, [...starts]);
}

function sameDocument(snapshot: Snapshot, placed: PlacedCitation, offset: number | undefined): Occurrence[] {
  const { draft } = snapshot;
  const { citation } = placed;
  const keys = documentKeys(snapshot, citation.targets);
  const place = placeUnder(snapshot, placed, offset);
  const all = everyBlock(draft).flatMap((placed) =>
    citationsIn(draft, placed).flatMap((one) => {
      const same =
        one.citation.kind !== 'internal' && one.citation.targets.some((target) => keys.has(symbolKey(target)));
      return same ? [{ ...one, pieces: one.pieces.map((piece) => ({ ...piece, ...shift(piece, placed.at) })) }] : [];
    }),
  );
  if (place.length === 0) return all.flatMap(({ span, pieces }) => named(span, pieces, false));
  return all
    .filter((one) => meetsPlace(meantPlace(one.citation), place))
    .flatMap(({ span, pieces }) => named(span, pieces, true));
}

/** The place that is meant by an offset in a citation: its place on the words of that, or without an offset; nothing on what names the document. */
export function placeUnder(
  { draft }: Pick<Snapshot, 'draft'>,
  placed: PlacedCitation,
  offset: number | undefined,
): Place {
  const { citation, block, span } = placed;
  if (offset === undefined) return meantPlace(citation);
  const pieces = citationsIn(draft, block).find((one) => one.span.from === span.from)?.pieces ?? [];
  const here = pieces.filter((piece) => touches(shift(piece, block.at), offset));
  // Between the two, and where nothing else names the document, the whole is meant.
  const onDocument = here.length > 0 && here.every(({ pinpoint }) => !pinpoint);
  return onDocument ? [] : meantPlace(citation);
}

/** What names the document, or the place; all of a citation that has no such words. */
function named(span: Span, pieces: readonly CitationPiece[], pinpoint: boolean): Occurrence[] {
  const found = pieces.filter((piece) => piece.pinpoint === pinpoint);
  return (found.length > 0 ? found : [span]).map(({ from, to }) => ({ from, to, declares: false }));
}

/** The keys of a document, under both halves of a joint symbol where the corpus knows them. */
export function documentKeys({ view }: Pick<Snapshot, 'view'>, targets: readonly string[]): ReadonlySet<string> {
  const keys = targets.map(symbolKey);
  const others = keys.flatMap((key) => view.records.get(key) ?? []).flatMap(({ symbols }) => symbols.map(symbolKey));
  return new Set([...keys, ...others]);
}
