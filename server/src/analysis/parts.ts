/** The part of a document that a place names, or that the document leaves no choice of. */
import { t } from '../base/l10n';
import { isPart, rangesOf, type PartName, type Place, type PlaceRange } from '../base/place';
import { levelWords } from '../citations/placeWords';
import type { Draft } from '../draft/nodes';
import { parts, type PartNode } from '../draft/tree';
import { writeRoman } from '../base/roman';
import { readRoman } from '../languages/numerals';
import { isArticleUnit } from './articles';
import { namesPart } from './certainty';
import { isHeadingUnit } from './headings';
import { itemWords, partItem, rangeWords } from './placeItems';
import { partSpot, UNKNOWN, type PlaceResolution } from './spots';

/** Whether a place says in which annex, appendix or enclosure it is. */
export function namesPartOf(place: Place): boolean {
  return place.some(({ unit }) => isPart(unit));
}

/** The ways from the outermost part in, one for each of `annexes I and III`. */
export function partPaths(place: Place): (readonly PartName[])[] {
  let paths: (readonly PartName[])[] = [[]];
  for (const { unit, ranges } of place) {
    if (!isPart(unit)) continue;
    const numbers = ranges.length === 0 ? [null] : ranges.flatMap(partNumbers);
    paths = paths.flatMap((path) => numbers.map((number) => [...path, { kind: unit, number }]));
  }
  return paths;
}

/** Both ends and all between of `annexes I–III`. */
function partNumbers({ first, last }: PlaceRange): string[] {
  const [from, to] = [readRoman(first.number), readRoman(last.number)];
  if (from === undefined || to === undefined || to <= from || to - from > 50) return [first.number];
  return Array.from({ length: to - from + 1 }, (_, at) => writeRoman(from + at));
}

/** The part at the end of a path, or why there is none, or more than one. */
export function findPart(path: readonly PartName[], draft: Draft): PartNode | PlaceResolution {
  let inside: PartNode | undefined;
  for (const { kind, number } of path) {
    const siblings = parts(draft).filter(
      (part) => part.kind === kind && (!inside || part.parent === inside || inside.kind !== 'annex'),
    );
    const found = siblings.filter((part) => number === null || part.number === number);
    if (found.length > 1)
      return {
        state: 'ambiguous',
        spots: found.map(partSpot),
      };
    if (!found[0]) return missingPart({ kind, number }, siblings, draft);
    inside = found[0];
  }
  return inside ?? UNKNOWN;
}

/** Annex III of a document whose annexes run I, II. A document without annexes may have them in another file. */
function missingPart(name: PartName, siblings: readonly PartNode[], draft: Draft): PlaceResolution {
  const number = readRoman(name.number ?? '');
  const unbroken = siblings.length > 0 && siblings.every((part, at) => part.number === writeRoman(at + 1));
  if (number === undefined || !unbroken || number <= siblings.length || namesPart(name, draft)) return UNKNOWN;
  return {
    state: 'missing',
    missing: levelWords(partItem(name)),
    scope: 'main',
    has:
      siblings.length === 1
        ? t('only {0}', itemWords(name.kind, 'I'))
        : rangeWords(name.kind, 'I', writeRoman(siblings.length)),
  };
}

/** The main part if it has numbers of the kind that is asked for; else the only part that has. */
export function impliedPart(place: Place, draft: Draft): PartNode | PlaceResolution {
  const able = parts(draft).filter((part) => mayHave(place, part));
  const main = able.find((part) => part.kind === 'main');
  if (main) return main;
  if (able.length === 1 && able[0]) return able[0];
  return able.length === 0 ? UNKNOWN : { state: 'ambiguous', spots: able.map(partSpot) };
}

/** Whether a part has numbers of the kinds that a place asks for; paragraphs run through sections. */
export function mayHave(place: Place, { articles, headings, paragraphs }: PartNode): boolean {
  const inArticle = place.some(({ unit }) => isArticleUnit(unit));
  if (inArticle) return articles.length > 0;
  if (rangesOf(place, 'paragraph')) return paragraphs.length > 0;
  return !place.some(({ unit }) => isHeadingUnit(unit)) || headings.some(({ section }) => section !== undefined);
}
