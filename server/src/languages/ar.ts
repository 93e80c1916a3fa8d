/** Arabic: the words of structure; the words of citations are still to come. Text is scanned in logical order. */
import type { Lexicon } from './lexicon';

export const ar: Lexicon = {
  language: 'ar',
  stopwords: [],
  parts: { annex: ['المرفق', 'مرفق'], appendix: ['التذييل', 'تذييل'], enclosure: ['الضميمة', 'ضميمة'] },
  summary: ['موجز'],
  months: [
    'كانون الثاني/يناير',
    'شباط/فبراير',
    'آذار/مارس',
    'نيسان/أبريل',
    'أيار/مايو',
    'حزيران/يونيه',
    'تموز/يوليه',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ],
  date: /(?<day>\d{1,2})\s+(?<month>[\u0600-\u06ff ]+\/[\u0600-\u06ff]+)\s+(?<year>\d{4})/,
  masthead: [
    /^الأمم المتحدة$/,
    /^(الجمعية العامة|مجلس الأمن|المجلس الاقتصادي والاجتماعي|مجلس حقوق الإنسان)$/,
    /^الدورة\s/,
    /^(البند|البنود)\s/,
  ],
  languageNames: {
    ar: ['العربية'],
    zh: ['الصينية'],
    en: ['الإنكليزية'],
    fr: ['الفرنسية'],
    ru: ['الروسية'],
    es: ['الإسبانية'],
  },
  original: ['الأصل'],
  signature: /^\(توقيع\)\s/,
  paragraphStop: /^(?:[.．]|\s?[-–‑](?=\s))/,
  chapterNumber: /^(?<number>أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)ً?\s?[-–‑]/,
  subparagraphLabel: /^[(（]?\s?(?<label>[\u0621-\u064a]{1,2})\s?[)）]/,
};
