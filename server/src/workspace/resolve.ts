/**
 * Citation → the place that it names, or why not. *Missing* is said only where the cited scope was read with its
 * numbers unbroken and the place is beyond them; whatever is less certain is unknown.
 */
import {
  formatPart,
  isPart,
  rangesOf,
  type PartName,
  type Place,
  type PlaceRange,
  type PlaceUnit,
} from '../base/place';
import type { Span } from '../base/span';
import type { Citation } from '../citations/citation';
import type { CorpusView } from '../corpus/corpus';
import type { CorpusRecord } from '../corpus/record';
import { symbolKey } from '../docsymbol/format';
import type { Draft } from '../draft/nodes';
import { parts, type HeadingNode, type ParagraphNode, type PartNode } from '../draft/tree';
import { readDigits, readRoman, writeRoman } from '../languages/numerals';
import { endsOpen, goesOn, hasInText, namesPart, opensChapter } from './certainty';

/** A part, section, paragraph or sub-paragraph that was found; the whole document where no place was named. */
export interface Spot extends Span {
  readonly part: PartNode;
  readonly paragraph?: ParagraphNode;
}

export type Resolution =
  /** `record` is undefined where the place is in the draft itself. Some of a list may be found while others are not judged. */
  | { readonly state: 'found'; readonly record: CorpusRecord | undefined; readonly spots: readonly Spot[] }
  /** What is missing, and what the scope has instead, in words: `paragraph 31`, `paragraphs 1 to 14`. */
  | {
      readonly state: 'missing';
      readonly record: CorpusRecord | undefined;
      readonly missing: string;
      readonly scope: string;
      readonly has: string;
    }
  | { readonly state: 'ambiguous'; readonly record: CorpusRecord | undefined; readonly spots: readonly Spot[] }
  | { readonly state: 'unknown' };

const UNKNOWN: Resolution = { state: 'unknown' };

/** Where a citation that stands in `from` of `draft` leads. */
export function resolve(citation: Citation, draft: Draft, from: PartNode, view: CorpusView): Resolution {
  if (citation.kind === 'internal') return citation.quoted ? UNKNOWN : resolveInternal(citation.place, draft, from);
  const versions = citation.targets.flatMap((target) => view.get(symbolKey(target)) ?? []);
  const record = versions.find(({ language }) => language === draft.language) ?? versions[0];
  if (!record) return UNKNOWN;
  const found = resolvePlace(citation.place, record.draft, undefined);
  if (
    found.state === 'missing' &&
    (isUncertain(citation) || endsOpen(record.draft) || isInOther(citation.place, record, versions))
  )
    return UNKNOWN;
  return found.state === 'unknown' ? found : { ...found, record };
}

/** `Ibid., para. 5` behind `annex I, para. 3` may mean a paragraph of the annex. */
function isUncertain({ place, within = [] }: Citation): boolean {
  return namesPartOf(within) && !namesPartOf(place);
}

/** Whether another version of the document has the place: one of the two was not read whole. */
function isInOther(place: Place, record: CorpusRecord, versions: readonly CorpusRecord[]): boolean {
  return versions.some((other) => other !== record && resolvePlace(place, other.draft, undefined).state !== 'missing');
}

/** Where a place of the same draft is: it looks in its own part, then in the part that it belongs to; what another part has may be meant too. */
export function resolveInternal(place: Place, draft: Draft, from: PartNode): Resolution {
  if (namesPartOf(place)) return resolvePlace(place, draft, undefined);
  for (let scope: PartNode | undefined = from; scope; scope = scope.parent) {
    const found = resolvePlace(place, draft, scope);
    if (found.state === 'found' || found.state === 'ambiguous') return found;
  }
  // `paragraph 15 below, in annex I`: what another part has may be meant, in whatever words.
  const elsewhere = parts(draft).some(
    (part) => part !== from && hasNumbers(part) && resolvePlace(place, draft, part).state === 'found',
  );
  return elsewhere ? UNKNOWN : resolvePlace(place, draft, from);
}

function hasNumbers(part: PartNode): boolean {
  return part.paragraphs.length > 0 || part.headings.some(({ section }) => section !== undefined);
}

/** The place in a document: in `scope` where it is given, else in the part that the place names or the document leaves no choice of. */
function resolvePlace(place: Place, draft: Draft, scope: PartNode | undefined): Resolution {
  if (place.length === 0) {
    const main = parts(draft)[0];
    return main
      ? { state: 'found', record: undefined, spots: [{ from: 0, to: draft.segments.length, part: main }] }
      : UNKNOWN;
  }
  if (place.some(({ unit }) => !isPart(unit) && !RESOLVED.has(unit))) return UNKNOWN;
  const paths = partPaths(place);
  if (paths.length > 1) return all(paths.map((path) => resolveAt(place, draft, scope, path)));
  return resolveAt(place, draft, scope, paths[0] ?? []);
}

/** The units that the tree of a draft can be asked for; anything else is not judged. */
const RESOLVED = new Set<PlaceUnit>(['section', 'paragraph']);

function namesPartOf(place: Place): boolean {
  return place.some(({ unit }) => isPart(unit));
}

/** The ways from the outermost part in, one for each of `annexes I and III`. */
function partPaths(place: Place): (readonly PartName[])[] {
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

/** What the members of a list give together: missing or ambiguous if one of them is, found if all that is judged is. */
function all(results: readonly Resolution[]): Resolution {
  const spots = results.flatMap((result) => (result.state === 'found' ? result.spots : []));
  const wrong = results.find(({ state }) => state === 'missing' || state === 'ambiguous');
  return wrong ?? (spots.length > 0 ? { state: 'found', record: undefined, spots } : UNKNOWN);
}

function resolveAt(place: Place, draft: Draft, scope: PartNode | undefined, path: readonly PartName[]): Resolution {
  const where = scope ?? (path.length > 0 ? findPart(path, draft) : impliedPart(place, draft));
  if ('state' in where) return where;
  const found = resolveIn(place, where);
  if (found.state !== 'missing' || scope || path.length > 0) return found;
  // A reference without its part may mean any part: it is missing when it is missing from each of them.
  const numbered = (part: PartNode): boolean =>
    rangesOf(place, 'paragraph')
      ? part.paragraphs.length > 0
      : part.headings.some(({ section }) => section !== undefined);
  const others = parts(draft).filter((part) => part !== where && numbered(part));
  return others.every((part) => resolveIn(place, part).state === 'missing') ? found : UNKNOWN;
}

function resolveIn(place: Place, where: PartNode): Resolution {
  const paragraphs = rangesOf(place, 'paragraph');
  if (paragraphs) return resolveParagraphs(paragraphs, where);
  const sections = rangesOf(place, 'section');
  if (sections) return resolveSections(sections, where);
  return { state: 'found', record: undefined, spots: [{ from: where.at, to: where.end, part: where }] };
}

function findPart(path: readonly PartName[], draft: Draft): PartNode | Resolution {
  let inside: PartNode | undefined;
  for (const { kind, number } of path) {
    const siblings = parts(draft).filter(
      (part) => part.kind === kind && (!inside || part.parent === inside || inside.kind !== 'annex'),
    );
    const found = siblings.filter((part) => number === null || part.number === number);
    if (found.length > 1)
      return {
        state: 'ambiguous',
        record: undefined,
        spots: found.map((part) => ({ from: part.at, to: part.end, part })),
      };
    if (!found[0]) return missingPart({ kind, number }, siblings, draft);
    inside = found[0];
  }
  return inside ?? UNKNOWN;
}

/** Annex III of a document whose annexes run I, II. A document without annexes may have them in another file. */
function missingPart(name: PartName, siblings: readonly PartNode[], draft: Draft): Resolution {
  const number = readRoman(name.number ?? '');
  const unbroken = siblings.length > 0 && siblings.every((part, at) => part.number === writeRoman(at + 1));
  if (number === undefined || !unbroken || number <= siblings.length || namesPart(name, draft)) return UNKNOWN;
  const last = siblings.at(-1);
  return {
    state: 'missing',
    record: undefined,
    missing: formatPart(name),
    scope: 'main',
    has: siblings.length === 1 ? `only ${last?.name ?? ''}` : `${siblings[0]?.name ?? ''} to ${last?.number ?? ''}`,
  };
}

/** The main part if it has numbers of the kind that is asked for; else the only part that has. */
function impliedPart(place: Place, draft: Draft): PartNode | Resolution {
  const all = parts(draft);
  const able = all.filter((part) =>
    rangesOf(place, 'paragraph') ? part.paragraphs.length > 0 : part.headings.length > 0,
  );
  const main = able.find((part) => part.kind === 'main');
  if (main) return main;
  if (able.length === 1 && able[0]) return able[0];
  if (able.length === 0) return UNKNOWN;
  return { state: 'ambiguous', record: undefined, spots: able.map((part) => ({ from: part.at, to: part.end, part })) };
}

function resolveParagraphs(ranges: readonly PlaceRange[], part: PartNode): Resolution {
  const spots: Spot[] = [];
  for (const { first, last } of ranges) {
    for (const { number } of first.number === last.number ? [first] : [first, last]) {
      const found = paragraphsAt(number, part);
      if (found.length === 0)
        return (
          missingParagraph(number, part) ?? (spots.length > 0 ? { state: 'found', record: undefined, spots } : UNKNOWN)
        );
      if (new Set(found.map(({ label }) => label)).size < found.length) {
        return {
          state: 'ambiguous',
          record: undefined,
          spots: found.map((paragraph) => paragraphSpot(paragraph, part)),
        };
      }
    }
    const cited = between(first.number, last.number, part);
    if (first.sub.length > 0 && cited[0]) {
      const item = resolveItem(first.sub, cited[0], part);
      if ('state' in item) return item;
      spots.push(item);
    } else spots.push(...cited.map((paragraph) => paragraphSpot(paragraph, part)));
  }
  return spots.length > 0 ? { state: 'found', record: undefined, spots } : UNKNOWN;
}

/** The paragraphs with this number; `12 bis` and `145.23` by their label. */
function paragraphsAt(number: string, part: PartNode): ParagraphNode[] {
  if (/^\d+$/.test(number))
    return part.paragraphs.filter((paragraph) => paragraph.number === Number(number) && paragraph.major === undefined);
  const label = plainLabel(number);
  return part.paragraphs.filter((paragraph) => plainLabel(paragraph.label) === label);
}

function plainLabel(label: string): string {
  return label
    .replace(/[\s.]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** From the first to the last of a range, in the order of the text. */
function between(first: string, last: string, part: PartNode): readonly ParagraphNode[] {
  const [from, to] = [paragraphsAt(first, part)[0], paragraphsAt(last, part)[0]];
  return part.paragraphs.filter(({ at }) => from && to && at >= from.at && at <= to.at);
}

/** From the first character of its label to the end of its text and of all that belongs to it. */
function paragraphSpot(paragraph: ParagraphNode, part: PartNode): Spot {
  const last = paragraph.members.at(-1) ?? paragraph;
  const start = paragraph.at + (paragraph.block.label?.from ?? 0);
  return { from: start, to: textEnd(last), part, paragraph };
}

function textEnd({ block, at }: { block: ParagraphNode['block']; at: number }): number {
  let end = at;
  let here = at;
  let skip = 0;
  block.segments.forEach((segment, index) => {
    const child = block.children.find(({ first }) => first === index);
    if (child) skip = child.block.segments.length;
    if (skip > 0) skip--;
    else end = here + segment.start + segment.text.length;
    here += segment.length;
  });
  return end;
}

function missingParagraph(label: string, part: PartNode): Resolution | undefined {
  const number = Number(label);
  if (!Number.isInteger(number)) return undefined;
  if (part.paragraphs.some(({ major }) => major !== undefined)) return undefined;
  const plain = part.paragraphs.filter(({ label }) => !/\d\s?\p{L}/u.test(label));
  const numbers = plain.map((paragraph) => paragraph.number);
  const unbroken = numbers.length > 0 && numbers.every((value, at) => value === at + 1);
  if (!unbroken || number <= numbers.length || goesOn(part, number)) return undefined;
  return {
    state: 'missing',
    record: undefined,
    missing: `paragraph ${number}`,
    scope: part.name,
    has: numbers.length === 1 ? 'only paragraph 1' : `paragraphs 1 to ${numbers.length}`,
  };
}

/** A sub-paragraph; the whole paragraph where its labels cannot be followed. */
function resolveItem(sub: readonly string[], paragraph: ParagraphNode, part: PartNode): Spot | Resolution {
  const { subparagraphs } = paragraph;
  const found = subparagraphs.find(({ path }) => path.join() === sub.join());
  if (found) return { from: found.at + (found.block.label?.from ?? 0), to: textEnd(found), part, paragraph };
  const [letter = ''] = sub;
  const top = subparagraphs.filter(({ path }) => path.length === 1).map(({ path }) => path[0]);
  const unbroken = top.length > 1 && top.every((label, at) => label === String.fromCharCode(97 + at));
  // (i) alone may be the numeral below another letter.
  const nested = subparagraphs.some(({ path }) => path.length > 1 && path.at(-1) === letter);
  if (
    !unbroken ||
    !/^[a-z]$/.test(letter) ||
    letter.charCodeAt(0) - 97 < top.length ||
    nested ||
    hasInText(letter, paragraph, part)
  )
    return paragraphSpot(paragraph, part);
  return {
    state: 'missing',
    record: undefined,
    missing: `paragraph ${paragraph.number} (${letter})`,
    scope: part.name,
    has: `paragraph ${paragraph.number} (a) to (${top.at(-1) ?? ''})`,
  };
}

function resolveSections(ranges: readonly PlaceRange[], part: PartNode): Resolution {
  const spots: Spot[] = [];
  for (const name of ranges.flatMap(({ first, last }) => (first.number === last.number ? [first] : [first, last]))) {
    const found = sectionsAt(name.number, part);
    if (found.length > 1)
      return { state: 'ambiguous', record: undefined, spots: found.map((heading) => headingSpot(heading.at, part)) };
    const heading = found[0];
    if (!heading)
      return (
        missingSection(name.number, part) ?? (spots.length > 0 ? { state: 'found', record: undefined, spots } : UNKNOWN)
      );
    spots.push(headingSpot(heading.at, part));
  }
  return { state: 'found', record: undefined, spots };
}

function sectionsAt(name: string, part: PartNode): readonly HeadingNode[] {
  const digits = readDigits(name);
  const roman = digits === undefined ? name : writeRoman(digits);
  return part.headings.filter(({ section }) => section === roman || section?.endsWith(`.${name}`));
}

/** From a heading to the next one of its level or above. */
function headingSpot(at: number, part: PartNode): Spot {
  const index = part.headings.findIndex((heading) => heading.at === at);
  const level = part.headings[index]?.level ?? 3;
  const next = part.headings.slice(index + 1).find((heading) => heading.level <= level);
  const block = part.headings[index]?.block;
  return { from: at + (block?.segments[0]?.start ?? 0), to: next?.at ?? part.end, part };
}

function missingSection(name: string, part: PartNode): Resolution | undefined {
  const chapters = part.headings.filter(({ level }) => level === 1).map(({ section }) => section);
  const number = readRoman(name);
  const unbroken = chapters.length > 1 && chapters.every((section, at) => section === writeRoman(at + 1));
  if (number === undefined || !unbroken || number <= chapters.length || opensChapter(part, chapters.length))
    return undefined;
  return {
    state: 'missing',
    record: undefined,
    missing: `section ${name}`,
    scope: part.name,
    has: `sections I to ${chapters.at(-1) ?? ''}`,
  };
}
