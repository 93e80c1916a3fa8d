/** Places of the draft itself: `上文第⟦|⟧`, `see para. ⟦|⟧`, with the word that says in which direction they are. */
import { isPart, type Place } from '../../base/place';
import { nodesAt } from '../../analysis/placeAt';
import { has, isComma, reader, type Reader } from '../../citations/reader';
import type { Token } from '../../citations/tokens';
import { noteAt } from '../../draft/notes';
import type { PartNode } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import { entriesOf, noteEntries, type Entry } from './places';
import { hasMore, numberRest, placeSuggestions, type Meant } from './placeItems';
import { listed, type Suggestions } from './suggestion';
import { readTail, type Tail } from './tail';
import type { Typing } from './typing';

type Direction = 'above' | 'below';

export interface InternalBefore {
  readonly tail: Tail;
  /** What the word before it says; undefined where no such word stands there. */
  readonly direction: Direction | undefined;
  /** Whether it says by another word that a place of this document is meant. */
  readonly own: boolean;
}

/** A place takes no more tokens than this. */
const MOST_TOKENS = 7;

/** Undefined where nothing says that a place of the draft follows. */
export function internalBefore(typing: Typing): InternalBefore | undefined {
  const { text, language } = typing;
  const read = reader(text, language);
  const { tokens } = read;
  for (let at = tokens.length; at >= Math.max(0, tokens.length - MOST_TOKENS); at--) {
    const from = tokens[at]?.from ?? text.length;
    const cue = cueBefore(read, at);
    if (!cue && !isBare(read, at)) continue;
    // `see⟦|⟧` is a word that may go on.
    if (read.spaced && at === tokens.length && !/\s$/.test(text)) continue;
    const tail = readTail(text.slice(from), language);
    if (!tail || (!cue && tail.units.length === 0)) continue;
    const said = cue ?? saidBefore(read, at);
    return {
      tail,
      direction: (said && directionOf(said, language)) ?? directionBehind(typing, tail),
      own: cue !== undefined && has(cue, 'own'),
    };
  }
  return undefined;
}

/** `见`, `see`, `上文`, `本报告`, which elsewhere stands behind its place: the word directly before token `at`, or before what links the two. */
function cueBefore({ tokens, spaced }: Reader, at: number): Token | undefined {
  const before = tokens[at - 1];
  const above = has(before, 'within') || isComma(before) ? tokens[at - 2] : before;
  if (isAbove(above)) return above;
  return before && (has(before, 'see') || (!spaced && has(before, 'own'))) ? before : undefined;
}

/** `See above, ` where the word stands behind its place elsewhere. */
function saidBefore({ tokens }: Reader, at: number): Token | undefined {
  return isComma(tokens[at - 1]) && tokens[at - 2]?.term?.above !== undefined ? tokens[at - 2] : undefined;
}

/** What the word behind the number says: `para. ⟦|⟧ above`. */
function directionBehind({ behind, language }: Typing, { number }: Tail): Direction | undefined {
  const rest = behind
    .slice(numberRest(behind, number))
    .replace(/^[\s,،]+/u, '')
    .toLowerCase();
  const { above } = LEXICONS[language].citations;
  const word = above.behind.find((one) => rest.startsWith(one) && !/^[\p{L}\p{M}]/u.test(rest.slice(one.length)));
  return word === undefined ? undefined : directionOf({ text: word }, language);
}

function isAbove(token: Token | undefined): boolean {
  return token?.term?.above === 'before' || token?.term?.above === 'both';
}

/** A word for a kind of place, in a clause that names no other document. */
function isBare({ tokens, foreign }: Reader, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.term?.before.length ?? 0) > 0 && !foreign.has(token.clause);
}

function directionOf({ text }: Pick<Token, 'text'>, language: Typing['language']): Direction | undefined {
  const { directions } = LEXICONS[language].citations;
  const word = text.toLowerCase();
  if (directions.some(([above]) => above === word)) return 'above';
  return directions.some(([, below]) => below === word) ? 'below' : undefined;
}

/** The nearest first, until a number is typed. */
export function internalPlaces(typing: Typing, { tail, direction, own }: InternalBefore): Suggestions {
  const { draft, offset, block } = typing;
  const mark = block.block.kind === 'note' ? block.block.label?.printed : undefined;
  const here = (mark === undefined ? undefined : noteAt(draft, mark, block.at)?.reference?.from) ?? offset;
  const { part: from, paragraph } = nodesAt(draft, Math.max(0, here - 1));
  const isAsked = (entry: Entry): boolean => {
    if (entry.paragraph ? entry.paragraph === paragraph : entry.from <= here && here <= entry.to) return false;
    return direction === undefined || (direction === 'above') === entry.from < here;
  };
  const notes = tail.units.includes('note') ? noteEntries(draft) : [];
  const found = [...entriesOf(draft), ...notes]
    .filter((entry) => entry.part !== from || entry.block.at !== from.at)
    .filter(isAsked);
  if (!/\d/.test(tail.number)) found.sort((a, b) => distance(a, here) - distance(b, here));
  const meant = (entry: Entry): Meant | undefined => {
    const rest = restOf(entry, from);
    return rest && { entry, rest, whole: rest };
  };
  const list = listed(
    placeSuggestions(typing, found, meant, {
      tail,
      internal: true,
      round: ({ entry }) =>
        direction !== undefined || own || isPart(entry.item.unit) ? ['', ''] : sides(typing, entry.from < here),
      about: ({ entry: { from: start, to } }) => ({ kind: 'draft', span: { from: start, to } }),
    }),
  );
  return { ...list, more: list.more || hasMore(found, tail) };
}

function distance(entry: Entry, here: number): number {
  return entry.from < here ? here - Math.min(here, entry.to) : entry.from - here;
}

/** A place of the own part by its number alone; of an outer part only where the own has no numbers; of any other with its part. */
function restOf({ place, part, item }: Entry, from: PartNode): Place | undefined {
  if (part === from || item.unit === 'note') return place.filter(({ unit }) => !isPart(unit));
  if (part.kind !== 'main') return place;
  return from.paragraphs.length === 0 && from.headings.length === 0 ? place : undefined;
}

/** The words for above and below, where the language has them. */
function sides({ language }: Typing, isAbove: boolean): readonly [before: string, behind: string] {
  const { above, directions } = LEXICONS[language].citations;
  const word = directions[0]?.[isAbove ? 0 : 1] ?? '';
  if (word === '') return ['', ''];
  return above.behind.includes(word) ? ['', ` ${word}`] : [word, ''];
}
