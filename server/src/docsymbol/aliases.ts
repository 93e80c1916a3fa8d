/** The forms under which a document is looked up beside its own symbol: without the year, without the letter of a part. */
import { symbolKey, withoutLetters } from './format';
import { parseSymbol, type DocumentSymbol } from './parse';

/**
 * Every key (`symbolKey`) under which people look up the document with this symbol, its own first. Only forms that are
 * printed, or that the documents system and its links have (un-conventions.md 1.2, 1.3, 2); never one of another document.
 */
export function aliasKeys(symbol: string): readonly string[] {
  const parsed = parseSymbol(symbol);
  const forms = parsed ? FORMS.flatMap((form) => form(parsed)) : [];
  return [...new Set([symbol, ...forms].map(symbolKey))];
}

type Form = (symbol: DocumentSymbol) => readonly string[];

const FORMS: readonly Form[] = [withoutYear, ofParts, ofSpecialSession, ofSupplement];

/** `S/RES/1631` for `S/RES/1631 (2005)`. */
function withoutYear({ root, nature, year, base, suffixes }: DocumentSymbol): string[] {
  if (root !== 'S' || nature !== 'RES' || year === undefined) return [];
  return [[base.replace(/ \(\d{4}\)$/, ''), ...suffixes.map(({ text }) => text)].join('/')];
}

/**
 * `A/RES/217 (III)`, as links have it, for `A/RES/217 A (III)`. For `A/RES/77/256 A-B` each of its letters, and its number
 * alone; but `A/RES/77/253 B` is another document than `A/RES/77/253`.
 */
function ofParts(symbol: DocumentSymbol): string[] {
  const { letters, nature } = symbol;
  if (nature !== 'RES' || letters.length === 0) return [];
  const whole = withoutLetters(symbol);
  const [bracket = ''] = / \([^)]*\)$/.exec(whole) ?? [];
  const number = whole.slice(0, whole.length - bracket.length);
  if (letters.length === 1) return bracket === '' ? [] : [whole];
  return [whole, ...letters.map((letter) => `${number} ${letter}${bracket}`)];
}

/** `A/RES/R/ES/11/2` for `A/RES/ES-11/2`: some lists and file names have it so. */
function ofSpecialSession({ root, nature, session, number, letters, body }: DocumentSymbol): string[] {
  const [, kind, count] = /^(E?S)-(\d+)$/.exec(session ?? '') ?? [];
  if (root !== 'A' || nature !== 'RES' || body.length > 0 || kind === undefined || number === undefined) return [];
  return letters.length > 1 ? [] : [`A/RES/R/${kind}/${count}/${number}${letters[0] ?? ''}`];
}

/** A supplement to the Official Records, with the word that links have behind it and without: `A/48/42`, `A/48/42 (Supp)`. */
function ofSupplement({ root, nature, body, qualifiers, base, suffixes }: DocumentSymbol): string[] {
  if ((root !== 'A' && root !== 'E') || nature !== undefined || body.length > 0 || suffixes.length > 0) return [];
  if (qualifiers.length === 0) return [`${base} (Supp)`];
  return /^suppl?\.?$/i.test(qualifiers.join()) ? [base.replace(/ ?\([^)]*\)$/, '')] : [];
}
