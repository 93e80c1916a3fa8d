/** Whether a line can open with one of many words at all, told by its first letter: most lines cannot. */
import { fact } from '../base/lazy';
import type { Lexicon } from './lexicon';

/** Gives a quick test for lines that may open with a word that `words` takes from the tables, in either case. */
export function mayOpen(
  words: (lexicon: Lexicon) => readonly string[],
): (text: string, lexicons: readonly Lexicon[]) => boolean {
  const letters = fact((lexicons: readonly Lexicon[]) => {
    const all = lexicons.flatMap(words).map((word) => word.charAt(0));
    return new Set([...all.map((letter) => letter.toLowerCase()), ...all.map((letter) => letter.toUpperCase())]);
  });
  return (text, lexicons) => letters(lexicons).has(text.charAt(0));
}
