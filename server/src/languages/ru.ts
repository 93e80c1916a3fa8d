/** Russian: the words of structure; the words of citations are still to come. */
import type { Lexicon } from './lexicon';

export const ru: Lexicon = {
  language: 'ru',
  stopwords: [],
  parts: { annex: ['приложение'], appendix: ['добавление'], enclosure: ['дополнение'] },
  summary: ['резюме'],
  months: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  date: /(?<day>\d{1,2})\s+(?<month>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s+(?<year>\d{4})/i,
  masthead: [
    /^Организация Объединенных Наций$/i,
    /^(Генеральная Ассамблея|Совет Безопасности|Экономический и Социальный Совет|Совет по правам человека)$/i,
    /^[\p{L}-]+ (сессия|год)$/iu,
    /^Пункты? \d|^Повестка дня/i,
  ],
  languageNames: {
    ar: ['арабский'],
    zh: ['китайский'],
    en: ['английский'],
    fr: ['французский'],
    ru: ['русский'],
    es: ['испанский'],
  },
  original: ['подлинный текст на языке', 'язык оригинала'],
  signature: /^\((Подпись)\)\s/i,
  paragraphStop: /^[.．]/,
  chapterNumber: /^(?<number>[IVXLCХІ]+)\s?\./,
  subparagraphLabel: /^[(（]?\s?(?<label>[a-z]{1,2}|[ivxl]{1,5}|[а-я])\s?[)）]/,
};
