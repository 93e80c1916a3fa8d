/** Standard phrases of the six languages: how reports, letters and resolutions open, refer and close. */
import type { Language } from '../lexicon';
import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { zh } from './zh';

/** With a capital, where the script has them, those that open a sentence or a paragraph. */
export const PHRASES: Readonly<Record<Language, readonly string[]>> = { ar, zh, en, fr, ru, es };
