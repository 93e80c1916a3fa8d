/** Citation → its words in the house style of a language, for running text and for notes (un-conventions.md 1.4 and 1.5). */
import type { Place } from '../base/place';
import { readRoman } from '../languages/numerals';
import type { OrganName } from '../languages/citationWords';
import { HOUSE_STYLES } from '../languages/house/index';
import type { HouseStyle, Register } from '../languages/houseStyle';
import { LEXICONS } from '../languages/index';
import type { Language, Lexicon } from '../languages/lexicon';
import { parseSymbol } from '../docsymbol/parse';
import { inList, inRegister, letterName, writePlace } from './writePlace';

export { writePlace } from './writePlace';
export type { Register } from '../languages/houseStyle';

/** What is cited, as a `Citation` has it: the halves of a joint symbol, the letters of a composite resolution. */
export interface Cited {
  readonly targets: readonly string[];
  readonly place: Place;
}

/** What the sentence round a resolution or decision asks of its words. */
export interface Wording {
  /** Whether the name of the organ is left out, as in `its resolution 57/337`. */
  readonly bare?: boolean;
  /** The noun as it is declined there: `резолюции`; where it is not given, it is in the nominative. */
  readonly noun?: string;
}

/** The whole citation: `第57/337号决议…`, `résolution 2370 (2017) du Conseil de sécurité, par. 3`, `A/60/341-S/2005/567, para. 4`. */
export function writeCitation({ targets, place }: Cited, language: Language, register: Register): string {
  const house = HOUSE_STYLES[language];
  if (targets[0] === 'Charter of the United Nations') return writeCharter(place, language, register, house);
  const document = writeDocument(targets, language);
  const words = writePlace(place, language, register);
  if (targets.length === 0 || words === '') return document + words;
  return document + betweenLevels(targets, language, register) + words;
}

/** What stands between a document and its place. */
export function betweenLevels(targets: readonly string[], language: Language, register: Register): string {
  return inRegister(HOUSE_STYLES[language].level, targets.some(isNumbered) ? register : 'note');
}

/** Whether it is cited as a resolution or decision, by its number; any other document is by its symbol. */
export function isNumbered(target: string): boolean {
  return readNumbered(target) !== undefined;
}

/** A document without a place: a symbol as it is, a resolution or decision by its number and its organ. */
export function writeDocument(targets: readonly string[], language: Language, wording: Wording = {}): string {
  const numbered = targets.map(readNumbered).filter((one) => one !== undefined);
  const [first] = numbered;
  if (!first || numbered.length < targets.length) return targets.join('-');
  const house = HOUSE_STYLES[language];
  const bareForms = first.organ === undefined || wording.bare === true ? house.bare?.[first.noun] : undefined;
  const [one, many] = bareForms ?? house[first.noun];
  const form = numbered.length > 1 && numbered.some((other) => bare(other) !== bare(first)) ? many : one;
  const [name = '', of = ''] = first.organ && wording.bare !== true ? house.organs[first.organ] : [];
  const written = form
    .replace(/^\p{L}+/u, (noun) => wording.noun ?? noun)
    .replace('{organ}', name)
    .replace('{of}', of)
    .replace('#', () => writeNumbers(numbered, house, LEXICONS[language]));
  return written.trim().replace(/ {2,}/g, ' ');
}

/** A resolution or decision taken apart. */
export interface Numbered {
  readonly organ: OrganName | undefined;
  readonly noun: 'resolution' | 'decision';
  /** `57/337`, `1631`, `217`. */
  readonly number: string;
  readonly letter: string;
  /** `2005`, `III`; empty where nothing stands in brackets. */
  readonly bracket: string;
}

const PREFIXES: readonly (readonly [prefix: string, organ: OrganName, noun: Numbered['noun']])[] = [
  ['A/RES/', 'GA', 'resolution'],
  ['GA decision ', 'GA', 'decision'],
  ['S/RES/', 'SC', 'resolution'],
  ['E/RES/', 'ECOSOC', 'resolution'],
  ['E/DEC/', 'ECOSOC', 'decision'],
  ['A/HRC/RES/', 'HRC', 'resolution'],
  ['A/HRC/DEC/', 'HRC', 'decision'],
  ['E/CN.4/RES/', 'CHR', 'resolution'],
  ['E/CN.4/DEC/', 'CHR', 'decision'],
];

/** The series of an organ, as their symbols begin; none for an organ whose series are not known. */
export function seriesOf(organ: string | undefined, noun: Numbered['noun'] | undefined): readonly string[] {
  return PREFIXES.flatMap(([prefix, of, what]) =>
    of === organ && (noun === undefined || noun === what) ? [prefix] : [],
  );
}

/** What stands behind the organ and the series of a resolution or decision, without being read: `1631 (2005)`. */
export function numberIn(target: string): string | undefined {
  const prefix = PREFIXES.find(([one]) => target.startsWith(one))?.[0];
  return prefix === undefined ? undefined : target.slice(prefix.length);
}

/** Undefined for what has a symbol only, among them addenda of resolutions. */
export function readNumbered(target: string): Numbered | undefined {
  const [, noun, conference] = /^(resolution|decision) (\S+)$/.exec(target) ?? [];
  if (noun !== undefined && conference !== undefined)
    return { organ: undefined, noun: noun as Numbered['noun'], number: conference, letter: '', bracket: '' };
  const found = PREFIXES.find(([prefix]) => target.startsWith(prefix));
  if (!found || (parseSymbol(target)?.suffixes.length ?? 0) > 0) return undefined;
  const [prefix, organ, what] = found;
  const [, number, letter = '', bracket = ''] =
    /^((?:E?S-)?\d+(?:\/\d+)?)(?: ([A-Z]{1,2}))?(?: \(([^)]*)\))?$/.exec(target.slice(prefix.length)) ?? [];
  return number === undefined ? undefined : { organ, noun: what, number, letter, bracket };
}

function bare({ number, bracket }: Numbered): string {
  return `${number} ${bracket}`;
}

/** `1631 (2005)`, `53/243 A and B`, `第58/240、70/235和73/124号`. */
function writeNumbers(all: readonly Numbered[], house: HouseStyle, lexicon: Lexicon): string {
  const { before, behind } = house.number;
  const groups = new Map<string, Numbered[]>();
  for (const one of all) groups.set(bare(one), [...(groups.get(bare(one)) ?? []), one]);
  const words = [...groups.values()].map((group) => writeNumber(group, house, lexicon));
  const special = /^E?S-/.test(all[0]?.number ?? '');
  return `${special ? '' : before}${inList(words, house)}${behind}`;
}

function writeNumber(group: readonly Numbered[], house: HouseStyle, lexicon: Lexicon): string {
  const [first] = group;
  const names = group.filter(({ letter }) => letter !== '').map(({ letter }) => letterNames(letter, lexicon));
  const letters = names.length > 0 ? ` ${inList(names, { ...house, comma: ', ', and: house.and })}` : '';
  const bracket = first?.bracket ?? '';
  const inner = bracket === '' ? '' : `${letters === '' ? house.bracket : ' '}(${session(bracket, lexicon)})`;
  return session(first?.number ?? '', lexicon) + letters + inner;
}

function letterNames(letters: string, lexicon: Lexicon): string {
  return Array.from(letters, (letter) => letterName(letter, lexicon.letterNames)).join(' ');
}

/** Sessions where they have letters of their own: `د-3` for III, `دإ-10/2` for S-10/2. */
function session(text: string, { citations }: Lexicon): string {
  const { regular, S, ES } = citations.sessions;
  const [, special, rest = text] = /^(E?S)-(.*)$/.exec(text) ?? [];
  const prefix =
    special === 'S' ? S?.[0] : special === 'ES' ? ES?.[0] : /^[IVXL]+$/.test(text) ? regular?.[0] : undefined;
  return prefix === undefined ? text : `${prefix}-${readRoman(rest) ?? rest}`;
}

function writeCharter(place: Place, language: Language, register: Register, { charter }: HouseStyle): string {
  const [of, alone] = charter;
  if (place.length === 0) return alone;
  const words = writePlace(place, language, register, true);
  // `Article 2, paragraph 4, of the Charter`
  const comma = of.startsWith('# ') && words.includes(', ') ? ',' : '';
  return of.replace('#', () => words + comma);
}
