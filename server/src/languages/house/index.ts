/** The house styles of citations in the six languages. */
import type { HouseStyle } from '../houseStyle';
import type { Language } from '../lexicon';
import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { zh } from './zh';

export const HOUSE_STYLES: Readonly<Record<Language, HouseStyle>> = { ar, zh, en, fr, ru, es };
