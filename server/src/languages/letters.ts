/** Documents that are letters, by their titles. */
import type { Lexicon } from './lexicon';

/** `Identical letters dated …`, `…的同文信`. */
export function namesLetter(title: string, { letters }: Lexicon): boolean {
  const line = title.toLowerCase();
  return letters.some((word) => line.startsWith(word) || line.endsWith(word));
}
