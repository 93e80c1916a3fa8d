/** What may be written at a position: a mark, a symbol, a place, a number, or what the last words begin. */
import type { Position } from '../../base/lineIndex';
import type { ProfileId } from '../../config/levels';
import type { Titles } from '../../corpus/titles';
import { has, isComma, isSign } from '../../citations/reader';
import { tokensOf } from '../../citations/tokens';
import type { Draft } from '../../draft/nodes';
import { LEXICONS } from '../../languages/index';
import { byAbbreviation } from './abbreviations';
import type { Library } from './candidates';
import { internalBefore, internalPlaces } from './internal';
import { listBefore } from './lists';
import { noteMarks } from './marks';
import { byNumber, numberBefore } from './numbers';
import { byPhrase } from './phrases';
import { citedBefore, pinpoints, type CitedBefore } from './pinpoints';
import { joined, NOTHING, type Suggestions } from './suggestion';
import { bySymbol } from './symbols';
import { byBareNumber, byTitle } from './titleWords';
import { isShort } from './typedWords';
import { lineAt, typingIn, type Line, type Typing } from './typing';
import { usedIn } from './usage';

export interface Sources {
  readonly titles: () => Titles;
  /** The keys of the documents that other drafts of the workspace cite, as far as they are known. */
  readonly elsewhere: () => ReadonlySet<string>;
  /** The text of a document that is held under one of these symbols, in the language if it is held in it. */
  readonly read: (symbols: readonly string[], language: Line['language']) => Promise<Draft | undefined>;
}

export interface Asked {
  readonly draft: Draft;
  readonly position: Position;
  /** The sign that made the editor ask; undefined where somebody typed a word, or asked. */
  readonly trigger?: string | undefined;
  readonly profile?: ProfileId | undefined;
}

/** Never changes anything, and finds nothing rather than everything. */
export async function completion(asked: Asked, sources: Sources): Promise<Suggestions> {
  const line = lineAt(asked.draft, asked.position, asked.profile);
  if (!line) return NOTHING;
  const marks = noteMarks(line);
  if (marks) return marks;
  const typing = typingIn(line);
  if (!typing || asked.trigger === '^' || !mayGoOn(typing, asked.trigger)) return NOTHING;
  const { items, more } = await suggestions(typing, asked.trigger, sources);
  const most = commonEnd(typing.text, typing.line);
  return { items: items.filter(({ typed }) => typed <= most), more };
}

/** How many of the last characters are the same: what was typed on the line before is not replaced. */
function commonEnd(text: string, line: string): number {
  let length = 0;
  while (length < line.length && text.at(-1 - length) === line.at(-1 - length)) length++;
  return length;
}

async function suggestions(typing: Typing, trigger: string | undefined, sources: Sources): Promise<Suggestions> {
  const library: Library = { titles: sources.titles(), here: usedIn(typing), elsewhere: sources.elsewhere() };
  const symbols = trigger === ' ' ? undefined : bySymbol(typing, library);
  if (symbols) return symbols;
  const cited = citedBefore(typing);
  const places = await placesAt(typing, cited, sources);
  // Behind a document and a comma a number is that of a place.
  const number = cited && !cited.enumerates ? undefined : numberBefore(typing);
  const numbers = number ? byNumber(typing, number, library) : NOTHING;
  if (places.items.length > 0 || numbers.items.length > 0) return joined(places, numbers);
  const members = await membersOf(typing, library, sources);
  if (members.items.length > 0) return members;
  if (trigger !== undefined) return NOTHING;
  const found = meant(
    byAbbreviation(typing),
    byPhrase(typing),
    byTitle(typing, library),
    byBareNumber(typing, library),
  );
  return { ...found, more: found.more || isShort(typing.text) };
}

/** What fits the most of what was typed: two words that begin a phrase are no title that has the second. */
function meant(...lists: readonly Suggestions[]): Suggestions {
  const found = lists.filter(({ items }) => items.length > 0);
  const longest = Math.max(...found.flatMap(({ items }) => items.map(({ typed }) => typed)));
  const fitting = found.filter(({ items }) => items.some(({ typed }) => typed === longest));
  const all = joined(...fitting);
  // What fits less may fit more when more is typed.
  return { ...all, more: all.more || fitting.length < found.length };
}

/** What a further member of a list may be: of places, or of resolutions. */
async function membersOf(typing: Typing, library: Library, sources: Sources): Promise<Suggestions> {
  const list = listBefore(typing);
  if (!list) return NOTHING;
  const number = numberBefore(list.typing);
  if (number) return byNumber(typing, number, library);
  return placesAt(
    { ...list.typing, member: { text: typing.text, last: list.last } },
    citedBefore(list.typing),
    sources,
  );
}

/** Behind a document its places; else, where something says so, those of the draft. */
async function placesAt(typing: Typing, cited: CitedBefore | undefined, sources: Sources): Promise<Suggestions> {
  if (cited) {
    const document = await sources.read(cited.targets, typing.language);
    return document ? pinpoints(typing, cited, document) : NOTHING;
  }
  const internal = internalBefore(typing);
  return internal ? internalPlaces(typing, internal) : NOTHING;
}

/** A space or a bracket asks only behind words that something certain follows; this costs a look at the last word. */
function mayGoOn({ text, language }: Typing, trigger: string | undefined): boolean {
  if (trigger !== ' ' && trigger !== '(' && trigger !== '（') return true;
  const tokens = tokensOf(text.slice(-40), language);
  const last = trigger === ' ' ? tokens.at(-1) : tokens.at(-2);
  if (!last) return false;
  if (trigger !== ' ') return last.kind === 'number' || last.kind === 'slashed' || last.kind === 'symbol';
  const { term } = last;
  if (term && (term.noun !== undefined || term.before.length > 0 || term.above !== undefined)) return true;
  return (
    ['see', 'own', 'opens'].some((role) => has(last, role as 'see')) ||
    ((has(last, 'and') || has(last, 'to')) && ENDS_MEMBER.test(text)) ||
    (LEXICONS[language].spaced && isBehindCited(tokens))
  );
}

/** A number or a bracket, and one word behind it. */
const ENDS_MEMBER = /[\d)）]\s+\S+\s+$/u;

/** A comma, behind which a place may follow. */
function isBehindCited(tokens: ReturnType<typeof tokensOf>): boolean {
  const before = tokens.at(-2);
  return (
    isComma(tokens.at(-1)) &&
    (before?.kind === 'symbol' ||
      before?.kind === 'number' ||
      before?.kind === 'slashed' ||
      isSign(before, ')') ||
      before?.term !== undefined)
  );
}
