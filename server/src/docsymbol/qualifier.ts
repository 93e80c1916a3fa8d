/** What stands in brackets behind a component of a symbol: `(2005)`, `(S-VI)`, `(Part I)`, `COP(14)`. */
import { QUALIFIERS } from './bodies';
import { ALL_LEXICONS } from '../languages/index';
import { isDigit, isLatin, isRoman } from './glyphs';

/** A bracket read in folded text; `to` is behind it. */
export interface Bracket {
  readonly to: number;
  /** Between the brackets, one space between words: `2005`, `Part I`. */
  readonly text: string;
  readonly kind: 'year' | 'session' | 'qualifier' | 'number';
  /** Whether it is glued to what stands before it: `COP(14)`. */
  readonly glued: boolean;
  /** A Roman session in small letters: `(s-iv)`. */
  readonly lower: boolean;
}

/** `(Parts I and II, Vol. 1)` is longer than any. */
const LONGEST = 30;

/** The bracket that begins at `at`, or behind one space there; undefined where it is an explanation. Looks at forty characters. */
export function readBracket(text: string, at: number): Bracket | undefined {
  const glued = text[at] === '(';
  const open = glued ? at : text[at] === ' ' && text[at + 1] === '(' ? at + 1 : -1;
  if (open < 0) return undefined;
  const near = text.slice(open + 1, open + 1 + LONGEST);
  const close = near.indexOf(')');
  if (close < 0) return undefined;
  const inner = near.slice(0, close).trim().split(/ +/).join(' ');
  const made = (kind: Bracket['kind'], canonical = inner, lower = false): Bracket => ({
    to: open + close + 2,
    text: canonical,
    kind,
    glued,
    lower,
  });
  if (/^\d{4}$/.test(inner)) return made('year');
  const upper = inner.toUpperCase();
  if (isRoman(upper.replace(/^E?S-/, ''))) {
    if (upper === inner) return made('session');
    // `(i)` and `(c)` are points of a list, and so may `(iii)` be.
    return inner.length > 1 ? made('session', upper, true) : undefined;
  }
  const qualifier = readQualifier(inner);
  if (qualifier !== undefined) return made('qualifier', qualifier);
  return glued && isShort(inner) ? made('number') : undefined;
}

/** `Vol.II` → `Vol. II`, `SUPP` → `Supp`. */
function readQualifier(inner: string): string | undefined {
  const match = /^([A-Za-z]+(?: [a-z]+)?)(\.?)( ?)(.*)$/.exec(inner);
  const word = match?.[1] ?? '';
  const whole = QUALIFIERS[inner.toLowerCase().replace(/\.$/, '')];
  if (whole) return whole.numbered ? undefined : inner;
  // `Parts I and II`: the second word of the pattern is only taken where it belongs to the name.
  const name = QUALIFIERS[word.toLowerCase()] ? word : (word.split(' ')[0] ?? '');
  const known = QUALIFIERS[name.toLowerCase()];
  if (!known?.numbered || !isCapital(inner)) return undefined;
  const number = inner
    .slice(name.length)
    .replace(/^\.? ?/, '')
    .replace(AND, ' and ');
  if (!isNumbers(number)) return undefined;
  const canonical = number.includes(' and ') ? QUALIFIERS[`${name.toLowerCase()}s`]?.canonical : undefined;
  return `${canonical ?? known.canonical} ${number}`;
}

/** `I和II`, `I et II`: the brackets of a symbol are written in the language of the text. */
const AND = new RegExp(
  ` ?(?<=[A-Z0-9 ])(?:${ALL_LEXICONS.flatMap(({ conjunctions }) => conjunctions)
    .filter((word) => !word.includes('/'))
    .join('|')})(?=[A-Z0-9 ]) ?`,
  'gu',
);

/** A qualifier of a symbol is capitalised; `(part I)` says where something stands. */
function isCapital(inner: string): boolean {
  const first = inner.charCodeAt(0);
  return first >= 65 && first <= 90;
}

/** `I`, `26`, `I and II`, `A-C`, `One`, `II/Add.1`. */
function isNumbers(text: string): boolean {
  return text.length <= 16 && /^[A-Z0-9]{1,5}(?:(?: and |-|, | & )[A-Z0-9]{1,5}){0,3}$/.test(text);
}

/** What may be glued to a component: `COP(14)`, `EX(74)`, `B(S-XII)`. */
function isShort(text: string): boolean {
  if (text.length === 0 || text.length > 6) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && !isLatin(code) && text[at] !== '-') return false;
  }
  return isDigit(text.charCodeAt(0)) || isDigit(text.charCodeAt(text.length - 1));
}
