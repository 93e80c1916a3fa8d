/** Everything in a draft that names the same thing as what is under the cursor. Shared by highlights and references. */
import type { Span } from '../base/span';
import { shift, touches } from '../base/span';
import type { Place } from '../base/place';
import { fact } from '../base/lazy';
import type { Citation } from '../citations/citation';
import { meets } from '../corpus/asked';
import { citedKeys } from '../corpus/citing';
import { aliasKeys } from '../docsymbol/aliases';
import { citationsIn, type PlacedCitation } from '../analysis/analysis';
import type { CitationPiece } from '../analysis/blockCitations';
import { furtherIbids } from '../analysis/ibids';
import { symbolKey } from '../docsymbol/format';
import { marksOf, type NoteNode } from '../draft/notes';
import { blockAt, everyBlock } from '../draft/tree';
import { meantPlace } from '../workspace/resolve';
import { relatedBlocks } from '../workspace/related';
import { usesOfBlocks } from '../workspace/usages';
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
  const named = note.note ? usesOfBlocks(snapshot, [at]).map(used) : [];
  return [...label, ...marksOf(snapshot.draft, note).map((span) => ({ ...span, declares: false })), ...named];
}

function used({ span }: PlacedCitation): Occurrence {
  return { ...span, declares: false };
}

function unitOccurrences(snapshot: Snapshot, starts: readonly number[]): Occurrence[] {
  const labels = starts.flatMap((at) => {
    const placed = blockAt(snapshot.draft, at);
    return placed ? [{ ...labelSpan(placed), declares: true }] : [];
  });
  const all = starts.flatMap((at) => relatedBlocks(snapshot.draft, at));
  return [...labels, ...usesOfBlocks(snapshot, all).map(used)];
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
  const keys = new Set(symbolsOfCited(snapshot, citation).flatMap(aliasKeys));
  const place = placeUnder(snapshot, placed, offset);
  const isMeant = meets(place);
  const further = new Map<number, PlacedCitation[]>();
  for (const ibid of furtherIbids(draft)) further.set(ibid.block.at, [...(further.get(ibid.block.at) ?? []), ibid]);
  return everyBlock(draft).flatMap((block) =>
    [...citationsIn(draft, block), ...(further.get(block.at) ?? []).map(alone)].flatMap((one) => {
      if (one.citation.kind === 'internal' || !targetKeys(one.citation).some((key) => keys.has(key))) return [];
      if (!isMeant(placeKeys(one.citation))) return [];
      const pieces = one.pieces.map((piece) => ({ ...piece, ...shift(piece, block.at) }));
      return named(one.span, pieces, place.length > 0);
    }),
  );
}

/** An *ibid.* names what it names with its one word. */
function alone(ibid: PlacedCitation): PlacedCitation & { readonly pieces: readonly CitationPiece[] } {
  return { ...ibid, pieces: [{ ...shift(ibid.span, -ibid.block.at), pinpoint: false }] };
}

/** What a citation may be found by: a misprint cites what is printed, and what was meant. */
function namesOf({ targets, suggest = [] }: Citation): readonly string[] {
  return [...targets, ...suggest];
}

const targetKeys = fact((citation: Citation) => namesOf(citation).map(symbolKey));

const placeKeys = fact((citation: Citation) => citedKeys(meantPlace(citation)));

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

/** What names the document, or the place, over the ends of lines; all of a citation that has no such words. */
function named(span: Span, pieces: readonly CitationPiece[], pinpoint: boolean): Occurrence[] {
  const found: Occurrence[] = [];
  pieces.forEach(({ from, to, pinpoint: own }, at) => {
    if (own !== pinpoint) return;
    const before = found.at(-1);
    // A piece ends with its line; what goes on with the next one is one thing.
    if (before && pieces[at - 1]?.pinpoint === pinpoint) found[found.length - 1] = { ...before, to };
    else found.push({ from, to, declares: false });
  });
  return found.length > 0 ? found : [{ ...span, declares: false }];
}

/** The symbols of a cited document: as written, as meant, and both halves of a joint one where the corpus knows them. */
export function symbolsOfCited({ view }: Pick<Snapshot, 'view'>, citation: Citation): readonly string[] {
  const names = namesOf(citation);
  const records = names.flatMap((name) => view.records.get(symbolKey(name)) ?? []);
  return [...new Set([...names, ...records.flatMap(({ symbols }) => symbols)])];
}
