/** How many words a document may have, and the words by which its title says whose it is. */
import type { Language } from '../../languages/lexicon';

/** Words of a report of the Secretariat, and of another document (un-conventions.md, 3.5). */
export const LIMITS = { secretariat: 8500, other: 10_700 } as const;

/** Han characters that stand for one word of another language. */
export const HAN_PER_WORD = 1.6;

/** In titles and masthead lines of documents of the Secretary-General and the Secretariat. */
export const SECRETARIAT: Readonly<Record<Language, RegExp>> = {
  zh: /秘书长(?:的)?(?:报告|说明)|秘书处(?:的)?(?:报告|说明)/,
  en: /(?:report|note)s? (?:of|by) the (?:Secretary-General|Secretariat)/i,
  fr: /(?:rapport|note)s? (?:du Secrétaire général|du Secrétariat)/i,
  es: /(?:informe|nota)s? (?:del Secretario General|de la Secretaría)/i,
  ru: /(?:доклад|записка) (?:Генерального секретаря|Секретариата)/i,
  ar: /(?:تقرير|مذكرة)(?: من)? (?:الأمين العام|الأمانة العامة)/,
};
