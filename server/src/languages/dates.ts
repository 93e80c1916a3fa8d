/** Dates as documents print them → ISO days. */
import type { Lexicon } from './lexicon';
import { westernDigits } from './numerals';

/** A date in a text, and the day that it is. */
export interface WrittenDate {
  readonly from: number;
  readonly to: number;
  /** `2006-07-28`. */
  readonly day: string;
}

/**
 * The first date that one of these languages writes in the text; undefined where there is none of the United Nations'
 * time. Mastheads keep English dates in most languages, so that English is asked as well.
 */
export function findDate(text: string, lexicons: readonly Lexicon[]): WrittenDate | undefined {
  const western = westernDigits(text);
  for (const { date, months } of lexicons) {
    const match = date.exec(western);
    const { year = '', month = '', day = '' } = match?.groups ?? {};
    const name = month.replace(/\s/g, '').toLowerCase();
    const number = months.findIndex((one) => one === month || one.toLowerCase() === name) + 1;
    if (!match || number === 0 || !/^(?:19[4-9]|20)\d/.test(year) || Number(day) > 31 || Number(day) === 0) continue;
    const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    return { from: match.index, to: match.index + match[0].length, day: iso };
  }
  return undefined;
}
