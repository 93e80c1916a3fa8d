/** The labels of sub-paragraphs: behind a number as in `86 (b)`, `35 c) ii)`, `2(a)㈢`, with a word of their own, or before it. */
import type { PlaceUnit } from '../../base/place';
import { writeRoman } from '../../base/roman';
import { itemName } from '../../languages/itemNames';
import { has, isAdjacent, isComma, isSign, unitsOf, type Read, type Reader } from '../reader';
import type { Token } from '../tokens';
import { rangeSign, separator } from './separators';

/** The labels behind the number of a unit, in whichever way they are written there; none is no labels. */
export function readSubsOf(reader: Reader, at: number, unit: PlaceUnit): Read<readonly string[]> {
  const subs = unit === 'article' ? readArticleSubs(reader, at) : readSubs(reader, at);
  if (subs.value.length > 0) return subs;
  return readLabelled(reader, at) ?? readBareLetter(reader, at, unit) ?? readJoinedLetter(reader, at, unit) ?? subs;
}

/** The paragraph of an article: `8 2) b) iv)` in French and Spanish, `14 (par. 3 b))`; else as everywhere. */
function readArticleSubs(reader: Reader, at: number): Read<readonly string[]> {
  const { tokens } = reader;
  const bracketed =
    isSign(tokens[at], '(') && unitsOf(tokens[at + 1], 'before').some(({ unit }) => unit === 'paragraph');
  const start = bracketed ? at + 2 : at;
  const number = tokens[start];
  const close = isSign(tokens[start + 1], ')') && isAdjacent(number, tokens[start + 1]);
  const counted = number?.kind === 'number' && /^\d{1,2}$/.test(number.text);
  if (!counted || (!bracketed && !close)) return readSubs(reader, at);
  const inner = readSubs(reader, bracketed ? start + 1 : start + 2);
  const value = [number.text, ...inner.value];
  if (!bracketed) return { value, next: inner.next };
  return isSign(tokens[inner.next], ')') ? { value, next: inner.next + 1 } : { value: [], next: at };
}

/** `paragraphe 5, alinéa c)`: the label has a word of its own. */
function readLabelled(reader: Reader, at: number): Read<readonly string[]> | undefined {
  const word = isComma(reader.tokens[at]) ? at + 1 : at;
  if (!has(reader.tokens[word], 'label')) return undefined;
  const subs = readSubs(reader, word + 1);
  return subs.value.length > 0 ? subs : undefined;
}

/** The Charter has no brackets: `Article 73 e of the Charter`. Any other small letter is a word. */
function readBareLetter(
  { tokens, genitive }: Reader,
  at: number,
  unit: PlaceUnit,
): Read<readonly string[]> | undefined {
  const [letter, behind] = [tokens[at], tokens[isComma(tokens[at + 1]) ? at + 2 : at + 1]];
  if (unit !== 'article' || !letter || !/^[a-j]$/.test(letter.text) || has(letter, 'loosely') || has(letter, 'to'))
    return undefined;
  const named = has(behind, 'charter') || has(behind, 'instruments');
  return has(behind, 'of') || (genitive && named) ? { value: [letter.text], next: at + 1 } : undefined;
}

/** `paragraph 1b`, and as French has it in the Charter `paragraphe 1, b, de l’Article 13`. */
function readJoinedLetter(reader: Reader, at: number, unit: PlaceUnit): Read<readonly string[]> | undefined {
  const { tokens } = reader;
  if (unit !== 'paragraph') return undefined;
  const joined = tokens[at - 1]?.kind === 'number' && isAdjacent(tokens[at - 1], tokens[at]) && !isComma(tokens[at]);
  const start = joined ? at : isComma(tokens[at]) && isComma(tokens[at + 2]) ? at + 1 : undefined;
  const letter = start === undefined ? undefined : subLabel(tokens[start], reader.alphabets);
  if (start === undefined || letter === undefined || !/^[a-j]$/.test(letter)) return undefined;
  const behind = tokens[at + 3];
  const linked = joined || has(behind, 'of') || behind?.term?.above !== undefined;
  return linked ? { value: [letter], next: start + 1 } : undefined;
}

/** No list of labels is longer. */
const LONGEST = 100;

/** The labels behind their word and before the number that they belong to: `alinéas a) à c) du paragraphe 5`, `alinéa e de l’Article 73`. */
export function readLabels(
  reader: Reader,
  at: number,
): Read<readonly (readonly [first: readonly string[], last: readonly string[]])[]> | undefined {
  if (!has(reader.tokens[at], 'label')) return undefined;
  const labels: [readonly string[], readonly string[]][] = [];
  let next = at + 1;
  while (labels.length < LONGEST) {
    const start = labels.length === 0 ? next : separator(reader, next);
    const first = labels.length > 0 && start === next ? undefined : readLabel(reader, start);
    if (!first) break;
    const to = rangeSign(reader, first.next);
    const last = to > first.next ? readLabel(reader, to) : undefined;
    labels.push([first.value, last?.value ?? first.value]);
    next = last?.next ?? first.next;
  }
  return labels.length > 0 ? { value: labels, next } : undefined;
}

function readLabel(reader: Reader, at: number): Read<readonly string[]> | undefined {
  const subs = readSubs(reader, at);
  if (subs.value.length > 0) return subs;
  const text = reader.tokens[at]?.text ?? '';
  return /^[a-z]$/.test(text) ? { value: [text], next: at + 1 } : undefined;
}

/** `(c) (ii)`, French and Spanish `c) ii)`: the labels behind a number, each as Latin letters or digits. */
export function readSubs({ tokens, alphabets }: Reader, at: number): Read<readonly string[]> {
  const labels: string[] = [];
  let next = at;
  for (;;) {
    const numeral = quotedNumeral(tokens, next);
    if (numeral !== undefined) {
      labels.push(numeral);
      next += 3;
      continue;
    }
    const enclosed = enclosedNumeral(tokens[next]);
    if (enclosed !== undefined) {
      labels.push(enclosed);
      next += 1;
      continue;
    }
    const opened = isSign(tokens[next], '(');
    const label = tokens[opened ? next + 1 : next];
    const close = tokens[opened ? next + 2 : next + 1];
    const text = label && subLabel(label, alphabets);
    if (text === undefined || !isSign(close, ')') || !isAdjacent(label, close)) break;
    // `(see para. 5 a)` closes the bracket that stands before; only a letter by itself is a label without one.
    if (!opened && !(/^[a-z]{1,4}$/.test(text) && label?.kind !== 'number')) break;
    labels.push(text);
    next += opened ? 3 : 2;
  }
  return { value: labels, next };
}

/** Arabic has `’2‘` for (ii). */
function quotedNumeral(tokens: readonly Token[], at: number): string | undefined {
  const [open, number, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isSign(open, '’', '‘') || !isSign(close, '’', '‘') || !isAdjacent(open, number) || !isAdjacent(number, close))
    return undefined;
  return number?.kind === 'number' && /^[1-9]\d?$/.test(number.text)
    ? writeRoman(Number(number.text)).toLowerCase()
    : undefined;
}

/** Chinese prints (iii) as one character, \u3222. */
export function enclosedNumeral(token: Token | undefined): string | undefined {
  const value = token?.kind === 'sign' ? token.text.charCodeAt(0) - 0x321f : 0;
  return value >= 1 && value <= 10 ? writeRoman(value).toLowerCase() : undefined;
}

function subLabel(token: Token | undefined, alphabets: readonly string[]): string | undefined {
  return token && itemName(token.text, alphabets);
}
