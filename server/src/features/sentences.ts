/** Clauses, sentences and lists of the interface, put together with the signs that its language has between them. */
import { interfaceLanguage, t } from '../base/l10n';
import { HOUSE_STYLES } from '../languages/house/index';
import type { Language } from '../languages/lexicon';

/** `Inserted paragraph 13; 2 references follow.` At least one clause. */
export function sentence(clauses: readonly string[]): string {
  return t('{0}.', clausesTogether(clauses));
}

/** The same without its stop. */
export function clausesTogether(clauses: readonly string[]): string {
  return clauses.reduce((before, clause) => t('{0}; {1}', before, clause));
}

/** One sentence behind the other; empty for none. */
export function sentencesTogether(sentences: readonly string[]): string {
  return sentences.length === 0 ? '' : sentences.reduce((before, next) => t('{0} {1}', before, next));
}

/** A sentence to which something is to be added. */
export function withoutStop(text: string): string {
  const stop = t('{0}.', '');
  return text.endsWith(stop) ? text.slice(0, text.length - stop.length) : text;
}

/** A sentence that begins with no name, as a clause of another one. */
export function asClause(text: string): string {
  return withoutStop(text.charAt(0).toLowerCase() + text.slice(1));
}

/** For the words of a summary: those of which there are some. */
export function ifAny(count: number, clause: string): readonly string[] {
  return count > 0 ? [clause] : [];
}

/** `“The Committee”`: what stands in a draft. */
export function quotation(words: string): string {
  return t('“{0}”', words);
}

/** `3, 5, 7`; with `most` no more than so many, and an ellipsis for the others. */
export function enumerated(items: readonly (string | number)[], most = Infinity): string {
  const { comma } = HOUSE_STYLES[interfaceLanguage() as Language];
  const named = items.slice(0, most).join(comma);
  return items.length > most ? t('{0} …', named) : named;
}

/** `line 4`, `lines 4, 7`: numbers from 1. */
export function linesWords(lines: readonly number[], most = Infinity): string {
  const named = enumerated(lines, most);
  return lines.length === 1 ? t('line {0}', named) : t('lines {0}', named);
}
