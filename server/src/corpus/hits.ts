/** Units of a document as hits, and the passages at a place: what store and memory answer alike. */
import type { Place } from '../base/place';
import type { Hit, Passages } from './corpus';
import { doubtsOf, hasInstead } from './instead';
import { locate } from './locate';
import { runOffset, runText, type Run } from './passages';
import type { DocumentSummary } from './record';
import type { Structure, Unit } from './structure';

export interface TextAndPages {
  readonly text: string;
  readonly pages: readonly number[];
}

/** The unit with this number as a hit; `marks` finds in its text what was looked for. Undefined where there is no such unit. */
export function hitOf(
  document: DocumentSummary,
  structure: Structure,
  body: TextAndPages,
  at: number,
  marks: (text: string, unit: Unit) => Hit['marks'],
): Hit | undefined {
  const unit = structure.units[at];
  if (!unit) return undefined;
  const text = runText(body.text, unit.runs);
  const found = marks(text, unit);
  const [first] = found;
  return {
    document,
    part: structure.parts[unit.part]?.name ?? 'main',
    kind: unit.kind,
    label: unit.label,
    ...pageAt(body.pages, unit.from),
    from: first ? runOffset(unit.runs, first[0]) : unit.from,
    to: first ? runOffset(unit.runs, first[1] - 1) + 1 : (unit.runs.at(-1)?.to ?? unit.to),
    text,
    marks: found,
  };
}

/** The unit that holds the beginning of a span; undefined where none does. */
export function unitAt({ units }: Structure, from: number): number | undefined {
  // Sections and articles hold other units; what says something at the offset is meant.
  const at = units.findIndex(({ runs }) => runs.some((run) => run.from <= from && from < run.to));
  return at < 0 ? undefined : at;
}

/** The passage that a span of a document stands in, the span marked. */
export function hitAround(
  document: DocumentSummary,
  structure: Structure,
  body: TextAndPages,
  from: number,
  to: number,
): Hit | undefined {
  const at = unitAt(structure, from);
  const hit =
    at === undefined
      ? undefined
      : hitOf(document, structure, body, at, (_, { runs }) => {
          const [start, end] = [offsetInRuns(runs, from), offsetInRuns(runs, to)];
          return start !== undefined && end !== undefined ? [[start, end]] : [];
        });
  return hit && { ...hit, from, to };
}

/** The page that an offset is on, from 1; undefined in a text without pages. */
export function pageOf(pages: readonly number[], offset: number): number | undefined {
  const page = pages.findLastIndex((start) => start <= offset);
  return page < 0 ? undefined : page + 1;
}

function pageAt(pages: readonly number[], offset: number): { page?: number } {
  const page = pageOf(pages, offset);
  return page === undefined ? {} : { page };
}

/** What stands at a place, unit by unit; where nothing does, what there is instead. */
export function passagesIn(
  document: DocumentSummary,
  structure: Structure,
  body: TextAndPages,
  place: Place,
): Passages {
  const hits = new Map<number, Hit>();
  const spots = locate(structure, place);
  for (const spot of spots) {
    structure.units.forEach((unit, at) => {
      const inside = unit.from >= spot.from && unit.from < spot.to;
      const around =
        unit.kind === 'paragraph' && unit.from <= spot.from && spot.to <= (unit.runs.at(-1)?.to ?? unit.to);
      if (!inside && !around) return;
      const hit = hitOf(document, structure, body, at, (text, { runs }) => {
        const [from, to] = [offsetInRuns(runs, spot.from), offsetInRuns(runs, spot.to)];
        return around && !inside && from !== undefined && to !== undefined && to <= text.length ? [[from, to]] : [];
      });
      if (hit) hits.set(at, hit);
    });
  }
  const found = [...hits.entries()].sort(([a], [b]) => a - b).map(([, hit]) => hit);
  return {
    document,
    hits: found,
    has: found.length > 0 ? '' : hasInstead(structure, place),
    doubts: doubtsOf(structure, place, spots),
  };
}

/** Where an offset of the document stands in the text of the runs; undefined where they do not have it. */
function offsetInRuns(runs: readonly Run[], offset: number): number | undefined {
  let at = 0;
  for (const { from, to, join } of runs) {
    at += join.length;
    if (offset >= from && offset <= to) return at + offset - from;
    at += to - from;
  }
  return undefined;
}
