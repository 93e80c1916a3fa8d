/** A resolution that is cited by its number, `第1631（2005）号决议`: the digits change, the words and brackets round them stay. */
import type { Span } from '../../base/span';
import { fold } from '../../docsymbol/glyphs';
import { westernDigits } from '../../languages/numerals';

/** `S/RES/1631 (2005)` is the series `S/RES`, the parts `1631` and `2005`, in the form `# (#)`. */
export interface SeriesNumber {
  readonly series: string;
  readonly form: string;
  readonly parts: readonly string[];
}

/** Of a canonical symbol, or of a decision that has none, `GA decision 58/401`; undefined for a document of no such series. */
export function seriesNumber(symbol: string): SeriesNumber | undefined {
  const [, series, number] = /^(.*?(?:\/RES|\/DEC| resolution| decision))[/ ](.+)$/.exec(symbol) ?? [];
  if (series === undefined || number === undefined) return undefined;
  const parts = number.match(PART) ?? [];
  return { series, form: number.replace(PART, '#'), parts };
}

const PART = /[A-Za-z0-9-]+/g;

/** Where the parts of a number stand in the words of a citation, in order; undefined where one of them does not. */
export function numberSpans(words: string, { parts }: SeriesNumber): readonly Span[] | undefined {
  const text = westernDigits(fold(words));
  const spans: Span[] = [];
  let at = 0;
  for (const part of parts) {
    const from = indexOfPart(text, part, at);
    if (from < 0) return undefined;
    spans.push({ from, to: from + part.length });
    at = from + part.length;
  }
  return spans;
}

/** Not as a piece of a longer number or word. */
function indexOfPart(text: string, part: string, start: number): number {
  for (let at = text.indexOf(part, start); at >= 0; at = text.indexOf(part, at + 1)) {
    const [before, behind] = [text.charAt(at - 1), text.charAt(at + part.length)];
    if (!/[A-Za-z0-9]/.test(before) && !/[A-Za-z0-9]/.test(behind)) return at;
  }
  return -1;
}
