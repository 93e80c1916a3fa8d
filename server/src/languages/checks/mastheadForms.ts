/** The words of distribution and of the original language in mastheads, one entry a language. */
import type { Language } from '../lexicon';

/** Chinese, Russian and Arabic mastheads keep the English line (un-conventions.md, 3.3). */
const ENGLISH = { General: 'Distr.: General', Limited: 'Distr.: Limited', Restricted: 'Distr.: Restricted' };

export type Distribution = keyof typeof ENGLISH;

/** The line as the house prints it. */
export const DISTRIBUTION: Readonly<Record<Language, Readonly<Record<Distribution, string>>>> = {
  en: ENGLISH,
  zh: ENGLISH,
  ru: ENGLISH,
  ar: ENGLISH,
  fr: { General: 'Distr. générale', Limited: 'Distr. limitée', Restricted: 'Distr. restreinte' },
  es: { General: 'Distr. general', Limited: 'Distr. limitada', Restricted: 'Distr. reservada' },
};

/** The line as it is found written, translated where it should not be, or left in English where it should. */
export const WRITTEN: readonly {
  readonly line: RegExp;
  readonly means: Distribution;
  readonly in: readonly Language[];
}[] = [
  // Capitals and a missing colon are how older documents have it.
  { line: /^Distr(?:\.\s?：|\s?[:：])\s*(?:General|普遍|普通)$/i, means: 'General', in: ['en', 'zh', 'ru', 'ar'] },
  { line: /^Distr(?:\.\s?：|\s?[:：])\s*Limited$/i, means: 'Limited', in: ['en', 'zh', 'ru', 'ar'] },
  { line: /^Distr\.?\s?[:：]\s*(?:général|générale)$/i, means: 'General', in: ['en', 'zh', 'ru', 'ar'] },
  { line: /^Distr\.\s?générale$/i, means: 'General', in: ['en', 'zh', 'ru', 'ar'] },
  { line: /^Distr\.\s?limitada$|^Distr\.\s?limitée$/i, means: 'Limited', in: ['en', 'zh', 'ru', 'ar'] },
  { line: /^(?:Distr\.?|分发|分发范围|发放)\s?[:：]\s*(?:普遍|普通|一般)$/, means: 'General', in: ['zh'] },
  { line: /^(?:Distr\.?|分发|分发范围|发放)\s?[:：]\s*有限$/, means: 'Limited', in: ['zh'] },
  { line: /^Distr\.?\s?:\s*Общая$|^Распространение\s?:\s*общее$/i, means: 'General', in: ['ru'] },
  { line: /^Distr\.?\s?:\s*Ограниченная$|^Распространение\s?:\s*ограниченное$/i, means: 'Limited', in: ['ru'] },
  { line: /^(?:Distr\.?|التوزيع)\s?:\s*عام$/, means: 'General', in: ['ar'] },
  { line: /^(?:Distr\.?|التوزيع)\s?:\s*محدود$/, means: 'Limited', in: ['ar'] },
  { line: /^Distr\.\s?:\s*General$/i, means: 'General', in: ['fr', 'es'] },
  { line: /^Distr\.\s?:\s*Limited$/i, means: 'Limited', in: ['fr', 'es'] },
];
