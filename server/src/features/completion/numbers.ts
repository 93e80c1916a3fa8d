/** The number of a resolution or decision behind its word, `resolution 16⟦|⟧`, `第16⟦|⟧`; the rest of the words stands there already, or is put in. */
import { numberIn, readNumbered, seriesOf, writeDocument } from '../../citations/write';
import { has } from '../../citations/reader';
import { tokensOf, type Token } from '../../citations/tokens';
import type { KnownDocument } from '../../corpus/titles';
import { tokens } from '../../corpus/tokens';
import { compareSymbols, symbolKey } from '../../docsymbol/format';
import { HOUSE_STYLES } from '../../languages/house/index';
import type { OrganWord } from '../../languages/citationWords';
import { LEXICONS } from '../../languages/index';
import { DIGIT, westernDigits } from '../../languages/numerals';
import { inHouseBrackets } from '../houseBrackets';
import { citedElsewhere, citedHere, ranked, type Candidate, type Library } from './candidates';
import { documentSuggestions, type Write } from './documentItems';
import { listed, type Suggestions } from './suggestion';
import type { Typing } from './typing';

export interface NumberBefore {
  /** What is typed of it, from the first sign that is replaced. */
  readonly typed: string;
  readonly number: string;
  /** What the word says that stands before the number; undefined where none does. */
  readonly noun: 'resolution' | 'decision' | undefined;
  readonly organ: OrganWord | undefined;
}

const NUMBER = new RegExp(`^((?:E?S-)?[${DIGIT}]{0,4}(?:[/／][${DIGIT}]{0,4})?(?:\\s?[(（][\\w${DIGIT}-]{0,8})?)$`);

/** The rest of a number, with a year or the Roman number of a session behind it, and no other words in brackets. */
const REST = new RegExp(`^[${DIGIT}/／]*(?:\\s?[(（](?:[${DIGIT}]{4}|(?:E?S-)?[IVXLC]{1,8})[)）])?`);
/** The same where the bracket has been opened. */
const REST_INSIDE = new RegExp(`^(?:[\\w${DIGIT}-]{0,8}[)）])?`);

/** Undefined where no number of a resolution is being typed. */
export function numberBefore(typing: Typing): NumberBefore | undefined {
  const { text, line, language } = typing;
  const all = tokensOf(text.slice(-80), language);
  const found = LEXICONS[language].spaced ? behindNoun(text, all) : behindOpening(text, all);
  return found && found.typed.length <= line.length && !isOfPlace(typing, found.typed) ? found : undefined;
}

/** Whether the word behind the number says that it is one of a place: `第51⟦|⟧条`. */
function isOfPlace({ behind, language }: Typing, typed: string): boolean {
  const rest = behind.slice(ofNumber(behind, typed));
  return Object.values(LEXICONS[language].citations.units).some(({ behind: words = [] }) =>
    words.some((word) => rest.startsWith(word)),
  );
}

function behindNoun(text: string, all: readonly Token[]): NumberBefore | undefined {
  const at = all.findLastIndex((token, index) => token.term?.noun !== undefined && index >= all.length - 6);
  const noun = all[at]?.term?.noun;
  if (noun === undefined) return undefined;
  // Arabic names the organ between the two.
  const owner = all[at + 1]?.term?.organ;
  const named = owner === undefined ? at : at + 1;
  const opening = has(all[named + 1], 'opens') ? all[named + 1] : all[named];
  const rest = text.slice(-80).slice(opening?.to);
  const number = NUMBER.exec(rest.trimStart())?.[1];
  if (number === undefined || !/^\s/.test(rest)) return undefined;
  return { typed: number, number, noun, organ: owner ?? all[at - 1]?.term?.organ };
}

/** `第16`; `安全理事会第` with the organ before it. */
function behindOpening(text: string, all: readonly Token[]): NumberBefore | undefined {
  const at = all.findLastIndex((token, index) => has(token, 'opens') && index >= all.length - 5);
  const opening = all[at];
  if (!opening) return undefined;
  const typed = text.slice(-80).slice(opening.from);
  const number = NUMBER.exec(typed.slice(opening.to - opening.from).trimStart())?.[1];
  const organ = all[at - 1]?.term?.organ;
  if (number === undefined || (number === '' && organ === undefined)) return undefined;
  return { typed, number, noun: undefined, organ };
}

/** Before a digit is typed only those that are cited somewhere, and the newest of the organ that is named. */
export function byNumber(typing: Typing, before: NumberBefore, library: Library): Suggestions {
  const { typed } = before;
  const found = ranked(candidates(before, library), library);
  const list = listed(
    documentSuggestions(
      typing,
      found,
      { typed: typed.length, rest: restOf(typing, typed) },
      numberWords(typing, before),
    ),
  );
  return { ...list, more: list.more || !hasDigit(before) };
}

function hasDigit({ number }: NumberBefore): boolean {
  return /\d/.test(plain(number));
}

/** So many of an organ are offered before anything is typed of the number. */
const NEWEST = 20;

/** The newest that are held of the organ that is named. */
function newestOf(organ: OrganWord | undefined, noun: NumberBefore['noun'], { titles }: Library): KnownDocument[] {
  return seriesOf(organ, noun)
    .flatMap((prefix) => titles.beginning(symbolKey(prefix), Infinity))
    .filter(({ held, symbols }) => held && readNumbered(symbols[0] ?? '') !== undefined)
    .sort((a, b) => compareSymbols(b.symbols[0] ?? '', a.symbols[0] ?? ''))
    .slice(0, NEWEST);
}

function* candidates(before: NumberBefore, library: Library): Generator<Candidate> {
  const { number, noun, organ } = before;
  const wanted = plain(number);
  const cited = [...citedHere(library), ...citedElsewhere(library)];
  const others = !hasDigit(before)
    ? newestOf(organ, noun, library)
    : library.titles.withWords(tokens(westernDigits(number)).map(({ word }) => word));
  for (const document of [...cited, ...others]) {
    const own = document.symbols[0] ?? '';
    const written = plain(numberIn(own) ?? '');
    if (!written.startsWith(wanted) || document.symbols.length > 1 || written === '') continue;
    const read = readNumbered(own);
    if (!read || (noun !== undefined && read.noun !== noun) || !isOf(organ, read.organ)) continue;
    yield { document, fit: written === wanted || read.number === wanted ? 'exact' : 'begins' };
  }
}

function isOf(named: OrganWord | undefined, organ: string | undefined): boolean {
  return named === undefined || named === 'council' || named === organ;
}

function plain(number: string): string {
  return westernDigits(number.normalize('NFKC')).replace(/\s/g, '').toUpperCase();
}

/** The number alone where its word stands before it, with the organ where it would be taken for another's. */
function numberWords({ draft, language, profile }: Typing, { noun, organ }: NumberBefore): Write {
  const house = HOUSE_STYLES[language];
  return ({ symbols }: KnownDocument) => {
    const read = readNumbered(symbols[0] ?? '');
    if (!read) return [];
    const bare = writeDocument(symbols, language, { bare: true });
    const [, of = ''] = read.organ ? house.organs[read.organ] : [];
    const number = bare.replace(/^[\p{L}\p{M}]+\s/u, '');
    const words = noun === undefined ? [bare, writeDocument(symbols, language)] : [number, `${number} ${of}`];
    return (organ === undefined || noun !== undefined ? words : [bare]).map((one) =>
      inHouseBrackets(one, language, draft, profile),
    );
  };
}

/** The rest of the number that the cursor stands in, and the words that close it. */
function restOf({ behind, language }: Typing, typed: string): number {
  const { closes, resolution, decision } = LEXICONS[language].citations;
  const number = ofNumber(behind, typed);
  const close = closes.find((word) => behind.startsWith(word, number));
  if (close === undefined) return number;
  const end = number + close.length;
  const noun = [...resolution, ...decision].find((word) => behind.startsWith(word, end));
  return end + (noun?.length ?? 0);
}

function ofNumber(behind: string, typed: string): number {
  const rest = /[(（][^()（）]*$/.test(typed) ? REST_INSIDE : REST;
  return rest.exec(behind)?.[0].length ?? 0;
}
