/** What is asked about under the cursor, when it is asked who cites it: the things of the draft, and the places of a document. */
import type { Position } from '../base/lineIndex';
import type { Place } from '../base/place';
import { placeAt } from '../analysis/placeAt';
import { aliasKeys } from '../docsymbol/aliases';
import { blockAt } from '../draft/tree';
import { resolutionOf, type Snapshot } from '../workspace/workspace';
import { introduction, places as located, type Located } from './definition';
import { occurrences, placeUnder, symbolsOfCited, type Occurrence } from './occurrences';
import { labelSpan, targetAt, type Target, type UnitTarget } from './target';
import { unitsAt } from './structure';

export interface Asked {
  /** What in the draft names it, itself included. */
  readonly here: readonly Occurrence[];
  /** Where it is, if that is not in the draft. */
  readonly declared: readonly Located[];
  /** The symbols of the document that others may cite, canonical; empty where nobody else can cite it. */
  readonly symbols: readonly string[];
  /** The places of it that are asked about; one empty place for all of it. */
  readonly places: readonly Place[];
}

/** A range names each of its paragraphs; of a long one this many are asked for. */
const MOST_PLACES = 20;

/**
 * What a position names, or else what it stands in: the paragraph, the section, the part, in front of all of them the
 * document. `own` are the symbols of the document itself.
 */
export function askedAt(snapshot: Snapshot, position: Position, own: readonly string[]): Asked {
  const offset = snapshot.lines.offset(position);
  const target = targetAt(snapshot, position) ?? holderAt(snapshot, offset);
  return target ? askedOf(snapshot, target, offset, own) : askedWhole(own);
}

/** The document itself. */
export function askedWhole(own: readonly string[]): Asked {
  return { here: [], declared: [], symbols: own, places: [[]] };
}

/** Of a citation its place, unless `offset` is on what names the document. */
export function askedOf(snapshot: Snapshot, target: Target, offset: number | undefined, own: readonly string[]): Asked {
  const { draft } = snapshot;
  const here = occurrences(snapshot, target, offset);
  const cited = target.kind === 'citation' ? target.citation : undefined;
  if (cited && cited.citation.kind !== 'internal') {
    const place = placeUnder(snapshot, cited, offset);
    return {
      here,
      declared: place.length > 0 ? located(snapshot, target) : (introduction(snapshot, cited) ?? []),
      symbols: symbolsOfCited(snapshot, cited.citation),
      places: [place],
    };
  }
  const spots = cited ? spotsOf(snapshot, target) : startOf(target).map((at) => placeAt(draft, at));
  const named = spots.filter((place) => place.length > 0).slice(0, MOST_PLACES);
  return { here, declared: [], symbols: named.length > 0 ? own : [], places: named };
}

/** The innermost paragraph, article, section or part that holds an offset. */
export function holderAt({ draft }: Pick<Snapshot, 'draft'>, offset: number): UnitTarget | undefined {
  const unit = unitsAt(draft, offset).findLast(({ kind, to }) => NAMED.has(kind) && offset <= to);
  const placed = unit && blockAt(draft, unit.from);
  return placed && { kind: 'unit', span: labelSpan(placed), unit, at: placed.at };
}

const NAMED: ReadonlySet<string> = new Set(['part', 'section', 'article', 'paragraph']);

function spotsOf(snapshot: Snapshot, target: Target): Place[] {
  const resolution = target.kind === 'citation' ? resolutionOf(snapshot, target.citation) : undefined;
  return resolution?.state === 'found' ? resolution.spots.map(({ from }) => placeAt(snapshot.draft, from)) : [];
}

/** Where the thing itself begins, in its own words, where others can cite it. */
function startOf(target: Target): number[] {
  switch (target.kind) {
    case 'unit':
      return [target.span.from];
    case 'mark':
    case 'noteLabel': {
      const { note } = target.note;
      return note ? [note.at + (note.block.label?.from ?? 0)] : [];
    }
    default:
      return [];
  }
}

/** Every key under which the document is cited. */
export function keysOf({ symbols }: Pick<Asked, 'symbols'>): ReadonlySet<string> {
  return new Set(symbols.flatMap(aliasKeys));
}
