/** Where the numbers of a place stand in its words: `上文第78、84、89 和 90 段` → four spans, each with the form that it is written in. */
import { readings } from '../base/labels';
import { isRange, type Place, type PlaceItem, type PlaceNumber, type PlaceRange, type PlaceUnit } from '../base/place';
import type { Span } from '../base/span';
import type { Lexicon } from '../languages/lexicon';
import { findNumber, type NumberForms } from '../languages/numeralForms';
import { INSERTIONS, readRoman } from '../languages/numerals';

/** The words of one end of a range, or of a single number. */
export interface WrittenPlace {
  readonly unit: PlaceUnit;
  /** Which of the ranges of the unit, and which end. */
  readonly range: number;
  readonly end: 'first' | 'last';
  readonly number: PlaceNumber;
  /** From the first numeral to the last label, in the text. */
  readonly span: Span;
  /** Another number in the same form; undefined where that form cannot say it. */
  readonly write: (other: PlaceNumber) => string | undefined;
}

/** Units that are counted in figures; the others have Roman numerals, letters or words as well. */
const COUNTED: ReadonlySet<PlaceUnit> = new Set<PlaceUnit>([
  'paragraph',
  'preambular',
  'page',
  'note',
  'table',
  'target',
]);

/**
 * Every number of the place in the order in which its units stand in the text, outermost first or innermost first: each
 * way to find them all. Empty where they are not found.
 */
export function numbersIn(text: string, place: Place, lexicon: Lexicon): readonly (readonly WrittenPlace[])[] {
  const named = place.filter(({ ranges }) => ranges.length > 0);
  const orders = named.length > 1 ? [named, [...named].reverse()] : [named];
  const ways = [...orders.map((order) => inOrder(text, order, lexicon)), labelsFirst(text, named, lexicon)];
  return ways.flatMap((found) => (found ? [found] : []));
}

/** `subparagraphs (a) and (b) of paragraph 3`: the labels, and behind them the number that they are all of. */
function labelsFirst(text: string, items: readonly PlaceItem[], lexicon: Lexicon): readonly WrittenPlace[] | undefined {
  const [item, other] = items;
  const [first] = item?.ranges ?? [];
  if (!item || other || !first || item.unit !== 'paragraph') return undefined;
  const { number } = first.first;
  const found: WrittenPlace[] = [];
  let at = 0;
  for (const [range, { first: one, last }] of item.ranges.entries()) {
    for (const [end, own] of ends({ first: one, last })) {
      if (own.number !== number || own.sub.length === 0) return undefined;
      const label = findParts(text, labelsOf(own.sub), lexicon, at, (next) => labelsOf(next.sub));
      if (!label) return undefined;
      found.push({ unit: item.unit, range, end, number: own, ...label });
      at = label.span.to;
    }
  }
  const plain = { number, sub: [] };
  const numeral = findParts(text, partsOf(item.unit, plain), lexicon, at, (next) =>
    partsOf(item.unit, { ...next, sub: [] }),
  );
  return numeral && [...found, { unit: item.unit, range: 0, end: 'first', number: plain, ...numeral }];
}

function inOrder(text: string, items: readonly PlaceItem[], lexicon: Lexicon): readonly WrittenPlace[] | undefined {
  const found: WrittenPlace[] = [];
  let at = 0;
  for (const { unit, ranges } of items) {
    let before: PlaceNumber | undefined;
    for (const [range, { first, last }] of ranges.entries()) {
      for (const [end, number] of ends({ first, last })) {
        const written = find(text, unit, number, before, lexicon, at);
        if (!written) return undefined;
        found.push({ unit, range, end, number, ...written });
        at = written.span.to;
        before = number;
      }
    }
  }
  return found;
}

function ends({ first, last }: PlaceRange): (readonly ['first' | 'last', PlaceNumber])[] {
  return isRange({ first, last })
    ? [
        ['first', first],
        ['last', last],
      ]
    : [['first', first]];
}

type Found = Pick<WrittenPlace, 'span' | 'write'>;

/** Behind another label of the same paragraph the number is not said again: `7 (a), (b)`. */
function find(
  text: string,
  unit: PlaceUnit,
  number: PlaceNumber,
  before: PlaceNumber | undefined,
  lexicon: Lexicon,
  at: number,
): Found | undefined {
  const again = before?.number === number.number && number.sub.length > 0 && before.sub.length > 0;
  const short = again
    ? findParts(text, labelsOf(shared(number, before)), lexicon, at, (other) => labelsOf(shared(other, number)))
    : undefined;
  const whole = findParts(text, partsOf(unit, number), lexicon, at, (other) => partsOf(unit, other));
  if (!short || !whole) return short ?? whole;
  return whole.span.to <= short.span.to ? whole : short;
}

/** The labels that are written where those above them were written just before: (ii) behind 35 (c) (i). */
function shared({ sub }: PlaceNumber, before: PlaceNumber): readonly string[] {
  const same = sub.findIndex((label, at) => label !== before.sub[at]);
  return sub.slice(same < 0 ? sub.length - 1 : same);
}

/** A numeral or label, with what is known of how it is written. */
interface Part {
  readonly kind: 'number' | 'label';
  readonly values: readonly { readonly series: string; readonly value: number }[];
  readonly forms: NumberForms;
  /** ` bis` behind it. */
  readonly inserted: string;
}

function partsOf(unit: PlaceUnit, { number, sub }: PlaceNumber): readonly Part[] {
  const [plain = '', inserted = ''] = /^(.*?)(?: (\p{L}+))?$/u.exec(number)?.slice(1) ?? [];
  const isInserted = (INSERTIONS as readonly string[]).includes(inserted);
  const names = (isInserted ? plain : number).split('.');
  const numbers = names.map((name, at): Part => ({
    kind: 'number',
    values: valuesOf(name, at),
    forms: COUNTED.has(unit) ? 'figures' : 'any',
    inserted: isInserted && at === names.length - 1 ? inserted : '',
  }));
  return [...numbers, ...labelsOf(sub)];
}

/** The first level of a section is a Roman number where it can be one, a further level a letter. */
function valuesOf(name: string, level: number): Part['values'] {
  const all = readings(name).map(({ series, first }) => ({ series, value: first }));
  if (level === 0 || all.length < 2) return all.slice(0, 1);
  return readRoman(name) === undefined ? all : all.filter(({ series }) => series === 'A');
}

function labelsOf(sub: readonly string[]): readonly Part[] {
  return sub.map((label) => ({
    kind: 'label',
    values: readings(label).map(({ series, first }) => ({ series, value: first })),
    forms: 'any',
    inserted: '',
  }));
}

/** A numeral in the text, in each way that it can be read there. */
interface Slot extends Span {
  readonly ways: readonly { readonly series: string; readonly write: (value: number) => string | undefined }[];
}

function findParts(
  text: string,
  parts: readonly Part[],
  lexicon: Lexicon,
  from: number,
  partsOther: (other: PlaceNumber) => readonly Part[],
): Found | undefined {
  const slots: Slot[] = [];
  let at = from;
  for (const part of parts) {
    const slot = findPart(text, part, lexicon, at);
    if (!slot) return undefined;
    slots.push(slot);
    at = slot.to;
  }
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return undefined;
  const closing = parts.at(-1)?.kind === 'label' ? (/^[)）]/.exec(text.slice(last.to))?.[0] ?? '') : '';
  const write = (other: PlaceNumber): string | undefined => {
    const others = partsOther(other);
    if (others.length !== slots.length) return undefined;
    let words = '';
    let end = first.from;
    for (const [index, slot] of slots.entries()) {
      const part = others[index];
      const numeral = part && writeLike(slot, part);
      if (numeral === undefined) return undefined;
      words += text.slice(end, slot.from) + numeral + (part?.inserted ? ` ${part.inserted}` : '');
      end = slot.to;
    }
    return words + closing;
  };
  return { span: { from: first.from, to: last.to + closing.length }, write };
}

function findPart(text: string, { values, forms, inserted }: Part, lexicon: Lexicon, at: number): Slot | undefined {
  const all = values.flatMap(({ series, value }) => {
    const found = findNumber(text, value, lexicon, forms, at);
    return found ? [{ ...found, series }] : [];
  });
  const from = Math.min(...all.map((one) => one.from));
  const here = all.filter((one) => one.from === from);
  const [first] = here;
  if (!first) return undefined;
  if (inserted === '') return { from, to: first.to, ways: here.filter(({ to }) => to === first.to) };
  const suffix = new RegExp(`^[\\s\\u00a0]?${inserted}(?!\\p{L})`, 'iu').exec(text.slice(first.to));
  return suffix ? { from, to: first.to + suffix[0].length, ways: here } : undefined;
}

/** Another number in the form of a slot: of the same series, or plain numbers both. */
function writeLike({ ways }: Slot, { values }: Part): string | undefined {
  for (const { series, write } of ways) {
    const value = values.find((one) => one.series === series)?.value;
    const words = value === undefined ? undefined : write(value);
    if (words !== undefined) return words;
  }
  return undefined;
}
