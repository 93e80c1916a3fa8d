/** The six word tables, in the official order. */
import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { Language, Lexicon } from './lexicon';
import { ru } from './ru';
import { zh } from './zh';

export const LEXICONS: Readonly<Record<Language, Lexicon>> = { ar, zh, en, fr, ru, es };

export const ALL_LEXICONS: readonly Lexicon[] = [ar, zh, en, fr, ru, es];

/** Whether a value from outside names one of the six languages. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LEXICONS, value);
}
