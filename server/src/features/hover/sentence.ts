/** The sentence round a place of a text. */
import type { Span } from '../../base/span';
import { ABBREVIATED } from '../../languages/abbreviated';
import type { Language } from '../../languages/lexicon';

/** Where a sentence may end, with the quotation marks and brackets behind it: a Latin stop only where a new one may begin. */
const END =
  /[。！？؟](?:[”’」』）)]*)|[.!?…](?:[”’"»)\]]*)(?=\s+[\p{Lu}\p{Lt}\p{Lo}“«"„(¿¡]|\s*$)|[；;](?=\s|[\u3400-\u9fff])/gu;

/** A text that ends in a letter alone, as initials do, or in a word that is written short: no sentence ends there. */
const ABBREVIATION = Object.fromEntries(
  Object.entries(ABBREVIATED).map(([language, words]) => [
    language,
    new RegExp(`(?:^|[\\s\\u00a0(«“])(?:${['\\p{Lu}', ...words].join('|')})\\.$`, 'u'),
  ]),
) as unknown as Readonly<Record<Language, RegExp>>;

/** From its first character to the last, without the spaces between it and its neighbours. A mark behind the end of a sentence belongs to it. */
export function sentenceAt(text: string, offset: number, language: Language): Span {
  let from = 0;
  let to = text.length;
  for (const { index, 0: sign } of text.matchAll(END)) {
    const end = index + sign.length;
    if (ABBREVIATION[language].test(text.slice(Math.max(0, end - 10), end))) continue;
    if (end < offset) from = end;
    else {
      to = end;
      break;
    }
  }
  while (from < to && /\s/.test(text.charAt(from))) from++;
  return { from, to };
}
