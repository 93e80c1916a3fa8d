/** Spanish: the words of structure; the words of citations are still to come. */
import type { Lexicon } from './lexicon';

export const es: Lexicon = {
  language: 'es',
  stopwords: ['el', 'la', 'los', 'las', 'del', 'y', 'en', 'que', 'por', 'una', 'con', 'al'],
  parts: { annex: ['anexo'], appendix: ['apéndice'], enclosure: ['documento adjunto'] },
  summary: ['resumen'],
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  date: /(?<day>\d{1,2}) de (?<month>enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de (?<year>\d{4})/i,
  masthead: [
    /^Naciones Unidas$/i,
    /^(Asamblea General|Consejo de Seguridad|Consejo Económico y Social|Consejo de Derechos Humanos)$/i,
    /^Distr\.?\s/i,
    /^[\p{L}-]+ (período de sesiones|año)$/iu,
    /^Temas? \d|^Programa\b/i,
  ],
  languageNames: { ar: ['árabe'], zh: ['chino'], en: ['inglés'], fr: ['francés'], ru: ['ruso'], es: ['español'] },
  original: ['original'],
  signature: /^\((Firmado)\)\s/i,
  paragraphStop: /^[.．]/,
  chapterNumber: /^(?<number>[IVXLC]+)\s?\./,
  subparagraphLabel: /^[(（]?\s?(?<label>[a-z]{1,2}|[ivxl]{1,5})\s?[)）]/,
};
