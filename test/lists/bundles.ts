/** What a bundle of `server/l10n` must have: every message of the sources, of a plural every form that the language has. */
import type { Message } from './messages';

/** The languages that messages are translated into. */
export const TRANSLATED = ['ar', 'zh', 'fr', 'ru', 'es'] as const;

/** English: what there is to translate, with the words that a plural has for one. */
export function englishBundle(messages: readonly Message[]): Record<string, string> {
  const entries = messages.flatMap(({ text, one }): [string, string][] =>
    one === undefined
      ? [[text, text]]
      : [
          [`${text}/one`, one],
          [`${text}/other`, text],
        ],
  );
  return sorted(new Map(entries));
}

/** The keys of a language, each with the English words that it says. */
export function keysFor(language: string, messages: readonly Message[]): ReadonlyMap<string, string> {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return new Map(
    messages.flatMap(({ text, one }): [string, string][] =>
      one === undefined ? [[text, text]] : pluralCategories.map((category) => [`${text}/${category}`, text]),
    ),
  );
}

/** What is wrong with a translation of an English message; undefined where nothing is. */
export function fault(key: string, english: string, words: string): string | undefined {
  if (words.trim() === '' && english.trim() !== '') return 'is empty';
  const [wanted, found] = [english, words].map((text) => new Set(text.match(/\{\d+\}/g))) as [Set<string>, Set<string>];
  // A form for none, one or two of a thing says the number in its words.
  const mayLack = /\/(zero|one|two)$/.test(key) ? '{0}' : '';
  const lost = [...wanted].filter((one) => !found.has(one) && one !== mayLack);
  const made = [...found].filter((one) => !wanted.has(one));
  if (lost.length > 0 || made.length > 0) return `has other placeholders: ${[...lost, ...made].join(' ')}`;
  for (const sign of ['**', '$(']) {
    if (english.split(sign).length !== words.split(sign).length) return `has another number of ${sign}`;
  }
  const codes = (english.match(/`[^`]+`/g) ?? []).filter((code) => !words.includes(code));
  return codes.length > 0 ? `lacks ${codes.join(' ')}` : undefined;
}

function sorted(entries: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
