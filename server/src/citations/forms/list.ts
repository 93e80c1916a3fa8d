/** Lists of resolutions: which organ and noun a bare further number belongs to, and where its list ends. */
import type { OpenList } from '../form';
import { has, isComma, isSign, organOf, skip, type ListTail, type Reader } from '../reader';
import type { Token } from '../tokens';
import { isDeterminer } from '../grammar/lead';
import { organBehind } from '../grammar/organ';
import { readResolutionNumber } from '../grammar/resolutionNumber';

/** Whether a bare number at `at` goes on with the list: beside the member before, or behind a separator and with a date of its own. */
export function continues(reader: Reader, at: number, behind: number, distinct: boolean, list: OpenList): boolean {
  const { tokens } = reader;
  if (at < list.end) return false;
  if (tokens[at]?.sentence !== list.sentence)
    return (distinct && opensBehindSemicolon(reader, at, list)) || goesOnBehindSemicolon(reader, at, behind, list);
  let before = at - 1;
  while (before >= list.end && (tokens[before]?.kind === 'date' || has(tokens[before], 'opens'))) before--;
  const separated = isComma(tokens[before]) || has(tokens[before], 'and') || CLOSING.has(tokens[before]?.text ?? '');
  if (before < list.end || !separated) return false;
  if (distinct || tokens.slice(list.end, at).every(isBetween)) return true;
  return isDated(reader, behind);
}

/** `Resolutions 52/214, sect. C; 55/222, sect. III; and 56/64 B`: nothing but the semicolon stands between the members. */
function goesOnBehindSemicolon(reader: Reader, at: number, behind: number, { end }: OpenList): boolean {
  const { tokens, spaced } = reader;
  if (!spaced || !isSign(tokens[end], ';', '\u061b')) return false;
  const start = has(tokens[end + 1], 'and') ? end + 2 : end + 1;
  const last = tokens[behind];
  return (
    at === start && tokens[at]?.kind === 'slashed' && (last === undefined || isComma(last) || last.kind === 'sign')
  );
}

/** `resolutions 1265 (1999) … on civilians; 1612 (2005) on children; and 1325 (2000)`: a number with its year opens a member. */
function opensBehindSemicolon({ tokens, spaced }: Reader, at: number, { sentence }: OpenList): boolean {
  const before = tokens[has(tokens[at - 1], 'and') ? at - 2 : at - 1];
  return spaced && isSign(before, ';', '\u061b') && before?.sentence === sentence;
}

const CLOSING = new Set(['”', '»', '“']);

/** What stands between two members of a list that say nothing else. */
function isBetween(token: Token): boolean {
  return (
    isComma(token) ||
    token.kind === 'date' ||
    ['and', 'dated', 'opens', 'the', 'its', 'of'].some((role) => has(token, role as 'and')) ||
    CLOSING.has(token.text)
  );
}

function isDated(reader: Reader, at: number): boolean {
  const { tokens } = reader;
  const start = isComma(tokens[at]) ? at + 1 : at;
  const dated = skip(reader, start, (token) => has(token, 'dated'), 3);
  return dated > start && (tokens[dated]?.kind === 'date' || tokens[dated]?.kind === 'number');
}

/** What is said once behind the last number of a list: `第1540（2004）号和第1673（2006）号决议`, `21/12 et 27/5 du Conseil …`. */
export function listTail(reader: Reader, at: number): ListTail {
  const { tokens, tails } = reader;
  const passed: number[] = [];
  let found: ListTail | undefined;
  for (let next = at; !found;) {
    found = tails.get(next);
    if (found) break;
    passed.push(next);
    if (has(tokens[next], 'closes')) next++;
    const noun = tokens[next]?.term?.noun;
    const named = skip(reader, next, (token) => has(token, 'of') || isDeterminer(token), 3);
    const organ = reader.spaced ? organBehind(reader, next)?.organ : organOf(tokens[named]);
    const item = skip(reader, next, isBetween, 8);
    const number = item > next ? readResolutionNumber(reader, item) : undefined;
    if (noun || organ || !number) found = { noun, organ };
    else ({ next } = number);
  }
  for (const start of passed) tails.set(start, found);
  return found;
}
