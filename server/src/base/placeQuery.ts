/** Asking by place: the place that somebody names in words of their own, and whether a citation is one of it. */
import { isPart, type Place, type PlaceItem, type PlaceNumber, type PlaceRange, type PlaceUnit } from './place';
import { isInOrder, rangesMeet } from './placeOrder';
import { fromRoman, writeRoman } from './roman';

/**
 * Whether who asks for citations of `asked` is shown one of `cited`. What cites a place inside the asked one is; so is
 * what cites the whole of an asked sub-paragraph. What names no more than the document, an annex, a section or an article
 * is shown to nobody who asks for a paragraph in it. Sections do not matter for paragraphs, which run through them.
 */
export function coversPlace(cited: Place, asked: Place): boolean {
  return alternatives(asked).some((one) => alternatives(cited).some((other) => covers(other, one)));
}

function covers(cited: Place, asked: Place): boolean {
  const [path, askedPath] = [cited.filter(holds), asked.filter(holds)];
  const inner = asked.filter((item) => !holds(item));
  if (!askedPath.every((item, at) => isSamePart(path[at], item))) return false;
  const last = inner.at(-1);
  if (!last) return true;
  if (path.length > askedPath.length) return false;
  if (last.unit !== 'paragraph') return inner.every((item) => meets(cited, item) ?? item !== last);
  const article = inner.find(countsAnew);
  const sameArticle = article ? meets(cited, article) : !cited.some(countsAnew);
  return sameArticle === true && meets(cited, last) === true;
}

/** Inside it everything is numbered anew. */
function holds({ unit }: PlaceItem): boolean {
  return isPart(unit) || unit === 'volume' || unit === 'part';
}

/** Inside it paragraphs are. */
function countsAnew({ unit }: PlaceItem): boolean {
  return unit === 'article' || unit === 'rule';
}

/** Of `annexes I and III` one place for each; of `Article 2 (4)` the paragraph that it names. */
function alternatives(place: Place): Place[] {
  let found: PlaceItem[][] = [[]];
  for (const item of place) {
    const split = (holds(item) || countsAnew(item)) && item.ranges.length > 1;
    const items = split ? item.ranges.map((range) => ({ ...item, ranges: [range] })) : [item];
    found = found.flatMap((before) => items.map((one) => [...before, one]));
  }
  return found.map((items) => items.flatMap((item) => withParagraph(item, items)));
}

function withParagraph(item: PlaceItem, all: readonly PlaceItem[]): PlaceItem[] {
  const [range] = item.ranges;
  if (!countsAnew(item) || !range || all.some(({ unit }) => unit === 'paragraph')) return [item];
  const [first, last] = [innerNumber(range.first), innerNumber(range.last)];
  if (!/^\d+$/.test(first.number) || !/^\d+$/.test(last.number)) return [item];
  const whole = { first: { ...range.first, sub: [] }, last: { ...range.last, sub: [] } };
  return [
    { ...item, ranges: [whole] },
    { unit: 'paragraph', ranges: [{ first, last }] },
  ];
}

function innerNumber({ sub: [number = '', ...sub] }: PlaceNumber): PlaceNumber {
  return { number, sub };
}

function isSamePart(cited: PlaceItem | undefined, { unit, ranges }: PlaceItem): boolean {
  if (cited?.unit !== unit) return false;
  return ranges.length === 0 ? cited.ranges.length === 0 : anyMeet(cited.ranges, ranges);
}

/** Whether the numbers of this unit have one in common; undefined where the place has no such unit. */
function meets(place: Place, { unit, ranges }: PlaceItem): boolean | undefined {
  const item = place.find((other) => asked(other.unit) === asked(unit));
  return item && anyMeet(item.ranges, ranges);
}

/** A chapter of a report and one of a treaty are asked for by the same word. */
function asked(unit: PlaceUnit): PlaceUnit {
  return unit === 'chap' ? 'chapter' : unit;
}

function anyMeet(some: readonly PlaceRange[], others: readonly PlaceRange[]): boolean {
  return some.some((range) => others.some((other) => rangesMeet(range, other)));
}

/** What a command line says of a place; each as it is typed, `''` for a part without a number. */
export type PlaceWords = { readonly [unit in (typeof ASKED)[number]]?: string | undefined };

/** Outermost first. */
const ASKED = ['annex', 'appendix', 'enclosure', 'chapter', 'section', 'article', 'paragraph', 'note'] as const;

/** `{ annex: '1', paragraph: '7 (e), 20-26' }` → annex I, paras 7(e) and 20-26. Throws an Error that says what cannot be. */
export function parsePlace(words: PlaceWords): Place {
  return ASKED.flatMap((unit): PlaceItem[] => {
    const text = words[unit]?.normalize('NFKC').replace(/[–—−]/g, '-').replace(/\s+/g, ' ').trim();
    if (text === undefined) return [];
    if (text === '' && isPart(unit)) return [{ unit, ranges: [] }];
    const ranges = isPart(unit) || unit === 'chapter' || unit === 'section' ? named(text, unit) : counted(text);
    if (!ranges) throw new Error(`“${words[unit] ?? ''}” names no ${unit}; write it like ${EXAMPLES[unit]}`);
    return [{ unit, ranges }];
  });
}

const EXAMPLES: Readonly<Record<(typeof ASKED)[number], string>> = {
  annex: 'I, 1 or A',
  appendix: 'I, 1 or A',
  enclosure: 'I, 1 or A',
  chapter: 'VIII or 8',
  section: 'II, II.D or D',
  article: '52, 2 (4) or 12 bis',
  paragraph: '7, 7 (e), 12 bis, 145.23 or 20-26',
  note: '7 or 7-9',
};

/** `I`, `1`, `a`, `ii.d`: digits become Roman numerals, letters capitals. */
function named(text: string, unit: PlaceUnit): PlaceRange[] | undefined {
  const [outer = '', ...inner] = text.toUpperCase().split('.');
  const number = /^[1-9]\d?$/.test(outer) ? writeRoman(Number(outer)) : outer;
  if (fromRoman(number) === undefined && (unit === 'chapter' || !/^[A-Z]$/.test(number))) return undefined;
  if (inner.length > 0 && (isPart(unit) || !inner.every((piece) => /^(?:[A-Z]|[1-9]\d?)$/.test(piece))))
    return undefined;
  const whole = { number: [number, ...inner].join('.'), sub: [] };
  return [{ first: whole, last: whole }];
}

const SUBS = '(?: ?\\(?[a-z0-9]{1,5}\\))*';
const COUNTED = new RegExp(
  `^(\\d{1,4}(?:\\.\\d{1,3})?(?: ?(?:bis|ter|quater|quinquies|sexies|septies|octies))?)?(${SUBS})$`,
  'i',
);

/** `7`, `7 (e)`, `20-26`, `7 (a)-(c)`, and a list of them. */
function counted(text: string): PlaceRange[] | undefined {
  const ranges = text.split(/ ?[,;] ?/).map((member): PlaceRange | undefined => {
    const [from = '', to, further] = member.split(/ ?- ?/);
    const first = number(from, undefined);
    const last = to === undefined ? first : number(to, first?.number);
    if (!first || !last || further !== undefined) return undefined;
    return isInOrder(first.number, last.number) ? { first, last } : undefined;
  });
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

function number(text: string, before: string | undefined): PlaceNumber | undefined {
  const [all, written, subs = ''] = COUNTED.exec(text) ?? [];
  const found = written?.toLowerCase().replace(/(\d) ?(?=[a-z])/, '$1 ') ?? before;
  if (!all || found === undefined || Number.parseFloat(found) === 0) return undefined;
  return { number: found, sub: Array.from(subs.matchAll(/[a-z0-9]+/gi), ([label]) => label.toLowerCase()) };
}
