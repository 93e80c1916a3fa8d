/** One component of a symbol, what stands between two slashes: `RES`, `C.6`, `60`, `S-10`, `PV.117`, `84 A-B`, `XXX`. */
import { told, type Told } from '../base/l10n';
import { digitsEnd, isDigit, isLatin, isLower, isRoman, isUpper, isWordy, lettersEnd, readLetters } from './glyphs';
import { inItsCase, isDotted, isKnown, isSlashed, isSuffix, transposed } from './words';

/** A component read in folded text, without the brackets behind it. */
export interface Component {
  /** Behind its last character. */
  readonly to: number;
  readonly kind: 'word' | 'number' | 'session' | 'bracket' | 'open';
  /** As it is written. */
  readonly text: string;
  /** As it is meant; the same but for a near miss. */
  readonly meant: string;
  /** `RES` of `RES`, `PV` of `PV.117`; empty for a number. */
  readonly word: string;
  /** The digits, roman numeral or range behind the word, or of the number. */
  readonly number: string;
  /** `A-B` of `84 A-B`, `B` of `235B`; empty for most. */
  readonly letters: string;
  readonly fault?: Told;
}

/** What is known of the symbol before this component. */
export interface Before {
  readonly root: string;
  /** Whether it is a resolution of an organ, so that letters of a composite one may follow a space. */
  readonly resolution: boolean;
  /** Whether a number stands before, as the session does in `A/95/L.4`. */
  readonly numbered: boolean;
}

/** The component at `at`, in linear time; undefined where there is none. */
export function readComponent(text: string, at: number, before: Before): Component | undefined {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return readNumber(text, at, before);
  if (code === 0x28) return readBracketed(text, at);
  return readOpen(text, at, '') ?? readSession(text, at) ?? readWord(text, at, before);
}

/** `60`, `235B`, `217 A`, `84 A-B`, `75/290b`. */
function readNumber(text: string, at: number, before: Before): Component | undefined {
  const single = digitsEnd(text, at);
  if (isDigit(text.charCodeAt(single))) return undefined;
  const end = reportsEnd(text, at, single, before);
  const number = text.slice(at, end);
  const letters = readComposite(text, end, before);
  const to = letters?.to ?? end;
  if (isGarbled(text, to)) return undefined;
  const upper = letters?.letters.toUpperCase() ?? '';
  const wrong = letters !== undefined && letters.letters !== upper;
  const written = text.slice(at, to);
  return {
    to,
    kind: 'number',
    text: written,
    meant: wrong ? `${number} ${upper}` : written,
    word: '',
    number,
    letters: upper,
    ...(wrong && { fault: told('the letter of the resolution is a small one') }),
  };
}

/** `CRC/C/SWE/4-5` is one report that is the fourth and the fifth; other organs have no such numbers. */
function reportsEnd(text: string, at: number, end: number, { root }: Before): number {
  if (text[end] !== '-' || root === 'A' || root === 'S') return end;
  const last = digitsEnd(text, end + 1, 3);
  const [from, to] = [Number(text.slice(at, end)), Number(text.slice(end + 1, last))];
  const range = end - at <= 2 && to > from && to < 100 && text[last] !== '/' && !isWordy(text.charCodeAt(last));
  return range ? last : end;
}

/** Letters run into digits again, as in `12ab34`, are a code of another kind. */
function isGarbled(text: string, at: number): boolean {
  const end = lettersEnd(text, at);
  return end > at && isDigit(text.charCodeAt(end));
}

interface Letters {
  readonly to: number;
  readonly letters: string;
}

/** The letters of a composite resolution or of one of two meetings at the same time: `B`, ` A`, ` A-B`, `b`. */
function readComposite(text: string, at: number, { resolution }: Before): Letters | undefined {
  const glued = text[at] !== ' ';
  if (!glued && !resolution) return undefined;
  const from = glued ? at : at + 1;
  const end = lettersRange(text, from, resolution && glued);
  if (end === from || isWordy(text.charCodeAt(end))) return undefined;
  const letters = text.slice(from, end);
  if (!glued && !letters.includes('-') && isArticle(text, letters, end)) return undefined;
  return { to: end, letters };
}

/** Behind `A`, `AA`, `A-B`; small ones where they may stand, glued to the number of a resolution. */
function lettersRange(text: string, from: number, small: boolean): number {
  const isOne = (code: number): boolean => isUpper(code) || (small && isLower(code));
  const run = (at: number): number => {
    let end = at;
    while (end - at < 2 && isOne(text.charCodeAt(end))) end++;
    return end;
  };
  const first = run(from);
  if (first === from || text[first] !== '-') return first;
  const second = run(first + 1);
  // `217 A-S/2040/5` is a joint symbol.
  return second > first + 1 && text[second] !== '/' && !isWordy(text.charCodeAt(second)) ? second : first;
}

/** A single letter that may be a word of the sentence: `A/RES/95/84 A new text`. */
function isArticle(text: string, letters: string, end: number): boolean {
  if (letters.length > 1)
    return isLatin(text.charCodeAt(end + 1)) && text[end] === ' ' && !'ABCDEF'.includes(letters[0] ?? '');
  if (text[end] !== ' ') return false;
  const next = text.slice(end + 1, end + 10);
  // `84 A and B`, `84 A et B`, `84 A y B`: a short word and another letter.
  const list = /^[^\s\d]{1,3} [A-Z](?![A-Za-z])/.test(next);
  return !list && /^\p{L}/u.test(next);
}

/** `(1455)` between two slashes. */
function readBracketed(text: string, at: number): Component | undefined {
  const end = digitsEnd(text, at + 1, 6);
  if (end === at + 1 || text[end] !== ')' || text[end + 1] !== '/') return undefined;
  const written = text.slice(at, end + 1);
  return {
    to: end + 1,
    kind: 'bracket',
    text: written,
    meant: written,
    word: '',
    number: text.slice(at + 1, end),
    letters: '',
  };
}

/** What stands for a number that is not known yet: `XXX`, `xx`, `…`, `...`, `[…]`, `__`; behind `L.` as well. */
export function readOpen(text: string, at: number, prefix: string): Component | undefined {
  const to = openEnd(text, at);
  if (to === at) return undefined;
  const written = prefix + text.slice(at, to);
  return { to, kind: 'open', text: written, meant: written, word: prefix.replace('.', ''), number: '', letters: '' };
}

const BRACKETED = ['[…]', '[...]', '[xx]', '[XX]', '[xxx]', '[XXX]', '[ ]', '[  ]'];

function openEnd(text: string, at: number): number {
  const near = text.slice(at, at + 5);
  if (near[0] === '[') return at + (BRACKETED.find((form) => near.startsWith(form))?.length ?? 0);
  if (near[0] === '…') return at + (near[1] === '…' ? 2 : 1);
  if (near.startsWith('...')) return at + 3;
  const sign = near[0] ?? '';
  if (sign !== 'X' && sign !== 'x' && sign !== '_') return at;
  let end = at;
  while (end - at < 8 && text[end] === sign) end++;
  return end - at >= 2 && !isWordy(text.charCodeAt(end)) ? end : at;
}

/** `S-10`, `ES-10`: a special or emergency special session. */
function readSession(text: string, at: number): Component | undefined {
  const dash = text[at + 1] === '-' ? at + 1 : at + 2;
  if (text[dash] !== '-') return undefined;
  const written = readLetters(text.slice(at, dash));
  const word = written?.word.toUpperCase();
  if (!written || (word !== 'S' && word !== 'ES')) return undefined;
  const end = digitsEnd(text, dash + 1, 3);
  if (end === dash + 1 || isWordy(text.charCodeAt(end))) return undefined;
  const number = `${word}-${text.slice(dash + 1, end)}`;
  const fault = written.cyrillic ? CYRILLIC : word !== written.word ? CASE : undefined;
  return {
    to: end,
    kind: 'session',
    text: text.slice(at, end),
    meant: number,
    word: '',
    number,
    letters: '',
    ...(fault && { fault }),
  };
}

const CYRILLIC = told('it has Cyrillic letters that look like Latin ones');
const CASE = told('capital and small letters are not as in other symbols');

/** Roots that are so short that only capitals can follow: `S/foo`, `A/Smith` are no symbols. */
const SHORT = 2;

/** `RES`, `C.6`, `PV.117`, `SR.11-13`, `OzL.Pro.28`, `CONF.VI`, and those whose stop or case is wrong. */
function readWord(text: string, at: number, before: Before): Component | undefined {
  const end = lettersEnd(text, at);
  const letters = readLetters(text.slice(at, end));
  if (!letters) return undefined;
  const { word, fault: wordFault } = meantWord(letters.word, before) ?? {};
  if (word === undefined) return undefined;
  const faults = [letters.cyrillic ? CYRILLIC : undefined, wordFault];
  const made = (to: number, number: string, meantTail: string, ...more: (Told | undefined)[]): Component => {
    const fault = [...faults, ...more].find((one) => one !== undefined);
    const written = text.slice(at, to);
    const kind = 'word';
    return { to, kind, text: written, meant: word + meantTail, word, number, letters: '', ...(fault && { fault }) };
  };

  if (text[end] === '.') {
    const tail = readTail(text, end + 1, word);
    if (tail?.open)
      return {
        ...tail.open,
        text: `${text.slice(at, end + 1)}${tail.open.text}`,
        meant: `${word}.${tail.open.meant}`,
        word,
      };
    if (tail) return made(tail.to, tail.number, text.slice(end, tail.to));
    if (isSuffix(word) && text[end + 1] === ' ' && isDigit(text.charCodeAt(end + 2))) {
      const apart = readTail(text, end + 2, word);
      if (apart && !apart.open)
        return made(
          apart.to,
          apart.number,
          `.${text.slice(end + 2, apart.to)}`,
          told('it has a space behind a full stop'),
        );
    }
    return isWordy(text.charCodeAt(end + 1)) ? undefined : made(end, '', '');
  }
  if (isDigit(text.charCodeAt(end))) {
    const tail = readTail(text, end, word);
    if (!tail || tail.open) return undefined;
    const digits = text.slice(end, tail.to);
    if (isDotted(word) || isInitial(word, letters.word, before, text[tail.to])) {
      return made(tail.to, tail.number, `.${digits}`, told('a full stop is missing before the number'));
    }
    if (isSlashed(word)) return made(tail.to, tail.number, `/${digits}`, told('a slash is missing'));
    return end - at > 1 && letters.word === letters.word.toUpperCase()
      ? made(tail.to, tail.number, text.slice(end, tail.to))
      : undefined;
  }
  if (isSuffix(word) && text[end] === ' ' && isDigit(text.charCodeAt(end + 1))) {
    const tail = readTail(text, end + 1, word);
    if (tail && !tail.open)
      return made(
        tail.to,
        tail.number,
        `.${text.slice(end + 1, tail.to)}`,
        told('a full stop is missing before the number'),
      );
  }
  return isWordy(text.charCodeAt(end)) ? undefined : made(end, isRoman(word) ? word : '', '');
}

/** The word in its own case; undefined for what is no word of a symbol. */
function meantWord(word: string, { root }: Before): { readonly word: string; readonly fault?: Told } | undefined {
  const principal = root.length === 1;
  // `UNEP/EA.5/Res.14` has it so; the principal organs have `RES`.
  const known = principal && word === 'Res' ? 'RES' : principal && word === 'Dec' ? 'DEC' : inItsCase(word);
  if (known !== undefined) return known === word ? { word } : { word: known, fault: CASE };
  const meant = root.length === 1 ? transposed(word) : undefined;
  if (meant !== undefined) return { word: meant, fault: told('two letters of {0} have changed places', meant) };
  if (word === word.toUpperCase()) return { word };
  return root.length > SHORT && isUpper(word.charCodeAt(0)) ? { word } : undefined;
}

/** `L45` behind a session, `C6` before one: one letter is a component of many codes. */
function isInitial(word: string, written: string, { numbered }: Before, next: string | undefined): boolean {
  return written === word && ((word === 'L' && numbered) || (word === 'C' && next === '/'));
}

interface Tail {
  readonly to: number;
  readonly number: string;
  readonly open?: Component;
}

/** Series whose documents are named as a range: `SR.11-13`. */
const RANGED = new Set(['SR', 'PV', 'L', 'WP', 'CRP', 'NGO', 'Add', 'INF']);

/** Behind the stop of a word: `117`, `1234A`, `11-13`, `VI`, `II`, `Pro.28`, `XX`. */
function readTail(text: string, at: number, word: string): Tail | undefined {
  const open = word === 'CONF' ? undefined : readOpen(text, at, '');
  if (open) return { to: open.to, number: '', open };
  let end = digitsEnd(text, at);
  if (end > at) {
    if (isUpper(text.charCodeAt(end)) && !isWordy(text.charCodeAt(end + 1)))
      return { to: end + 1, number: text.slice(at, end + 1) };
    if (isWordy(text.charCodeAt(end))) return undefined;
    const second = digitsEnd(text, end + 1, 5);
    const ranged =
      RANGED.has(word) &&
      text[end] === '-' &&
      second > end + 1 &&
      !isWordy(text.charCodeAt(second)) &&
      text[second] !== '/';
    if (ranged || (RANGED.has(word) && text[end] === '-' && second > end + 1 && text[second] === '/')) end = second;
    return { to: end, number: text.slice(at, end) };
  }
  end = lettersEnd(text, at, 8);
  const letters = readLetters(text.slice(at, end))?.word;
  if (letters === undefined || !isUpper(letters.charCodeAt(0))) return undefined;
  if (text[end] === '.') {
    const digits = digitsEnd(text, end + 1);
    if (digits > end + 1 && !isWordy(text.charCodeAt(digits)))
      return { to: digits, number: text.slice(end + 1, digits) };
  }
  if (isWordy(text.charCodeAt(end)) && !isDigit(text.charCodeAt(end))) return undefined;
  const digits = digitsEnd(text, end);
  if (isWordy(text.charCodeAt(digits))) return undefined;
  return isKnown(letters) || letters === letters.toUpperCase()
    ? { to: digits, number: text.slice(at, digits) }
    : undefined;
}
