/** In which languages a document is issued: `Chinese`, `Original: English`. */
import type { Lexicon } from './lexicon';

/** Whether a line is the name of a language, in whatever case. */
export function isLanguage(text: string, { languageNames }: Lexicon): boolean {
  const name = text.toLowerCase();
  return Object.values(languageNames).some((names) => names.some((one) => one.toLowerCase() === name));
}

/** Whether a line says what the original language is. */
export function isOriginal(text: string, lexicon: Lexicon): boolean {
  return originalIn(text, lexicon) !== undefined;
}

/** `English` of `Original: English`; undefined for any other line. */
export function originalIn(text: string, { original }: Lexicon): string | undefined {
  const line = text.toLowerCase();
  for (const word of original) {
    const behind = line.startsWith(word) ? /^\s?[:：]\s*(.*)$/s.exec(text.slice(word.length)) : null;
    if (behind) return behind[1]?.trim() ?? '';
  }
  return undefined;
}
