/** Raised signs: footnote marks are told from exponents and ordinals, and written as a draft has them. */

const MARK = /^[(（]?\s?(?:\d{1,3}|[a-z]|\*{1,3})(?:\s?[,،、，]\s?(?:\d{1,3}|[a-z]|\*{1,3}))*\s?[,،、，]?\s?[)）]?$/;
/** A number behind one of these is an exponent. */
const UNIT = /(?:^|[\s\d./(（])(?:[kcmdµ]?m|ft|s|10)$/;
/** A letter behind one of these makes it an ordinal: `2e`, `XXe`, `no`. */
const ORDINAL = /[\dIVXLCnN№]$/;
const EXPONENTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The mark that a raised sign is, without its brackets; the first of several; undefined for anything else. */
export function markOf(text: string): string | undefined {
  const sign = text.trim();
  return MARK.test(sign) ? /\d+|[a-z]|\*+/.exec(sign)?.[0] : undefined;
}

/** A raised sign as it is written behind the text before it: `[^7]`, `([^7])`, `²`, or as it is. */
export function raisedText(sign: string, before: string): string {
  const mark = sign.trim();
  if (!MARK.test(mark)) return sign;
  if (/^\d$/.test(mark) && UNIT.test(before.slice(-6))) return EXPONENTS.charAt(Number(mark));
  if (/^[eoar]$/.test(mark) && ORDINAL.test(before)) return sign;
  // An asterisk behind a symbol says that the document is a reissue.
  if (/^\*+$/.test(mark) && /\/[\w.()-]+$/.test(before)) return mark;
  return mark.replace(/\d+|[a-z]|\*+/g, (name) => `[^${name}]`);
}
