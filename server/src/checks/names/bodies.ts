/** Names of bodies in Chinese text: with their words in another order, or with another word in them than where they are defined. */
import type { Span } from '../../base/span';
import { BODIES, JOINS, NO_SLIP } from '../../languages/checks/hanNames';
import type { Draft } from '../../draft/nodes';
import { definitions } from '../abbreviations/definitions';
import { inOwnText, ownWords, type SpokenBlock } from '../ownWords';
import type { Place, Variant } from './variant';

/** A name is looked for in so many characters before its end. */
const LONGEST = 20;
/** A beginning of three, two words of two, and an end of two: shorter stretches have the same characters by chance. */
const SHORTEST = 9;
/** The least that two names have in common before the place where they differ. */
const COMMON = 4;

/** Every place at which the name of a body may end. */
const ENDS = new RegExp(`(?<=[\\u3400-\\u9fff]{2}(?:${BODIES}))`, 'g');

/** The Han characters before the end of a name, as far back as no other sign stands. */
interface End extends Span {
  readonly text: string;
  /** Of its last `SHORTEST` characters, and of one more at a time: what does not change with their order. */
  readonly sums: readonly number[];
}

const allEnds = inOwnText((spoken): readonly End[] => {
  const own = ownWords(spoken);
  const found: End[] = [];
  for (const { index } of own.matchAll(ENDS)) {
    const text = hanBefore(own, index);
    if (text.length >= COMMON) found.push({ from: index - text.length, to: index, text, sums: sums(text) });
  }
  return found;
});

function hanBefore(own: string, end: number): string {
  return /[\u3400-\u9fff]*$/.exec(own.slice(Math.max(0, end - LONGEST), end))?.[0] ?? '';
}

function sums(text: string): number[] {
  const found: number[] = [];
  let sum = 0;
  for (let length = 1; length <= text.length; length++) {
    sum = (sum + mixed(text.charCodeAt(text.length - length))) | 0;
    if (length >= SHORTEST) found.push(sum);
  }
  return found;
}

/** A number for a character that says nothing of its neighbours' numbers. */
function mixed(code: number): number {
  const once = Math.imul(code ^ (code >>> 5), 0x85ebca6b);
  return Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
}

interface PlacedEnd {
  readonly spoken: SpokenBlock;
  readonly end: End;
}

/** All variants of names of bodies, those in another order first. */
export function bodyVariants(draft: Draft): Variant[] {
  const ends = allEnds(draft).flatMap((spoken) => spoken.found.map((end) => ({ spoken, end })));
  return ends.length === 0 ? [] : [...reordered(ends), ...unlikeDefined(draft, ends)];
}

function tail(text: string, length: number): string {
  return text.slice(text.length - length);
}

function placeOf({ spoken, end }: PlacedEnd, length: number): Place {
  return { spoken, span: { from: end.to - length, to: end.to } };
}

function count(ends: readonly PlacedEnd[], text: string): number {
  return ends.reduce((sum, { end }) => (end.text.endsWith(text) ? sum + 1 : sum), 0);
}

/** Two names of the same characters, in which two words have changed places: the later one where neither is rarer. */
function reordered(ends: readonly PlacedEnd[]): Variant[] {
  const shared = sharedSums(ends);
  const first = new Map<number, PlacedEnd>();
  const found: Variant[] = [];
  for (const here of ends) {
    // The longest stretch that has a partner says most.
    for (let at = here.end.sums.length - 1; at >= 0; at--) {
      const sum = here.end.sums[at] ?? 0;
      if (!shared(sum)) continue;
      const length = at + SHORTEST;
      const there = first.get(sum);
      if (!there) {
        first.set(sum, here);
        continue;
      }
      const [one, other] = [tail(here.end.text, length), tail(there.end.text, length)];
      if (one === other || !isRotated(one, other)) continue;
      const rarer = count(ends, other) < count(ends, one);
      found.push(
        rarer ? { ...placeOf(there, length), text: other, other: one } : { ...placeOf(here, length), text: one, other },
      );
      break;
    }
  }
  return found;
}

/** Whether a sum may be that of several ends. Nearly all are of one, and to remember them all takes ten times as long. */
function sharedSums(ends: readonly PlacedEnd[]): (sum: number) => boolean {
  const counts = new Uint8Array(1 << 16);
  for (const { end } of ends) {
    for (const sum of end.sums) {
      const at = sum & 0xffff;
      if ((counts[at] ?? 0) < 2) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return (sum) => counts[sum & 0xffff] === 2;
}

/** Whether two neighbouring words of one are the other way round in the other, with nothing that joins a list. */
function isRotated(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && one.charAt(from) === other.charAt(from)) from++;
  let to = one.length;
  while (to > from && one.charAt(to - 1) === other.charAt(to - 1)) to--;
  const [a, b] = [one.slice(from, to), other.slice(from, to)];
  // In running text the same words stand in any order; a name has its beginning and its end.
  if (from < 3 || one.length - to < 2 || JOINS.test(a)) return false;
  for (let cut = 2; cut <= a.length - 2; cut++) if (a.slice(cut) + a.slice(0, cut) === b) return true;
  return false;
}

/** Names that differ in one word, or one character, from a name that a short form in brackets follows. */
function unlikeDefined(draft: Draft, ends: readonly PlacedEnd[]): Variant[] {
  const defined = new Set<string>();
  for (const spoken of definitions(draft)) {
    for (const { from, announced } of spoken.found) {
      const name = announced ? '' : hanBefore(ownWords(spoken), from);
      if (name.length > COMMON) defined.add(name);
    }
  }
  const names = [...defined];
  const found: Variant[] = [];
  for (const place of ends) {
    for (const name of names) {
      const lengths = difference(name, place.end.text);
      if (!lengths) continue;
      const [usual, text] = [tail(name, lengths[0]), tail(place.end.text, lengths[1])];
      if (names.some((each) => each.endsWith(text))) continue;
      if (count(ends, text) * 2 > count(ends, usual)) continue;
      found.push({ ...placeOf(place, text.length), text, other: usual });
      break;
    }
  }
  return found;
}

/** What was left out or put in, and in place of what: one word of two characters, or one character. */
const CHANGES = [
  [2, 0],
  [0, 2],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** The lengths of the ends of two texts that are the same name but for one change; undefined where they are not. */
function difference(name: string, text: string): readonly [number, number] | undefined {
  let same = 0;
  while (same < text.length && name.charAt(name.length - 1 - same) === text.charAt(text.length - 1 - same)) same++;
  if (same === 0 || same >= Math.min(name.length, text.length)) return undefined;
  for (const [gone, come] of CHANGES) {
    let common = 0;
    const [a, b] = [name.length - 1 - same - gone, text.length - 1 - same - come];
    while (common <= Math.min(a, b) && name.charAt(a - common) === text.charAt(b - common)) common++;
    if (common < COMMON || (gone === come && same < 2)) continue;
    const changed = name.slice(a + 1, a + 1 + gone) + text.slice(b + 1, b + 1 + come);
    if (NO_SLIP.test(changed) || ENDED.test(name.slice(0, a + 1))) continue;
    return [same + gone + common, same + come + common];
  }
  return undefined;
}

/** A name before the change is the name of a parent body. */
const ENDED = new RegExp(`(?:${BODIES})$`);
