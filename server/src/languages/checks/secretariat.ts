/** The words by which the title of a document says that it is of the Secretary-General or the Secretariat. */
import type { Language } from '../lexicon';

/** In titles and masthead lines of documents of the Secretary-General and the Secretariat. */
export const SECRETARIAT: Readonly<Record<Language, RegExp>> = {
  zh: /秘书长(?:的)?(?:报告|说明)|秘书处(?:的)?(?:报告|说明)/,
  en: /(?:report|note)s? (?:of|by) the (?:Secretary-General|Secretariat)/i,
  fr: /(?:rapport|note)s? (?:du Secrétaire général|du Secrétariat)/i,
  es: /(?:informe|nota)s? (?:del Secretario General|de la Secretaría)/i,
  ru: /(?:доклад|записка) (?:Генерального секретаря|Секретариата)/i,
  ar: /(?:تقرير|مذكرة)(?: من)? (?:الأمين العام|الأمانة العامة)/,
};
