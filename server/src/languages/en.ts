/** English. Its masthead words also stand in Chinese, Russian and Arabic documents (un-conventions.md 3.3). */
import type { Lexicon } from './lexicon';

export const en: Lexicon = {
  language: 'en',
  stopwords: ['the', 'of', 'and', 'to', 'in', 'that', 'for', 'by', 'with', 'on', 'its', 'is', 'be'],
  parts: { annex: ['annex'], appendix: ['appendix'], enclosure: ['enclosure'] },
  summary: ['summary'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: /(?<day>\d{1,2})\s+(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\s+(?<year>\d{4})/,
  masthead: [
    /^United Nations$/i,
    /^(General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council|Secretariat)$/i,
    /^Distr\.?\s?:/i,
    /^[\p{Lu}\p{Ll}-]+ (special |emergency special )?(session|year)$/iu,
    /^(Provisional )?agenda(\*+)?$|^Agenda items?\b|^Items? \d/i,
  ],
  languageNames: {
    ar: ['Arabic'],
    zh: ['Chinese'],
    en: ['English'],
    fr: ['French'],
    ru: ['Russian'],
    es: ['Spanish'],
  },
  original: ['Original'],
  signature: /^\(Signed\)\s/i,
  paragraphStop: /^[.．]/,
  chapterNumber: /^(?<number>[IVXLC]+)\s?\./,
  subparagraphLabel: /^[(（]\s?(?<label>[a-z]{1,2}|[ivxl]{1,5}|\d{1,2})\s?[)）]/,
  citations: {
    paragraph: {
      before: ['paragraphs', 'paragraph', 'paras.', 'para.', 'paras', 'para'],
      after: [],
      one: ['paragraph', 'para.', 'para'],
    },
    section: {
      before: ['sections', 'section', 'sects.', 'sect.', 'sects', 'sect'],
      after: [],
      one: ['section', 'sect.', 'sect'],
    },
    letteredSection: {
      before: ['sections', 'section', 'sects.', 'sect.', 'sects', 'sect'],
      after: [],
      one: ['section', 'sect.', 'sect'],
    },
    parts: {
      annex: ['annexes', 'annex'],
      appendix: ['appendices', 'appendix'],
      enclosure: ['enclosures', 'enclosure'],
    },
    and: ['and', ',', '&'],
    to: ['to', 'through'],
    internal: [
      { word: 'above', stands: 'behind' },
      { word: 'below', stands: 'behind' },
    ],
    elsewhere: {
      before:
        /\b(?:(?:that|its|the said) (?:report|resolution|decision|document|letter|convention|treaty)|articles? \d+|(?:resolution|decision) [\d/]+(?: \(\w+\))?|ibid\.),?\s$/i,
      behind: /^,?\s(?:of (?!the present\b|this\b)|(?:in|to) (?:that|its|the said)\b|thereof\b)|^\s(?:the|zero|all)\b/i,
    },
    ofAnother: /^\s(?:of|to)\s(?:the|its|that|this|a|an|annex|article|resolution|decision|[A-Z])/,
  },
};
