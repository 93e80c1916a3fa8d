/** One passage, ready to be read by the forms: its tokens, and what the words before and around them say. */
import type { PlaceUnit } from '../base/place';
import type { OrganWord } from '../languages/citationWords';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { tokensOf, type Token, type TokenKind } from './tokens';
import { vocabulary, type Role, type UnitTerm } from './vocabulary';

/** What was read, and the index of the token behind it. */
export interface Read<T> {
  readonly value: T;
  /** The index of the token behind. */
  readonly next: number;
}

/** The noun and the organ that a list of resolutions has at its end. */
export interface ListTail {
  readonly noun: 'resolution' | 'decision' | undefined;
  readonly organ: OrganWord | undefined;
}

export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether spaces stand between words. */
  readonly spaced: boolean;
  /** Whether a place may stand before its document without a word between. */
  readonly genitive: boolean;
  /** Whether the form of an organ's name says that a document is its own. */
  readonly declined: boolean;
  /** The alphabets of sub-paragraph labels. */
  readonly alphabets: readonly string[];
  /** For each token the index of the last organ before it in the same sentence, itself included; -1 for none. */
  readonly organs: readonly number[];
  /** The clauses in which another document or instrument is named. */
  readonly foreign: ReadonlySet<number>;
  /** For each sentence in which another document is named, the first token that names one. */
  readonly foreignFrom: ReadonlyMap<number, number>;
  /** By token, what a list ends with that goes on there: found once for all members. */
  readonly tails: Map<number, ListTail>;
  /** Whether the Charter is named anywhere. */
  readonly namesCharter: boolean;
}

export function reader(text: string, language: Language): Reader {
  const tokens = tokensOf(text, language);
  const { spaced, genitive, declined } = vocabulary(language);
  const { alphabets } = LEXICONS[language];
  const organs: number[] = [];
  const foreign = new Set<number>();
  const foreignFrom = new Map<number, number>();
  let organ = -1;
  let namesCharter = false;
  tokens.forEach((token, at) => {
    if (organ >= 0 && tokens[organ]?.sentence !== token.sentence) organ = -1;
    if (token.term?.organ) organ = at;
    organs.push(organ);
    const [before, behind] = [tokens[at - 1], tokens[at + 1]];
    if (namesDocument(token) || isArticle(token, before, behind) || isUnknownNumber(tokens, at))
      foreign.add(token.clause);
    if ((namesDocument(token) || isNumbered(tokens, at)) && !foreignFrom.has(token.sentence))
      foreignFrom.set(token.sentence, at);
    if (isCharter(token)) namesCharter = true;
  });
  const tails = new Map<number, ListTail>();
  return { text, tokens, spaced, genitive, declined, alphabets, organs, foreign, foreignFrom, tails, namesCharter };
}

/** `resolution 1540 (2004)`, `第1540(2004)号决议`. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.term?.noun === undefined) return false;
  return tokens[at + 1]?.kind === 'number' || has(tokens[at - 1], 'closes');
}

function namesDocument(token: Token): boolean {
  return FOREIGN.has(token.kind) || isCharter(token);
}

/** `article 7`, `第七条`. */
function isArticle(token: Token, before: Token | undefined, behind: Token | undefined): boolean {
  const isNumber = (other: Token | undefined): boolean => other?.kind === 'number' || other?.kind === 'han';
  const names = (units: readonly UnitTerm[]): boolean => units.some(({ unit }) => OF_TREATIES.has(unit));
  const { term } = token;
  return term !== undefined && ((names(term.before) && isNumber(behind)) || (names(term.behind) && isNumber(before)));
}

/** Articles and rules are some instrument's, and so are the paragraphs named beside them. */
const OF_TREATIES: ReadonlySet<PlaceUnit> = new Set<PlaceUnit>(['article', 'rule']);

/** The number of a document that is no symbol: `document EB136/8`, `resolution 1` of a conference. */
function isUnknownNumber(tokens: readonly Token[], at: number): boolean {
  const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.term?.noun !== undefined) return behind?.kind === 'number';
  return isSign(token, '/') && isAdjacent(before, token) && isAdjacent(token, behind) && behind?.kind === 'number';
}

const FOREIGN: ReadonlySet<TokenKind> = new Set<TokenKind>(['symbol', 'title', 'slashed', 'address']);

/** The Charter by its name: `《宪章》`, `Charter`; where a script has cases, with a capital. */
export function isCharter(token: Token): boolean {
  return (
    has(token, 'charter') && (token.kind === 'title' || token.text.charAt(0) === token.text.charAt(0).toUpperCase())
  );
}

export function has(token: Token | undefined, role: Role): boolean {
  return token?.term?.roles.has(role) === true;
}

export function isSign(token: Token | undefined, ...signs: readonly string[]): boolean {
  return token?.kind === 'sign' && signs.includes(token.text);
}

/** A comma of any script, or the mark of enumeration. */
export function isComma(token: Token | undefined): boolean {
  return isSign(token, ',', '，', '、', '،');
}

export function isAdjacent(before: Token | undefined, after: Token | undefined): boolean {
  return before !== undefined && after !== undefined && before.to === after.from;
}

/** The kinds of place that a word names before a number, or behind one. */
export function unitsOf(token: Token | undefined, side: 'before' | 'behind'): readonly UnitTerm[] {
  return token?.term?.[side] ?? NONE;
}

const NONE: readonly UnitTerm[] = [];

export function organOf(token: Token | undefined): OrganWord | undefined {
  return token?.term?.organ;
}

/** The organ that what stands before belongs to: not `Генеральная Ассамблея`, which begins a sentence of its own. */
export function ownerOf({ declined }: Reader, token: Token | undefined): OrganWord | undefined {
  return !declined || has(token, 'owners') ? organOf(token) : undefined;
}

/** The index behind the first of a run of tokens that do not satisfy the test, at most `most` of them. */
export function skip({ tokens }: Reader, from: number, test: (token: Token) => boolean, most = 4): number {
  let at = from;
  for (let token = tokens[at]; token && at - from < most && test(token); token = tokens[at]) at++;
  return at;
}
