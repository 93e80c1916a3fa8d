/** The short forms that the draft defines, by their first letters, with the full name. */
import { formsMeantAt } from '../shortForms';
import { WEAK_WORDS } from '../../languages/completion/weakWords';
import { listed, NOTHING, type Suggestion, type Suggestions } from './suggestion';
import type { Typing } from './typing';

/** The word at the cursor; where words are not spaced, the characters of which some may be the first of a short form. */
const WORD = /(?:\p{Script=Han}{1,8}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}&.\u2019-]){1,24})$/u;

const LEAST = 2;

/** Not the definition itself, and not in the middle of a word. */
export function byAbbreviation(typing: Typing): Suggestions {
  const { draft, offset, text, line, behind, language } = typing;
  const word = WORD.exec(text)?.[0];
  const isHan = word !== undefined && /^\p{Script=Han}/u.test(word);
  if (word === undefined || word.length > line.length || (!isHan && /^[\p{L}\p{M}\p{N}]/u.test(behind))) return NOTHING;
  if (WEAK_WORDS[language].has(word.toLowerCase())) return NOTHING;
  const found: Suggestion[] = [];
  for (const { short, full, span } of formsMeantAt(draft, offset)) {
    if (span.from < offset && offset <= span.to) continue;
    const typed = isHan ? overlap(word, short) : short.toLowerCase().startsWith(word.toLowerCase()) ? word.length : 0;
    if (typed < LEAST || typed >= short.length) continue;
    found.push({
      kind: 'shortForm',
      label: short,
      detail: full ?? '',
      insert: short,
      typed,
      rest: 0,
      about: { kind: 'draft', span },
    });
  }
  return listed(found);
}

/** How many of the last characters of a text are the first of another. */
function overlap(text: string, other: string): number {
  for (let length = Math.min(text.length, other.length); length > 0; length--)
    if (other.startsWith(text.slice(text.length - length))) return length;
  return 0;
}
