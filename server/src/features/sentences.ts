/** Sentences of the interface, put together with the signs that its language has between them. */
import { clauses, enumerated } from '../base/enumeration';
import { t } from '../base/l10n';

/** `Inserted paragraph 13; 2 references follow.` At least one clause. */
export function sentence(parts: readonly string[]): string {
  return t('{0}.', clauses(parts));
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

/** `line 4`, `lines 4, 7`: numbers from 1. */
export function linesWords(lines: readonly number[], most = Infinity): string {
  const named = enumerated(lines, most);
  return lines.length === 1 ? t('line {0}', named) : t('lines {0}', named);
}
