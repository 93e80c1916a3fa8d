/** A number in every form that documents print it in, so that another number can be written in the same one. */
import { fact } from '../base/lazy';
import type { Span } from '../base/span';
import { writeRoman } from '../base/roman';
import type { Lexicon } from './lexicon';
import { writeNumber } from './listNumerals';

/** Gives the number in this form; undefined where the form ends before it. */
type Form = (value: number) => string | undefined;

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Highest of the numerals that are one character. */
const ONE_SIGN = 12;

function sign(first: number, most: number): Form {
  return (value) => (value <= most ? String.fromCharCode(first + value - 1) : undefined);
}

/** `aa`, `bb` past the end of an alphabet. */
function doubled(alphabet: string): Form {
  return (value) => {
    const letter = alphabet[(value - 1) % alphabet.length];
    const times = Math.ceil(value / alphabet.length);
    return letter === undefined || times > 2 ? undefined : letter.repeat(times);
  };
}

/** `aa`, `ab` past the end of an alphabet. */
function counted(alphabet: string): Form {
  const { length } = alphabet;
  return (value) =>
    value <= length
      ? alphabet[value - 1]
      : value <= length * (length + 1)
        ? `${alphabet[Math.ceil(value / length) - 2] ?? ''}${alphabet[(value - 1) % length] ?? ''}`
        : undefined;
}

/** Cyrillic letters that stand for Latin ones where a Russian text has `А.`, `В.`, `С.` for A, B, C. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х' },
  ...{ a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х' },
};

function lookAlike(form: Form): Form {
  return (value) => form(value)?.replace(/[A-Za-z]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
}

const roman: Form = (value) => (value < 400 ? writeRoman(value) : undefined);
const letter = counted(LATIN);
const upper =
  (form: Form): Form =>
  (value) =>
    form(value)?.toUpperCase();
const lower =
  (form: Form): Form =>
  (value) =>
    form(value)?.toLowerCase();
const named =
  (words: readonly string[]): Form =>
  (value) =>
    words[value - 1];
const format =
  (name: string): Form =>
  (value) =>
    writeNumber(value, name);

/** Western, full-width, Arabic-Indic and Persian digits, Han numerals. */
const FIGURES: readonly Form[] = [
  String,
  format('decimalFullWidth'),
  format('arabicIndic'),
  (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))),
  format('chineseCountingThousand'),
  format('ideographDigital'),
];

/** Those of every language: figures, Roman numerals, letters. */
const COMMON: readonly Form[] = [
  ...FIGURES,
  roman,
  lower(roman),
  sign(0x2160, ONE_SIGN),
  sign(0x2170, ONE_SIGN),
  lookAlike(roman),
  lookAlike(lower(roman)),
  sign(0x3220, 10),
  upper(letter),
  letter,
  upper(doubled(LATIN)),
  doubled(LATIN),
  lookAlike(upper(letter)),
  lookAlike(letter),
];

const formsOf: (lexicon: Lexicon) => readonly Form[] = fact((lexicon: Lexicon) => {
  const { alphabets, letterNames, chapterWords, ordinals } = lexicon;
  const genders = Math.max(0, ...ordinals.map((forms) => forms.length));
  return [
    ...COMMON,
    named(chapterWords),
    named(letterNames),
    ...alphabets.flatMap((alphabet) => [counted(alphabet), doubled(alphabet), upper(counted(alphabet))]),
    ...Array.from(
      { length: genders },
      (_, gender): Form =>
        (value) =>
          ordinals[value - 1]?.[gender],
    ),
  ];
});

/** A number as it stands in a text. */
export interface WrittenNumber extends Span {
  /** Another number in the same form; undefined where that form does not go so far. */
  readonly write: Form;
}

/** Which forms a number may have: figures alone, or also letters, Roman numerals and words. */
export type NumberForms = 'figures' | 'any';

/**
 * Where a number stands in a text, from an offset on: the first place, and there the longest form. Parts of a longer number
 * or word do not count. Undefined where it does not stand there.
 */
export function findNumber(
  text: string,
  value: number,
  lexicon: Lexicon,
  forms: NumberForms = 'any',
  from = 0,
): WrittenNumber | undefined {
  let best: WrittenNumber | undefined;
  const folded = text.toLowerCase();
  for (const form of forms === 'figures' ? FIGURES : formsOf(lexicon)) {
    const written = form(value);
    if (written === undefined || written === '') continue;
    // Ordinal words are looked for in any case: `Third`.
    const isWord = /^\p{L}{4,}/u.test(written);
    const at = placeOf(isWord ? folded : text, isWord ? written.toLowerCase() : written, from);
    if (at < 0) continue;
    const to = at + written.length;
    const isBetter = !best || at < best.from || (at === best.from && to > best.to);
    if (isBetter) best = { from: at, to, write: isWord ? inCaseOf(text.charAt(at), form) : form };
  }
  return best;
}

function inCaseOf(first: string, form: Form): Form {
  if (first === first.toLowerCase()) return form;
  return (value) => form(value)?.replace(/^\p{Ll}/u, (one) => one.toUpperCase());
}

function placeOf(text: string, written: string, from: number): number {
  for (let at = text.indexOf(written, from); at >= 0; at = text.indexOf(written, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + written.length)];
    if (!goesOn(before, written.charAt(0)) && !goesOn(written.charAt(written.length - 1), after)) return at;
  }
  return -1;
}

const CLASSES: readonly RegExp[] = [
  /[\d\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/,
  /[〇零一二两三四五六七八九十百千]/,
  /[\p{Script=Latin}\p{Script=Cyrillic}]/u,
  /[\p{Script=Arabic}]/u,
];

/** Whether two characters are of one number or word. */
function goesOn(one: string, other: string): boolean {
  return one !== '' && other !== '' && CLASSES.some((kind) => kind.test(one) && kind.test(other));
}
