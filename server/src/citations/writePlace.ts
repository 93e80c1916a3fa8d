/** Place → its words in house style: `paragraphs 3, 5 and 7 to 9`, `第三节，第35(c)段` (un-conventions.md 1.5). */
import { isRange, type Place, type PlaceItem, type PlaceNumber, type PlaceRange, type PlaceUnit } from '../base/place';
import { HOUSE_STYLES } from '../languages/house/index';
import type { Counting, HouseStyle, InRegister, Register } from '../languages/houseStyle';
import { LEXICONS } from '../languages/index';
import type { Language, Lexicon } from '../languages/lexicon';
import { writeNumber } from '../languages/listNumerals';
import { readDigits, readRoman } from '../languages/numerals';

/** A division that is called by its letter; I, V and X are numbers. */
const LETTER = /^[A-HJ-UWYZ](?:\.|$)/;

interface Writer {
  readonly house: HouseStyle;
  readonly lexicon: Lexicon;
  readonly register: Register;
  readonly charter: boolean;
}

/** The words of a place, outermost first; empty for an empty place. `charter`: as those of the Charter are written. */
export function writePlace(place: Place, language: Language, register: Register, charter = false): string {
  const writer: Writer = { house: HOUSE_STYLES[language], lexicon: LEXICONS[language], register, charter };
  const between = charter && writer.house.charter[0].startsWith('《') ? '' : inRegister(writer.house.level, register);
  return place.map((item) => writeItem(item, writer)).join(between);
}

/** What stands before and behind the number of one such place: `para. ` and nothing, `第` and `段`. */
export function wordsRound(
  unit: PlaceUnit,
  language: Language,
  register: Register,
): readonly [before: string, behind: string] {
  const [one = '', , noteOne = one] = HOUSE_STYLES[language].units[unit].split('|');
  const [before = '', behind = ''] = (register === 'note' ? noteOne : one).split('#');
  return [before, behind];
}

export function inRegister(form: InRegister, register: Register): string {
  return typeof form === 'string' ? form : form[register];
}

function writeItem({ unit, ranges }: PlaceItem, writer: Writer): string {
  const { house, register, charter } = writer;
  const [forms, counting = 'arabic'] = (charter ? house.ofCharter[unit] : undefined) ?? [
    house.units[unit],
    house.counting[unit],
  ];
  const [one = '', many = one, noteOne = one, noteMany = noteOne === one ? many : noteOne] = forms.split('|');
  if (ranges.length === 0) return (register === 'note' ? noteOne : one).replace(/ ?#/, '');
  const numbers = house.each.includes(unit)
    ? ranges.map((range) => writeRange(range, counting, writer))
    : groupsOf(ranges).map((group) => writeGroup(group, counting, writer));
  const single = ranges.length === 1 && ranges.every((range) => !isRange(range));
  const two = ranges.length === 2 && ranges.every((range) => !isRange(range)) ? house.two[unit] : undefined;
  const letter = unit === 'section' && ranges.every(({ first }) => LETTER.test(first.number));
  const form = single ? (register === 'note' ? noteOne : one) : register === 'note' ? noteMany : many;
  if (house.each.includes(unit))
    return inList(
      numbers.map((number) => ((letter ? house.lettered : undefined) ?? one).replace('#', number)),
      house,
    );
  return ((letter ? house.lettered : undefined) ?? two ?? form).replace('#', () => inList(numbers, house));
}

/** `3, 5 and 7`. */
export function inList(words: readonly string[], { comma, and }: HouseStyle): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(comma)}${and}${last}`;
}

/** Sub-paragraphs of one paragraph, which is named once: `8 (a) and (b)`. */
function groupsOf(ranges: readonly PlaceRange[]): PlaceRange[][] {
  const groups: PlaceRange[][] = [];
  for (const range of ranges) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && goesOn(before.last, range.first) && goesOn(range.first, range.last)) group.push(range);
    else groups.push([range]);
  }
  return groups;
}

/** Whether two sub-paragraphs, or one and itself, stand in the same one. */
function goesOn(one: PlaceNumber, other: PlaceNumber): boolean {
  const outer = ({ number, sub }: PlaceNumber): string => [number, ...sub.slice(0, -1)].join();
  return other.sub.length > 0 && one.sub.length === other.sub.length && outer(one) === outer(other);
}

function writeGroup(group: readonly PlaceRange[], counting: Counting, writer: Writer): string {
  const [first, ...rest] = group;
  if (!first) return '';
  const words = [
    writeRange(first, counting, writer),
    ...rest.map((range) => writeRange(range, counting, writer, true)),
  ];
  // Where there are no spaces one word for *and* is enough for a list.
  return writer.lexicon.spaced ? inList(words, writer.house) : words.join(writer.house.comma);
}

/** `inside`: the paragraph has been named before, and the label alone is enough; as it is for the end of `8 (a) to (c)`. */
function writeRange(range: PlaceRange, counting: Counting, writer: Writer, inside = false): string {
  const first = inside ? writeLast(range.first, writer) : writeOne(range.first, counting, writer);
  if (!isRange(range)) return first;
  const [before = '', between = '', behind = ''] = inRegister(writer.house.range, writer.register).split('#');
  const last = goesOn(range.first, range.last) ? writeLast(range.last, writer) : writeOne(range.last, counting, writer);
  return `${before}${first}${between}${last}${behind}`;
}

function writeLast({ sub }: PlaceNumber, writer: Writer): string {
  return sub
    .slice(-1)
    .map((label) => writeLabel(label, writer).trim())
    .join('');
}

function writeOne({ number, sub }: PlaceNumber, counting: Counting, writer: Writer): string {
  return counted(number, counting, writer.lexicon) + sub.map((label) => writeLabel(label, writer)).join('');
}

/** `II.D` level by level. */
function counted(number: string, counting: Counting, { ordinals, letterNames }: Lexicon): string {
  if (counting === 'arabic' || counting === 'roman') return number;
  const [outer = '', inner] = number.split('.');
  const value = LETTER.test(outer)
    ? undefined
    : (readRoman(outer) ?? (counting === 'han' ? readDigits(outer) : undefined));
  const words = ordinals[(value ?? 0) - 1] ?? [];
  const spelled =
    counting === 'han' ? value && writeNumber(value, 'chineseCountingThousand') : spelledOut(words, counting);
  const first = (value === undefined ? letterName(outer, letterNames) : spelled) ?? outer;
  if (inner === undefined) return String(first);
  return `${first}${letterNames.length > 0 ? '-' : '.'}${letterName(inner, letterNames)}`;
}

function spelledOut(words: readonly string[], counting: Counting): string | undefined {
  return words[counting === 'feminine' ? 1 : 0] ?? words[0];
}

/** A letter by its name, where the language spells it out. */
export function letterName(letter: string, names: readonly string[]): string {
  return names[letter.charCodeAt(0) - 65] ?? letter;
}

function writeLabel(label: string, { house, lexicon }: Writer): string {
  const numeral = /^[ivx]{2,}$|^i$/.test(label) ? readRoman(label) : undefined;
  if (house.numeralLabel !== undefined && numeral !== undefined)
    return house.numeralLabel.replace('#', String(numeral));
  const [alphabet = ''] = lexicon.alphabets;
  const place = label.charCodeAt(0) - 97;
  const own = label.length === 1 && place >= 0 ? alphabet.charAt(place) || label : label;
  return house.label.replace('#', () => own);
}
