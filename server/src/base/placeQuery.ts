/** Asking by place: the place that somebody names in words of their own. */
import { between } from './labels';
import { isPart, type Place, type PlaceItem, type PlaceNumber, type PlaceRange, type PlaceUnit } from './place';
import { fromRoman, writeRoman } from './roman';

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
    return between(first.number, last.number) ? { first, last } : undefined;
  });
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

function number(text: string, before: string | undefined): PlaceNumber | undefined {
  const [all, written, subs = ''] = COUNTED.exec(text) ?? [];
  const found = written?.toLowerCase().replace(/(\d) ?(?=[a-z])/, '$1 ') ?? before;
  if (!all || found === undefined || Number.parseFloat(found) === 0) return undefined;
  return { number: found, sub: Array.from(subs.matchAll(/[a-z0-9]+/gi), ([label]) => label.toLowerCase()) };
}
