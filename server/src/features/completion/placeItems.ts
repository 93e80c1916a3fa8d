/** The places that what is typed may become, in house style: the whole words, or the number alone behind its word. */
import type { Place, PlaceUnit } from '../../base/place';
import { wordsRound, writePlace } from '../../citations/writePlace';
import { inHouseBrackets } from '../houseBrackets';
import { citesPlace, type Put } from './exact';
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
  const digits = /\d+/.exec(tail.number)?.[0];
  for (const entry of entries) {
    const number = entry.item.ranges[0]?.first.number ?? '';
    // Most are told apart by their number, which costs less than writing them.
    if (digits !== undefined && !number.startsWith(digits)) continue;
    const own = meant(entry);
    if (own) yield* suggestion(typing, own, writing, isExact);
    if (digits !== number) continue;
    for (const item of itemsOf(entry)) {
      const inside = meant(item);
      if (inside) yield* suggestion(typing, inside, writing, isExact);
    }
  }
}

type IsExact = (put: Put, place: Place) => boolean;

/** Two that differ in their digits alone are read alike: what stands round them is read once for all. */
function exactness(typing: Typing, internal: boolean): IsExact {
  const known = new Map<string, boolean>();
  return (put, place) => {
    const shape = `${put.insert.replace(/\d/g, '#')} ${put.typed} ${put.rest}`;
    const before = known.get(shape) ?? citesPlace(typing, put, place, internal);
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
  if (words === undefined || !plain(words).startsWith(plain(tail.number))) return;
  const [before, behind] = round?.(meant) ?? ['', ''];
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
  return before !== '' && text.startsWith(before) ? text.slice(before.length) : undefined;
}

/** The rest of the number that the cursor stands in, and the word that closes it. */
function restOf({ behind, language, register }: Typing, { number }: Tail, unit: PlaceUnit): number {
  const digits = /^\d*(?:[(（]\p{L}{1,4}[)）])*/u.exec(behind)?.[0] ?? '';
  // A bracket that was opened has been closed by the editor.
  if (/[(（]\p{L}*$/u.test(number) && /^[)）]/.test(behind)) return 1;
  const [, word] = wordsRound(unit, language, register);
  if (word !== '' && number !== '' && behind.startsWith(word, digits.length)) return digits.length + word.length;
  return /\d$/.test(number) ? digits.length : 0;
}

/** Without spaces, the width of brackets and case. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
