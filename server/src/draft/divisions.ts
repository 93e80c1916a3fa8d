/** The names of chapters, sections and articles: `Chapter VIII`, `第五十二条`, `المادة 52`. */
import { fact } from '../base/lazy';
import { ALL_LEXICONS } from '../languages/index';
import type { Division, Lexicon } from '../languages/lexicon';
import { INSERTIONS, readNumeral } from '../languages/numerals';
import { mayOpen } from '../languages/openers';

export interface ReadDivision {
  readonly division: Division;
  readonly number: number;
  /** Whether it was put between two others: `Article 499 bis`. */
  readonly inserted: boolean;
  /** Where the name ends in the line. */
  readonly length: number;
}

const mayBe = mayOpen(({ divisions }) => Object.values(divisions).flatMap(({ before }) => before));

const DIVISIONS: readonly Division[] = ['article', 'chapter', 'section'];
const INSERTED = new RegExp(`^\\s?(?:${INSERTIONS.join('|')})(?![\\p{L}])`, 'u');

/** The division that a line opens with; undefined where its word has no number behind it. */
export function readDivision(text: string, lexicons: readonly Lexicon[]): ReadDivision | undefined {
  if (!mayBe(text, lexicons)) return undefined;
  const opening = text.slice(0, 60);
  const folded = opening.toLowerCase();
  for (const { divisions, ordinals } of lexicons) {
    for (const division of DIVISIONS) {
      const { before, after } = divisions[division];
      for (const word of before) {
        if (!folded.startsWith(word)) continue;
        const read = after === '' ? spaced(opening, word.length, ordinals) : closed(opening, word.length, after);
        if (!read) continue;
        const behind = INSERTED.exec(opening.slice(read.length))?.[0];
        return {
          division,
          number: read.number,
          inserted: behind !== undefined,
          length: read.length + (behind?.length ?? 0),
        };
      }
    }
  }
  return undefined;
}

/** `Article 52`, `Chapitre premier`, `الفصل الحادي عشر`: the longest number that stands behind the word. */
function spaced(
  text: string,
  from: number,
  words: Lexicon['ordinals'],
): { number: number; length: number } | undefined {
  const [space, first = '', second] = /^[\s\u00a0]+([\p{L}\p{Nd}]+)(?:\s(\p{L}+))?/u.exec(text.slice(from)) ?? [];
  if (space === undefined) return undefined;
  const both = second === undefined ? undefined : readNumeral(`${first} ${second}`, words);
  if (both !== undefined) return { number: both, length: from + space.length };
  const number = readNumeral(first, words);
  if (number === undefined) return undefined;
  return { number, length: from + space.length - (second === undefined ? 0 : second.length + 1) };
}

/** `第八章`, `第52条`. */
function closed(text: string, from: number, after: string): { number: number; length: number } | undefined {
  const end = text.indexOf(after, from);
  const number = end > from ? readNumeral(text.slice(from, end).trim(), []) : undefined;
  return number === undefined ? undefined : { number, length: end + after.length };
}

/** What a label says that its block is: `Chapter I`, `第一节`; undefined for a mere number or letter. */
export const divisionOf: (label: { readonly printed: string }) => Division | undefined = fact(
  ({ printed }) => readDivision(printed, ALL_LEXICONS)?.division,
);
