/** Notes by their numbers. */
import { isRange, type PlaceRange } from '../base/place';
import type { Draft } from '../draft/nodes';
import { noteAt, notes } from '../draft/notes';
import { partAt, parts, type PartNode } from '../draft/tree';
import { itemWords, rangeWords } from './placeItems';
import { blockSpot, foundOr, type PlaceResolution, type Spot } from './spots';

/**
 * The notes of each range as they are called in `part`: numbers run through the whole document, unless the part counts anew.
 * `only`: the part is named, and a note of another one is not meant.
 */
export function resolveNotes(
  ranges: readonly PlaceRange[],
  draft: Draft,
  part: PartNode,
  only: boolean,
): PlaceResolution {
  const spots: Spot[] = [];
  for (const mark of ranges.flatMap(marksOf)) {
    const note = noteAt(draft, mark, part.at)?.note;
    const where = note && partAt(draft, note.at);
    if (!where) return missingNote(mark, draft) ?? foundOr(spots);
    if (only && where !== part) return foundOr(spots);
    spots.push(blockSpot(note, where));
  }
  return foundOr(spots);
}

/** No citation names more. */
const MANY = 50;

function marksOf(range: PlaceRange): readonly string[] {
  const [from, to] = [Number(range.first.number), Number(range.last.number)];
  if (!isRange(range) || !(to > from && to - from < MANY)) return [range.first.number];
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}

/** Only where all numbers from 1 on have their mark in the text and their note, in a document of one part. */
function missingNote(mark: string, draft: Draft): PlaceResolution | undefined {
  const numbered = notes(draft).filter((node) => /^\d+$/.test(node.mark));
  const last = numbered.length;
  const whole = numbered.every(({ mark, note, reference }, at) => Number(mark) === at + 1 && note && reference);
  if (!/^\d+$/.test(mark) || last < 2 || !whole || Number(mark) <= last || parts(draft).length > 1) return undefined;
  const has = rangeWords('note', '1', last);
  return { state: 'missing', missing: itemWords('note', mark), scope: 'main', has };
}
