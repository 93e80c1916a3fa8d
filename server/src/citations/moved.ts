/** A citation whose place has another number now → its words with the new number, in the form and the order in which they stand. */
import type { Passage } from '../base/passage';
import { isRange, type Place, type PlaceItem, type PlaceRange } from '../base/place';
import type { Span } from '../base/span';
import { HOUSE_STYLES } from '../languages/house/index';
import type { Register } from '../languages/houseStyle';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import type { Citation } from './citation';
import { numbersIn, type WrittenPlace } from './numbersIn';
import { recognise } from './recognise';
import { hasOnly, inCaseOf, inShort } from './rewrite';
import { inList, inRegister, writePlace } from './writePlace';

/** In the text of the passage; `text` replaces what stands there. */
export interface WordEdit extends Span {
  readonly text: string;
}

export interface MovedCitation {
  readonly edits: readonly WordEdit[];
  /** Whether the words may stand in the wrong case or gender, where a language declines them. */
  readonly loose: boolean;
}

/**
 * The edits that make one of the `citations` of a passage name another place. Tried in this order: number by number; the list
 * anew, with the separators that it has; all words of the place in house style. Each is read again: what it cites is the new
 * place, and everything else that the passage cites is as before. Undefined where none is.
 */
export function movedCitation(
  { text }: Passage,
  citations: readonly Citation[],
  citation: Citation,
  place: Place,
  language: Language,
  register: Register,
): MovedCitation | undefined {
  const expected = citations.map((one) => inShort(one === citation ? { ...one, place } : one)).join('\n');
  const isRight = (edits: readonly WordEdit[]): boolean => {
    let words = text;
    for (const edit of [...edits].reverse()) words = words.slice(0, edit.from) + edit.text + words.slice(edit.to);
    return recognise({ text: words, runs: [] }, language).map(inShort).join('\n') === expected;
  };
  const pinpoint = citation.pinpoint ?? citation;
  const words = text.slice(pinpoint.from, pinpoint.to);
  const moved = (edit: WordEdit): WordEdit => ({
    ...edit,
    from: edit.from + pinpoint.from,
    to: edit.to + pinpoint.from,
  });
  for (const written of numbersIn(words, citation.place, LEXICONS[language])) {
    for (const edits of [
      numberByNumber(words, written, citation.place, place),
      listAnew(words, written, citation.place, place, language, register),
    ]) {
      const placed = edits?.map(moved);
      if (placed && isRight(placed)) return { edits: placed, loose: false };
    }
  }
  for (const style of registersOf(words, citation.place, language, register)) {
    const anew = inCaseOf(words, writePlace(place, language, style), pinpoint.from === 0);
    const edit = { ...pinpoint, text: anew };
    const loose =
      !hasOnly(anew, words, language) || (HOUSE_STYLES[language].agrees === true && !isOneBoth(citation.place, place));
    if (isRight([edit])) return { edits: [edit], loose };
  }
  return undefined;
}

/** The register of the words that stand there first; where they are in neither, that of the text. */
function registersOf(words: string, place: Place, language: Language, register: Register): readonly Register[] {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s\u00a0]/g, '');
  const found = (['text', 'note'] as const).filter((one) => plain(writePlace(place, language, one)) === plain(words));
  return [...new Set([...found, register])];
}

/** Undefined where the new place has other units, or other ranges. */
function numberByNumber(
  text: string,
  written: readonly WrittenPlace[],
  before: Place,
  place: Place,
): readonly WordEdit[] | undefined {
  if (!isAlike(before, place)) return undefined;
  const edits: WordEdit[] = [];
  for (const { unit, range, end, number, span, write } of written) {
    const other = place.find((item) => item.unit === unit)?.ranges[range]?.[end];
    if (!other) return undefined;
    if (isSame(number, other)) continue;
    const words = write(other);
    if (words === undefined) return undefined;
    if (words !== text.slice(span.from, span.to)) edits.push({ ...span, text: words });
  }
  return edits;
}

function isSame(one: PlaceRange['first'], other: PlaceRange['first']): boolean {
  return one.number === other.number && one.sub.join() === other.sub.join();
}

function isAlike(one: Place, other: Place): boolean {
  return (
    one.length === other.length &&
    one.every(({ unit, ranges }, at) => {
      const like = other[at];
      return (
        like?.unit === unit &&
        like.ranges.length === ranges.length &&
        ranges.every((range, index) => isRange(range) === isRange(like.ranges[index] ?? range))
      );
    })
  );
}

/** Where one unit has other ranges than before: its list with the signs between its members that it has. */
function listAnew(
  text: string,
  written: readonly WrittenPlace[],
  before: Place,
  place: Place,
  language: Language,
  register: Register,
): readonly WordEdit[] | undefined {
  const changed = place.filter((item, at) => before[at] && !isAlike([before[at]], [item]));
  const [item] = changed;
  const old = item && before.find(({ unit }) => unit === item.unit);
  if (!item || !old || changed.length > 1 || place.length !== before.length) return undefined;
  const house = HOUSE_STYLES[language];
  const [one, many] = house.units[item.unit].split('|');
  const isInflected = (many !== undefined && many !== one) || house.two[item.unit] !== undefined;
  if (isInflected && isMany(old) !== isMany(item)) return undefined;
  if (house.two[item.unit] !== undefined && isTwo(old) !== isTwo(item)) return undefined;
  const own = written.filter(({ unit }) => unit === item.unit);
  const members = membersOf(own);
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last || (members.length < 2 && house.each.includes(item.unit))) return undefined;
  const rest = numberByNumber(
    text,
    written.filter(({ unit }) => unit !== item.unit),
    before.filter((other) => other !== old),
    place.filter((other) => other !== item),
  );
  const words = item.ranges.map((range) => writeMember(text, range, own, language, register));
  if (!rest || words.some((member) => member === undefined)) return undefined;
  const between = members.slice(1).map((member, at) => text.slice(members[at]?.to ?? 0, member.from));
  const comma = between.length > 1 ? (between[0] ?? house.comma) : house.comma;
  const and = between.at(-1) ?? house.and;
  const list = { from: first.from, to: last.to, text: inList(words as string[], { ...house, comma, and }) };
  return [...rest, list].sort((a, b) => a.from - b.from);
}

/** Whether one and the same is singular, or several are plural, in both: else the words before them would have to change, too. */
function isOneBoth(one: Place, other: Place): boolean {
  return one.length === other.length && one.every((item, at) => isMany(item) === isMany(other[at] ?? item));
}

function isMany({ ranges }: PlaceItem): boolean {
  return ranges.length > 1 || ranges.some(isRange);
}

function isTwo({ ranges }: PlaceItem): boolean {
  return ranges.length === 2 && !ranges.some(isRange);
}

/** The spans of the members of a list, ranges whole. */
function membersOf(written: readonly WrittenPlace[]): readonly Span[] {
  const found: Span[] = [];
  for (const { end, span } of written) {
    const last = found.at(-1);
    if (end === 'last' && last) found[found.length - 1] = { from: last.from, to: span.to };
    else found.push(span);
  }
  return found;
}

function writeMember(
  text: string,
  { first, last }: PlaceRange,
  written: readonly WrittenPlace[],
  language: Language,
  register: Register,
): string | undefined {
  const write = (number: PlaceRange['first']): string | undefined =>
    written.map((one) => one.write(number)).find((words) => words !== undefined);
  const [from, to] = [write(first), write(last)];
  if (!isRange({ first, last })) return from;
  const end = written.findIndex((one) => one.end === 'last');
  const sign = end > 0 ? text.slice(written[end - 1]?.span.to, written[end]?.span.from) : rangeSign(language, register);
  return from === undefined || to === undefined ? undefined : from + sign + to;
}

/** Without the word that some languages have before the first number. */
function rangeSign(language: Language, register: Register): string {
  return inRegister(HOUSE_STYLES[language].range, register).split('#')[1] ?? '–';
}
