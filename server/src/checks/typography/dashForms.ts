/** Compounds and ranges that are written with a dash, as they stand in one text. */
import type { Span } from '../../base/span';
import type { Script } from '../../languages/lexicon';

/** A compound or range, with its dash. */
export interface Dashed extends Span {
  /** The same for all that should be written alike. */
  readonly key: string;
  readonly dash: DashName;
}

/** What tells the dashes of a text apart. */
export type DashName = 'hyphen' | 'minus sign' | 'full-width hyphen' | 'en dash' | 'em dash' | 'swung dash' | 'dash';

const HYPHENS = '\\-\\u2010\\u2011\\u2212';
/** By their first sign; a non-breaking hyphen is a hyphen, and a dash of two signs is one dash. */
const NAMES: readonly (readonly [signs: RegExp, name: DashName])[] = [
  [/[-\u2010\u2011]/, 'hyphen'],
  [/\u2212/, 'minus sign'],
  [/－/, 'full-width hyphen'],
  [/–/, 'en dash'],
  [/[—―]/, 'em dash'],
  [/[~～〜]/, 'swung dash'],
];

const HAN = '\\u3400-\\u9fff';
/** The two characters on each side: what is joined is often longer, and its ends tell it well enough. */
const HAN_COMPOUND = new RegExp(`([${HAN}]{2})([${HYPHENS}－–]|—{1,2})([${HAN}]{2})`, 'g');
/** An em dash between words of other scripts is a dash of the sentence. */
const WORD_COMPOUND = new RegExp(
  `(?<![\\p{L}\\p{M}\\d/.${HYPHENS}–])([\\p{L}\\p{M}]{3,})([${HYPHENS}–])([\\p{L}\\p{M}]{3,})(?![\\p{L}\\p{M}\\d/${HYPHENS}–])`,
  'gu',
);
/** `413–420`; not `A/RES/60-1`, `1-2-3`, `06-44982`, `2005-07-01`. */
const RANGE = new RegExp(
  `(?<![\\p{L}\\d/.,${HYPHENS}–—])([1-9]\\d{0,3})([${HYPHENS}–]|—)([1-9]\\d{0,3})(?![\\p{L}\\d/${HYPHENS}–—]|[.,]\\d)`,
  'gu',
);

export function dashesIn(text: string, script: Script): readonly Dashed[] {
  const found: Dashed[] = [];
  for (const { 0: all, 1: left = '', 2: sign = '', 3: right = '', index } of text.matchAll(
    script === 'han' ? HAN_COMPOUND : WORD_COMPOUND,
  )) {
    const key = `${left} ${right}`.toLowerCase();
    found.push({ from: index, to: index + all.length, key, dash: nameOf(sign) });
  }
  for (const { 0: all, 1: left = '', 2: sign = '', 3: right = '', index } of text.matchAll(RANGE)) {
    if (Number(left) >= Number(right)) continue;
    // Years have their own habit: 2014-2015 beside paragraphs 4–15.
    const years = left.length === 4 && right.length === 4;
    found.push({ from: index, to: index + all.length, key: years ? 'years' : 'numbers', dash: nameOf(sign) });
  }
  return found;
}

function nameOf(sign: string): DashName {
  return NAMES.find(([signs]) => signs.test(sign))?.[1] ?? 'dash';
}
