/** Standard phrases of the language, by their beginning: those with a capital at the start of a sentence, others anywhere. */
import { PHRASES } from '../../languages/phrases/index';
import { LEXICONS } from '../../languages/index';
import { listed, NOTHING, type Suggestion, type Suggestions } from './suggestion';
import { endings } from './typedWords';
import type { Typing } from './typing';

/** A phrase is offered when so many of its letters have been typed; a Han character is a word. */
const LEAST = 2;

export function byPhrase({ text, line, behind, language }: Typing): Suggestions {
  const { spaced, script } = LEXICONS[language];
  const least = spaced ? LEAST : 1;
  if (spaced && /^[\p{L}\p{M}\p{N}]/u.test(behind)) return NOTHING;
  for (const { typed, opens } of endings(text, language)) {
    if (typed.trim().length < least || typed.length > line.length) continue;
    const lower = typed.toLowerCase();
    const found = PHRASES[language].filter((phrase) => {
      const opening = script === 'han' || script === 'arabic' || !/^\p{Lu}/u.test(phrase);
      return (opens || (opening && spaced)) && phrase.length > typed.length && phrase.toLowerCase().startsWith(lower);
    });
    if (found.length > 0) return listed(found.map((phrase) => suggestion(phrase, typed)));
  }
  return NOTHING;
}

function suggestion(phrase: string, typed: string): Suggestion {
  // One that may stand anywhere keeps the capital with which it was begun.
  const insert = /^\p{Ll}/u.test(phrase) ? typed.charAt(0) + phrase.slice(1) : phrase;
  return { kind: 'phrase', label: phrase.trimEnd(), detail: '', insert, typed: typed.length, rest: 0 };
}
