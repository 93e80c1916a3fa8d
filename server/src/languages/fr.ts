/** French: the words of structure; the words of citations are still to come. */
import type { Lexicon } from './lexicon';

export const fr: Lexicon = {
  language: 'fr',
  stopwords: ['le', 'la', 'les', 'des', 'et', 'du', 'une', 'dans', 'que', 'par', 'aux', 'sur', 'au'],
  parts: { annex: ['annexe'], appendix: ['appendice'], enclosure: ['pièce jointe'] },
  summary: ['résumé'],
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  date: /(?<day>\d{1,2})(?:er)?\s+(?<month>janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s+(?<year>\d{4})/i,
  masthead: [
    /^(Organisation des )?Nations Unies$/i,
    /^(Assemblée générale|Conseil de sécurité|Conseil économique et social|Conseil des droits de l’homme)$/i,
    /^Distr\.?\s/i,
    /^[\p{L}-]+ (session|année)$/iu,
    /^Points? \d|^Ordre du jour/i,
  ],
  languageNames: { ar: ['arabe'], zh: ['chinois'], en: ['anglais'], fr: ['français'], ru: ['russe'], es: ['espagnol'] },
  original: ['original'],
  signature: /^\((Signé)\)\s/i,
  paragraphStop: /^[.．]/,
  chapterNumber: /^(?<number>[IVXLC]+)\s?\./,
  subparagraphLabel: /^[(（]?\s?(?<label>[a-z]{1,2}|[ivxl]{1,5})\s?[)）]/,
};
