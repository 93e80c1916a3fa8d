/** Errors that say why as a value: thrown where nobody knows the language of the user, and said where somebody reads it. */
import { inEnglish, isTold, told, type Told } from './l10n';

export class ToldError extends Error {
  readonly #told: Told;

  /** Words that are no message are those of a library, of the system or of a file: they are in every language as they are. */
  constructor(why: Told | string, options?: ErrorOptions) {
    const value = typeof why === 'string' ? asIs(why) : why;
    super(inEnglish(value), options);
    this.#told = value;
  }

  get told(): Told {
    return this.#told;
  }
}

/** Words that have no translation, where a message is expected. */
export function asIs(words: string): Told {
  return told(words);
}

/** Why something failed, also in another thread, from which an error comes along with its fields alone. */
export function whyOf(error: unknown): Told {
  if (!(error instanceof Error)) return asIs(String(error));
  const { told: value } = error as { told?: unknown };
  return isTold(value) ? value : asIs(error.message);
}

/** Several clauses as one: `a; b; c`. Undefined for none. */
export function clausesOf(all: readonly Told[]): Told | undefined {
  if (all.length < 2) return all[0];
  // In halves, since a file may have thousands of faults and a value is not to be as deep as that.
  const middle = Math.ceil(all.length / 2);
  const [first, rest] = [clausesOf(all.slice(0, middle)), clausesOf(all.slice(middle))];
  return first && rest && told('{0}; {1}', first, rest);
}
