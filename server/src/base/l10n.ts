/**
 * The words of the interface, in the language of the user: the one home of `@vscode/l10n`. The English message is the key under
 * which `server/l10n/bundle.l10n.<language>.json` has it in another language. Of the drafts' languages this file knows nothing.
 *
 * The language is set once, before anything is said. What is said when a file is loaded, or travels to another process or into
 * the store, is only *marked* here, as `later` and `told` do, and said where somebody reads it.
 *
 * The tests read the calls out of the sources (`test/lists/messages.ts`): a message is a literal, never put together.
 */
import { config, t as translated } from '@vscode/l10n';

type Argument = string | number;

/** What `server/l10n` has of one language: the message by its English words, of a plural with its category behind a slash. */
export type Bundle = Readonly<Record<string, string>>;

/** A message with what stands in it, as a value that can be kept and sent; another message may stand in it. */
export interface Told {
  readonly message: string;
  readonly args: readonly (Argument | Told)[];
}

/** `en-GB`, because UN English puts no comma before the last `and`. */
const ENGLISH = 'en-GB';

let spoken = 'en';
let locale = ENGLISH;
let rules = new Intl.PluralRules(ENGLISH);
/** Messages of other languages carry the category of the plural in their key. */
let isEnglish = true;

/** `language` is one of the six; without a bundle the interface is English. */
export function speak(language: string, bundle: Bundle | undefined): void {
  isEnglish = bundle === undefined;
  spoken = isEnglish ? 'en' : language;
  // Figures are European ones everywhere, as they stand in the drafts.
  locale = isEnglish ? ENGLISH : `${language}-u-nu-latn`;
  rules = new Intl.PluralRules(locale);
  config({ contents: { ...bundle } });
}

/** The language of the interface: `en`, or one that there is a bundle of. */
export function interfaceLanguage(): string {
  return spoken;
}

/** The message in the language of the interface; `{0}`, `{1}` … are replaced. */
export function t(message: string, ...args: readonly Argument[]): string {
  return translated(message, ...args);
}

/** One of two forms, in other languages one of as many as they have. `{0}` is the count, `{1}` … what else is given. */
export function plural(count: number, one: string, other: string, ...args: readonly Argument[]): string {
  const all = [number(count), ...args];
  if (isEnglish) return translated(count === 1 ? one : other, ...all);
  return translated({ message: other, comment: [rules.select(count)], args: all });
}

/** Marks a message that is said by `t` later; gives it back as it is. */
export function later(message: string): string {
  return message;
}

/** Marks a message with its arguments, to be said by `say` later. */
export function told(message: string, ...args: readonly (Argument | Told)[]): Told {
  return { message, args };
}

/** Whether a value is a message with what stands in it. */
export function isTold(value: unknown): value is Told {
  const { message, args } = (value ?? {}) as { readonly message?: unknown; readonly args?: unknown };
  return typeof message === 'string' && Array.isArray(args);
}

export function say({ message, args }: Told): string {
  return t(message, ...args.map((arg) => (typeof arg === 'object' ? say(arg) : arg)));
}

/** The same whatever language the interface has: for the log, which those read who help. */
export function inEnglish({ message, args }: Told): string {
  const words = args.map((arg) => (typeof arg === 'object' ? inEnglish(arg) : String(arg)));
  return words.length === 0 ? message : message.replace(/\{(\d+)\}/g, (all, at: string) => words[Number(at)] ?? all);
}

/** `1,204`. */
export function number(count: number): string {
  return count.toLocaleString(locale);
}

/** `a, b and c`, or with `or`. */
export function listed(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(locale, { type }).format(items);
}

/** `2005-10-05` as `5 October 2005`; anything else as it is. */
export function dateWords(date: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!day) return date;
  const time = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  return time.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
