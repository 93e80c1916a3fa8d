/** Documents that nobody wrote, by the thousand: words of invented vocabularies as frequent as words are, and citations of each other. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { random, type Random } from '../support/random';

export interface Generated {
  readonly name: string;
  readonly symbol: string;
  readonly text: string;
  readonly paragraphs: number;
}

/** About so many bytes of UTF-8 has a document of a collection. */
export const SIZE = 50_000;

type Language = 'en' | 'zh' | 'ar' | 'fr' | 'ru' | 'es';
const LANGUAGES: readonly Language[] = ['en', 'zh', 'en', 'fr', 'en', 'ar', 'zh', 'es', 'ru', 'en'];

interface Vocabulary {
  readonly words: readonly string[];
  /** Between two words. */
  readonly space: string;
  readonly stop: string;
  readonly masthead: readonly string[];
  readonly headings: readonly string[];
  paragraph(number: number): string;
  cite(r: Random, at: number): string;
}

const SYLLABLES = {
  en: [
    'ra',
    'ten',
    'sol',
    'ver',
    'mi',
    'con',
    'der',
    'la',
    'pro',
    'ning',
    'ter',
    'ous',
    'ly',
    'be',
    'st',
    'al',
    'gro',
    'un',
    'fi',
    'que',
  ],
  fr: [
    'é',
    'tion',
    'ré',
    'la',
    'vou',
    'cha',
    'ment',
    'ple',
    'des',
    'que',
    'so',
    'mi',
    'con',
    'è',
    'ver',
    'ni',
    'par',
    'eau',
    'ille',
    'on',
  ],
  es: [
    'ción',
    'ra',
    'do',
    'mi',
    'ter',
    'es',
    'ñ',
    'con',
    'lo',
    'que',
    'par',
    'ven',
    'ta',
    'ri',
    'ó',
    'gue',
    'pla',
    'so',
    'un',
    'al',
  ],
  ru: [
    'ра',
    'ст',
    'про',
    'ни',
    'ва',
    'ти',
    'го',
    'ре',
    'со',
    'ми',
    'ла',
    'ного',
    'пер',
    'во',
    'ки',
    'да',
    'лен',
    'ия',
    'за',
    'ты',
  ],
  ar: [
    'ال',
    'مر',
    'ست',
    'ون',
    'قا',
    'تب',
    'حل',
    'يه',
    'من',
    'ري',
    'عم',
    'دو',
    'شا',
    'فت',
    'جم',
    'ها',
    'لم',
    'كا',
    'نظ',
    'بر',
  ],
} as const;

/** As many words as a large collection has, the frequent ones short. */
const VOCABULARY = 60_000;

function words(language: Language): string[] {
  const r = random(LANGUAGES.indexOf(language) + 101);
  if (language === 'zh') {
    const signs = Array.from({ length: 3000 }, () => String.fromCharCode(0x4e00 + r.integer(0x4f00)));
    return Array.from({ length: VOCABULARY }, (_, at) => {
      const length = at < 200 ? 1 : r.integer(4) === 0 ? 3 : 2;
      // Frequent signs are in many words.
      return Array.from({ length }, () => signs[Math.floor((r.integer(1000) / 1000) ** 2 * signs.length)] ?? '水').join(
        '',
      );
    });
  }
  const syllables = SYLLABLES[language];
  return Array.from({ length: VOCABULARY }, (_, at) => {
    const length = 1 + (at < 100 ? r.integer(2) : 1 + r.integer(4));
    return Array.from({ length }, () => r.pick(syllables)).join('');
  });
}

const symbolOf = (at: number): string => `A/${60 + (at % 35)}/${1 + Math.floor(at / 35)}`;

const latin = (stop: string) => (number: number) => `${number}${stop} `;
const VOCABULARIES: Readonly<Record<Language, () => Vocabulary>> = {
  en: () => ({
    words: words('en'),
    space: ' ',
    stop: '. ',
    masthead: ['United Nations', 'General Assembly', 'Distr.: General', '12 March 2035', 'Original: English'],
    headings: ['I. ', 'II. ', 'III. ', 'IV. ', 'V. '],
    paragraph: latin('.'),
    cite: (r, at) =>
      r.pick([
        `resolution ${60 + r.integer(30)}/${1 + r.integer(300)}, paragraph ${1 + r.integer(20)}`,
        `Security Council resolution 1631 (2005)`,
        `${symbolOf(at)}, paras. ${1 + r.integer(20)}–${21 + r.integer(20)}`,
        `paragraph ${1 + r.integer(9)} above`,
      ]),
  }),
  fr: () => ({
    words: words('fr'),
    space: ' ',
    stop: '. ',
    masthead: ['Nations Unies', 'Assemblée générale', 'Distr. générale', '12 mars 2035', 'Original : anglais'],
    headings: ['I. ', 'II. ', 'III. ', 'IV. ', 'V. '],
    paragraph: latin('.'),
    cite: (r, at) =>
      r.pick([
        `résolution ${60 + r.integer(30)}/${1 + r.integer(300)}, par. ${1 + r.integer(20)}`,
        `${symbolOf(at)}, par. ${1 + r.integer(40)}`,
        `résolution 1325 (2000) du Conseil de sécurité`,
      ]),
  }),
  es: () => ({
    words: words('es'),
    space: ' ',
    stop: '. ',
    masthead: ['Naciones Unidas', 'Asamblea General', 'Distr. general', '12 de marzo de 2035', 'Original: inglés'],
    headings: ['I. ', 'II. ', 'III. ', 'IV. ', 'V. '],
    paragraph: latin('.'),
    cite: (r, at) =>
      r.pick([
        `resolución ${60 + r.integer(30)}/${1 + r.integer(300)}, párr. ${1 + r.integer(20)}`,
        `${symbolOf(at)}, párr. ${1 + r.integer(40)}`,
      ]),
  }),
  ru: () => ({
    words: words('ru'),
    space: ' ',
    stop: '. ',
    masthead: [
      'Организация Объединенных Наций',
      'Генеральная Ассамблея',
      'Distr.: General',
      '12 March 2035',
      'Original: English',
    ],
    headings: ['I. ', 'II. ', 'III. ', 'IV. ', 'V. '],
    paragraph: latin('.'),
    cite: (r, at) =>
      r.pick([
        `резолюции ${60 + r.integer(30)}/${1 + r.integer(300)}, п. ${1 + r.integer(20)}`,
        `${symbolOf(at)}, п. ${1 + r.integer(40)}`,
      ]),
  }),
  ar: () => ({
    words: words('ar'),
    space: ' ',
    stop: '. ',
    masthead: ['الأمم المتحدة', 'الجمعية العامة', 'Distr.: General', '12 March 2035', 'Original: English'],
    headings: ['أولا - ', 'ثانيا - ', 'ثالثا - ', 'رابعا - ', 'خامسا - '],
    paragraph: latin(' -'),
    cite: (r, at) =>
      r.pick([
        `القرار ${60 + r.integer(30)}/${1 + r.integer(300)}، الفقرة ${1 + r.integer(20)}`,
        `${symbolOf(at)}، الفقرة ${1 + r.integer(40)}`,
      ]),
  }),
  zh: () => ({
    words: words('zh'),
    space: '',
    stop: '。',
    masthead: ['联合国', '大会', 'Distr.: General', '12 March 2035', 'Original: English'],
    headings: ['一. ', '二. ', '三. ', '四. ', '五. '],
    paragraph: latin('.'),
    cite: (r, at) =>
      r.pick([
        `大会第${60 + r.integer(30)}/${1 + r.integer(300)}号决议第${1 + r.integer(20)}段`,
        `${symbolOf(at)}，第${1 + r.integer(40)}段`,
        `安全理事会第1631（2005）号决议`,
      ]),
  }),
};

const made = new Map<Language, Vocabulary>();

/** The document with this number, of about so many bytes of UTF-8; always the same one. */
export function generated(at: number, size = SIZE): Generated {
  const language = LANGUAGES[at % LANGUAGES.length] ?? 'en';
  const vocabulary = made.get(language) ?? VOCABULARIES[language]();
  made.set(language, vocabulary);
  const r = random(at + 1);
  const symbol = symbolOf(at);
  const lines = [
    vocabulary.masthead[0] ?? '',
    symbol,
    ...vocabulary.masthead.slice(1),
    '',
    // With a stop it would be no title.
    sentence(r, vocabulary, 6)
      .trim()
      .replace(/[.。]$/, ''),
    '',
  ];
  const notes: string[] = [];
  let paragraphs = 0;
  let bytes = 0;
  for (let chapter = 0; bytes < size * 0.95; chapter++) {
    if (chapter < vocabulary.headings.length)
      lines.push(
        `${vocabulary.headings[chapter] ?? ''}${sentence(r, vocabulary, 4).trim()}`.replace(/[.。]\s*$/, ''),
        '',
      );
    for (let i = 0; i < 14 && bytes < size * 0.95; i++) {
      const sentences = Array.from({ length: 2 + r.integer(4) }, () => sentence(r, vocabulary, 8 + r.integer(22)));
      if (r.integer(2) === 0)
        sentences.push(
          `${sentence(r, vocabulary, 5)
            .trim()
            .replace(/[.。]$/, '')} ${vocabulary.cite(r, r.integer(Math.max(1, at)))}${vocabulary.stop}`,
        );
      const mark =
        r.integer(3) === 0
          ? `[^${notes.push(`[^${notes.length + 1}]: ${vocabulary.cite(r, r.integer(Math.max(1, at)))}.`)}]`
          : '';
      const line = `${vocabulary.paragraph(++paragraphs)}${sentences.join('').trim()}${mark}`;
      bytes += Buffer.byteLength(line);
      lines.push(line, '');
    }
  }
  return { name: `${symbol.replace(/\//g, '-')}.txt`, symbol, text: [...lines, ...notes, ''].join('\n'), paragraphs };
}

/** Writes so many of them below a folder, and gives their length in bytes. */
export function writeGenerated(folder: string, count: number, sizeOf: (at: number) => number = () => SIZE): number {
  let bytes = 0;
  for (let at = 0; at < count; at++) {
    const { name, text } = generated(at, sizeOf(at));
    const sub = join(folder, String(at % 100));
    if (at < 100) mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, name), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function sentence(r: Random, { words: all, space, stop }: Vocabulary, length: number): string {
  const picked = Array.from({ length }, () => all[zipf(r)] ?? '');
  const [first = '', ...rest] = picked;
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(space)}${stop}`;
}

/** Frequent words are frequent: the n-th comes about a n-th as often. */
function zipf(r: Random): number {
  return Math.min(VOCABULARY - 1, Math.floor(Math.exp((r.integer(1_000_000) / 1_000_000) * Math.log(VOCABULARY))) - 1);
}
