/** The places that what is typed may become, in house style: the whole words, or the number alone behind its word. */
import type { Place, PlaceUnit } from '../../base/place';
import { wordsRound, writePlace } from '../../citations/writePlace';
import { DIGIT, westernDigits } from '../../languages/numerals';
import { inHouseBrackets } from '../houseBrackets';
import { citesMember, citesPlace, type Put } from './exact';
import { itemsOf, wordsOf, type Entry } from './places';
import type { About, Suggestion } from './suggestion';
import type { Tail } from './tail';
import type { Typing } from './typing';

/** What one place is to be written as. */
export interface Meant {
  readonly entry: Entry;
  /** What is written of it; the levels before are named already. */
  readonly rest: Place;
  /** What is cited once it is written. */
  readonly whole: Place;
}

export interface Writing {
  readonly tail: Tail;
  readonly internal: boolean;
  /** Of the Charter, whose articles are written in words of their own. */
  readonly charter?: boolean;
  /** What else is put before the words and behind them. */
  readonly round?: (meant: Meant) => readonly [before: string, behind: string];
  readonly about: (meant: Meant) => About;
}

/** Those that are read as what is meant; `meant` gives the levels of a place and of its sub-paragraphs alike. */
export function* placeSuggestions(
  typing: Typing,
  entries: Iterable<Entry>,
  meant: (entry: Entry) => Meant | undefined,
  writing: Writing,
): Generator<Suggestion> {
  const { tail } = writing;
  const isExact = exactness(typing, writing.internal);
  const digits = /\d+/.exec(westernDigits(tail.number))?.[0];
  for (const entry of entries) {
    const number = entry.item.ranges[0]?.first.number ?? '';
    // Most are told apart by their number, which costs less than writing them.
    if (digits !== undefined && !number.startsWith(digits)) continue;
    if (typing.member && !(Number(number) > Number(typing.member.last))) continue;
    const own = meant(entry);
    if (own) yield* suggestion(typing, own, writing, isExact);
    if (digits !== number) continue;
    for (const item of itemsOf(entry)) {
      const inside = meant(item);
      if (inside) yield* suggestion(typing, inside, writing, isExact);
    }
  }
}

/** Whether some have sub-paragraphs that are offered only when their whole number has been typed. */
export function hasMore(entries: readonly Entry[], { number: typed }: Tail): boolean {
  const digits = /\d+/.exec(westernDigits(typed))?.[0] ?? '';
  return entries.some(({ paragraph, item }) => {
    const number = item.ranges[0]?.first.number ?? '';
    return (
      paragraph !== undefined && paragraph.subparagraphs.length > 0 && number !== digits && number.startsWith(digits)
    );
  });
}

type IsExact = (put: Put, place: Place) => boolean;

/** Two that differ in their digits alone are read alike: what stands round them is read once for all. */
function exactness(typing: Typing, internal: boolean): IsExact {
  const known = new Map<string, boolean>();
  return (put, place) => {
    const shape = `${put.insert.replace(/\d/g, '#')} ${put.typed} ${put.rest}`;
    const before = known.get(shape) ?? (typing.member ? citesMember : citesPlace)(typing, put, place, internal);
    known.set(shape, before);
    return before;
  };
}

function* suggestion(typing: Typing, meant: Meant, writing: Writing, isExact: IsExact): Generator<Suggestion> {
  const { tail, charter, round, about } = writing;
  const { draft, language, register, profile } = typing;
  const unit = meant.rest.at(-1)?.unit;
  if (unit === undefined) return;
  const text = inHouseBrackets(writePlace(meant.rest, language, register, charter), language, draft, profile);
  const words = tail.units.length > 0 ? numberOf(text, meant.rest, tail.units, typing) : text;
  if (words === undefined) return;
  // Articles of the Charter have Han numbers: `第51` may become `第五十一条`.
  const isOtherwise = !/\d/.test(words) && /\d/.test(plain(tail.number));
  if (!isOtherwise && !plain(words).startsWith(plain(tail.number))) return;
  const [before, behind] = (typing.member ? undefined : round?.(meant)) ?? ['', ''];
  const put: Put = { insert: before + words + behind, typed: tail.number.length, rest: restOf(typing, tail, unit) };
  if (!isExact(put, meant.whole)) return;
  const label = `${before.replace(/^[\s,，、،]+/u, '')}${text}${behind}`.trim();
  yield { kind: 'place', label, detail: wordsOf(meant.entry), ...put, filter: words, about: about(meant) };
}

/** The number without the word that stands there. */
function numberOf(
  text: string,
  rest: Place,
  units: readonly PlaceUnit[],
  { language, register }: Typing,
): string | undefined {
  const [only, other] = rest;
  if (!only || other || !units.includes(only.unit)) return undefined;
  const [before] = wordsRound(only.unit, language, register);
  // Of the Charter it has a capital.
  return before !== '' && text.toLowerCase().startsWith(before.toLowerCase()) ? text.slice(before.length) : undefined;
}

/** The rest of the number that the cursor stands in, and the word that closes it. */
function restOf({ behind, language, register }: Typing, { number }: Tail, unit: PlaceUnit): number {
  const rest = numberRest(behind, number);
  const [, word] = wordsRound(unit, language, register);
  if (word !== '' && number !== '' && behind.startsWith(word, rest)) return rest + word.length;
  return NUMBER_END.test(number) ? rest : 0;
}

/** A number, or a label whose bracket is open. */
const NUMBER_END = new RegExp(`(?:[${DIGIT}]|[(（]\\p{L}*)$`, 'u');
/** Digits and labels: `2 (a)(i)`, `2 a)`. */
const REST = new RegExp(`^[${DIGIT}]*(?:\\s?[(（]\\p{L}{1,4}[)）]|\\s\\p{L}{1,2}[)）])*`, 'u');
/** The bracket that was opened has been closed by the editor. */
const REST_INSIDE = /^\p{L}{0,4}[)）](?:\s?[(（]\p{L}{1,4}[)）])*/u;

/** How much of what is behind the cursor is the rest of what is typed of a number with its labels. */
export function numberRest(behind: string, number: string): number {
  const rest = /[(（]\p{L}*$/u.test(number) ? REST_INSIDE : REST;
  return rest.exec(behind)?.[0].length ?? 0;
}

/** Without spaces, the width of brackets and case. */
function plain(text: string): string {
  return westernDigits(text.normalize('NFKC')).replace(/\s+/g, '').toLowerCase();
}
