/** A further member of a list, `paras. 1 and ⟦|⟧`, `第1至第⟦|⟧`, `resolutions 1540 (2004) and 16⟦|⟧`: it is what it would be as the only one. */
import { has, isComma, isSign } from '../../citations/reader';
import { tokensOf, type Token } from '../../citations/tokens';
import { LEXICONS } from '../../languages/index';
import type { Typing } from './typing';

export interface ListBefore {
  /** As if the members before the last one did not stand there. */
  readonly typing: Typing;
  /** The number of the member before it. */
  readonly last: string;
}

/** No list is followed back over more members. */
const MOST = 12;
/** Nor over more of the text, in UTF-16 units. */
const LOOKED_AT = 160;

/** Undefined where no number stands before the one that is typed, or nothing says of what they are. */
export function listBefore(typing: Typing): ListBefore | undefined {
  const { text, language } = typing;
  const start = Math.max(0, text.length - LOOKED_AT);
  const words = text.slice(start);
  const tokens = tokensOf(words, language);
  const { spaced } = LEXICONS[language];
  let at = tokens.length - 1;
  if (isNumber(tokens[at]) && tokens[at]?.to === words.length) at--;
  if (!spaced) {
    if (!has(tokens[at], 'opens')) return undefined;
    at--;
  }
  const joiner = at;
  let first: number | undefined;
  let last = '';
  for (let count = 0; count < MOST && joins(tokens[at]); count++) {
    const member = memberEnding(tokens, at - 1);
    if (member === undefined) break;
    last ||= tokens[member]?.text ?? '';
    first = member;
    at = member - 1;
    if (has(tokens[at], 'opens')) first = at--;
  }
  const [from, to] = [tokens[first ?? -1]?.from, tokens[joiner]?.to];
  if (first === undefined || from === undefined || to === undefined) return undefined;
  const before = tokens[at]?.term;
  const isNamed = spaced ? (before?.before.length ?? 0) > 0 || before?.noun !== undefined : has(tokens[first], 'opens');
  if (!isNamed || (spaced && !/^\s/.test(words.slice(to)))) return undefined;
  const cut = text.slice(0, start + from) + words.slice(to).trimStart();
  return { typing: { ...typing, text: cut }, last };
}

function joins(token: Token | undefined): boolean {
  return isComma(token) || has(token, 'and') || has(token, 'to') || isSign(token, '-');
}

function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.kind === 'slashed';
}

/** Where the number begins whose last token, label or year is at an index. */
function memberEnding(tokens: readonly Token[], end: number): number | undefined {
  let at = end;
  for (let labels = 0; labels < 3 && isSign(tokens[at], ')'); labels++) at -= isSign(tokens[at - 2], '(') ? 3 : 2;
  return isNumber(tokens[at]) ? at : undefined;
}
