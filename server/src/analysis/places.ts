/**
 * Where a place is in one draft, or why that cannot be said. *Missing* is said only where the scope was read with its
 * numbers unbroken and the place is beyond them; whatever is less certain is unknown.
 */
import { isPart, rangesOf, type PartName, type Place, type PlaceRange, type PlaceUnit } from '../base/place';
import type { Draft } from '../draft/nodes';
import { parts, type PartNode } from '../draft/tree';
import { isArticleUnit, resolveArticles } from './articles';
import { isHeadingUnit, onlyHeading, resolveHeadings } from './headings';
import { resolveNotes } from './noteSpots';
import { resolveParagraphs } from './paragraphs';
import { findPart, impliedPart, mayHave, namesPartOf, partPaths } from './parts';
import { headingScope, partScope, type Scope } from './scope';
import { all, foundOr, partSpot, UNKNOWN, type PlaceResolution } from './spots';

/** Where a place of the same draft is: it looks in its own part, then in the part that it belongs to; what another part has may be meant too. */
export function resolveInternal(place: Place, draft: Draft, from: PartNode): PlaceResolution {
  if (namesPartOf(place)) return resolvePlace(place, draft);
  for (let scope: PartNode | undefined = from; scope; scope = scope.parent) {
    const found = resolvePlace(place, draft, scope);
    if (found.state === 'found' || found.state === 'ambiguous') return found;
  }
  // `paragraph 15 below, in annex I`: what another part has may be meant, in whatever words.
  const elsewhere = parts(draft).some(
    (part) => part !== from && hasNumbers(part) && resolvePlace(place, draft, part).state === 'found',
  );
  return elsewhere ? UNKNOWN : resolvePlace(place, draft, meant(place, from));
}

/** The part that a reference is about: an appendix without numbers of its own speaks of its annex. */
function meant(place: Place, from: PartNode): PartNode {
  for (let scope: PartNode | undefined = from; scope; scope = scope.parent) if (mayHave(place, scope)) return scope;
  return from;
}

function hasNumbers(part: PartNode): boolean {
  const { paragraphs, articles, headings } = part;
  return paragraphs.length > 0 || articles.length > 0 || headings.some(({ section }) => section !== undefined);
}

/** The place in a document: in `scope` where it is given, else in the part that the place names or the document leaves no choice of. */
export function resolvePlace(place: Place, draft: Draft, scope?: PartNode): PlaceResolution {
  if (place.length === 0) {
    const main = parts(draft)[0];
    return foundOr(main ? [{ from: 0, to: draft.segments.length, part: main }] : []);
  }
  if (place.some(({ unit }) => !isJudged(unit))) return UNKNOWN;
  const paths = partPaths(place);
  if (paths.length > 1) return all(paths.map((path) => resolveAt(place, draft, scope, path)));
  return resolveAt(place, draft, scope, paths[0] ?? []);
}

/** Whether it is a unit that the tree of a draft can be asked for; anything else is not judged. */
export function isJudged(unit: PlaceUnit): boolean {
  return isPart(unit) || unit === 'paragraph' || unit === 'note' || isArticleUnit(unit) || isHeadingUnit(unit);
}

function resolveAt(
  place: Place,
  draft: Draft,
  scope: PartNode | undefined,
  path: readonly PartName[],
): PlaceResolution {
  const where = scope ?? (path.length > 0 ? findPart(path, draft) : impliedPart(place, draft));
  if ('state' in where) return where;
  const found = resolveIn(place, draft, where);
  if (found.state !== 'missing' || scope || path.length > 0) return found;
  // A reference without its part may mean any part: it is missing when it is missing from each of them.
  const others = parts(draft).filter((part) => part !== where && mayHave(place, part));
  return others.every((part) => resolveIn(place, draft, part).state === 'missing') ? found : UNKNOWN;
}

function resolveIn(place: Place, draft: Draft, part: PartNode): PlaceResolution {
  const notes = rangesOf(place, 'note');
  const units = place.filter(({ unit }) => !isPart(unit) && unit !== 'note');
  if (!notes) return resolveUnits(units, part);
  const noted = resolveNotes(notes, draft, part, namesPartOf(place));
  return units.length > 0 ? all([resolveUnits(units, part), noted]) : noted;
}

/** The last unit, in what the ones before it name. */
function resolveUnits(units: Place, part: PartNode): PlaceResolution {
  const paragraphs = rangesOf(units, 'paragraph');
  let within: Scope | undefined;
  for (const { unit, ranges } of units) {
    const last = unit === units.at(-1)?.unit;
    if (isArticleUnit(unit)) return resolveArticles(unit, ranges, paragraphs, part, within);
    if (isHeadingUnit(unit)) {
      if (last) return resolveHeadings(unit, ranges, part, within);
      const heading = onlyHeading(unit, ranges, part, within);
      if (heading) within = headingScope(heading, part);
    }
  }
  return paragraphs ? resolveInSection(paragraphs, part, within) : { state: 'found', spots: [partSpot(part)] };
}

/** Paragraphs are numbered through the sections of most parts; where they start anew, in the section that is named. */
function resolveInSection(ranges: readonly PlaceRange[], part: PartNode, section: Scope | undefined): PlaceResolution {
  if (!section) return resolveParagraphs(ranges, partScope(part));
  const anew = section.paragraphs[0]?.number === 1 && section.paragraphs[0].scope > 0;
  const again = part.paragraphs.some(({ at, number }) => number === 1 && at >= section.to);
  if (anew || (again && section.paragraphs.length > 0)) return resolveParagraphs(ranges, section);
  return resolveParagraphs(ranges, partScope(part));
}
