/** The Charter named before the cursor, `《联合国宪章》第⟦|⟧`: without an article its name is no citation yet. */
import { isCharter, reader } from '../../citations/reader';
import { LEXICONS } from '../../languages/index';
import { readTail, type Tail } from './tail';
import type { Typing } from './typing';

/** What is typed of the first level of its place, directly behind its name, or behind a comma where words are spaced. */
export function charterTail({ text, language }: Typing): Tail | undefined {
  const named = reader(text, language).tokens.findLast(isCharter);
  if (!named) return undefined;
  const [, sign = '', typed = ''] = /^(\s*[,،]\s*)?(.*)$/su.exec(text.slice(named.to)) ?? [];
  if (LEXICONS[language].spaced !== (sign !== '')) return undefined;
  return typed === '' ? undefined : readTail(typed, language);
}
