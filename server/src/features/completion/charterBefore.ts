/** The Charter named before the cursor, `《联合国宪章》第⟦|⟧`: without an article its name is no citation yet. */
import { CHARTER } from '../../citations/forms/charter';
import { isCharter, reader } from '../../citations/reader';
import { LEXICONS } from '../../languages/index';
import type { CitedBefore } from './pinpoints';
import { readTail } from './tail';
import type { Typing } from './typing';

/** The first level of its place is typed directly behind its name, or behind a comma where words are spaced. */
export function charterBefore({ text, language }: Typing): CitedBefore | undefined {
  const named = reader(text, language).tokens.findLast(isCharter);
  if (!named) return undefined;
  const [, sign = '', typed = ''] = /^(\s*[,،]\s*)?(.*)$/su.exec(text.slice(named.to)) ?? [];
  if (LEXICONS[language].spaced !== (sign !== '')) return undefined;
  const tail = readTail(typed, language);
  if (!tail || typed === '') return undefined;
  return { targets: [CHARTER], place: [], tail, enumerates: false, between: '' };
}
