/** The last words before the cursor, as somebody may have typed them to find something: the longest run first. */
import { tokens } from '../../corpus/tokens';
import { hanWordStarts, WEAK_WORDS } from '../../languages/completion/weakWords';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';
import type { Typing } from './typing';

export interface Run {
  /** As they stand before the cursor. */
  readonly typed: string;
  /** As the index of titles has them; the last may be half typed. */
  readonly words: readonly string[];
  /** Whether they are to stand one behind the other in a title: as a sentence has them, not as somebody lists what he looks for. */
  readonly inOrder: boolean;
}

/** No run has more words, or more characters where words are not spaced. */
const MOST_WORDS = 6;
const MOST_SIGNS = 16;
/** A single word is looked for from so many letters on. */
const LEAST = 3;

/** Whether the last word is shorter than what is looked for: with more letters more is found. */
export function isShort(text: string): boolean {
  const word = /[\p{L}\p{M}]{0,9}$/u.exec(text)?.[0] ?? '';
  return word.length < (/^\p{Script=Han}/u.test(word) ? 2 : LEAST);
}

const HAN_RUN = new RegExp(`\\p{Script=Han}{2,${MOST_SIGNS}}$`, 'u');
const SPACED_RUN = new RegExp(
  `(?:[\\p{L}\\p{M}\\p{N}\u2019'-]+ ){0,${MOST_WORDS - 1}}[\\p{L}\\p{M}\\p{N}\u2019'-]+$`,
  'u',
);
const LETTER = /^[\p{L}\p{M}\p{N}]/u;

/** Runs that begin with a word that says something; none in the middle of a word. */
export function runsBefore({ text, behind, line, language }: Typing): readonly Run[] {
  const han = HAN_RUN.exec(text)?.[0];
  if (han !== undefined) return hanRuns(han, line);
  const spaced = SPACED_RUN.exec(text)?.[0];
  if (spaced === undefined || (LETTER.test(behind) && !/^\p{Script=Han}/u.test(behind))) return [];
  return spacedRuns(spaced, line, language);
}

function hanRuns(run: string, line: string): Run[] {
  return hanWordStarts(run).flatMap((from): Run[] => {
    const typed = run.slice(from);
    if (Array.from(typed).length < 2 || typed.length > line.length) return [];
    return [{ typed, words: tokens(typed).map(({ word }) => word), inOrder: true }];
  });
}

function spacedRuns(run: string, line: string, language: Language): Run[] {
  const weak = WEAK_WORDS[language];
  const starts = [0, ...Array.from(run.matchAll(/ /g), ({ index }) => index + 1)];
  return starts.flatMap((from): Run[] => {
    const typed = run.slice(from);
    const words = tokens(typed).map(({ word }) => word);
    const [first = ''] = words;
    const last = words.at(-1) ?? '';
    if (weak.has(first) || typed.length > line.length || last === '') return [];
    if (words.length === 1 && (first.length < LEAST || /^\d+$/.test(first))) return [];
    // Words of a sentence are joined by others that say nothing.
    const isListed = words.every((word) => word.length >= LEAST && !weak.has(word));
    return [{ typed, words, inOrder: !isListed }];
  });
}

/** The words that are typed last, to be compared with the beginning of a phrase: the longest run first, with the case it has. */
export function endings(
  text: string,
  language: Language,
): readonly { readonly typed: string; readonly opens: boolean }[] {
  const { spaced } = LEXICONS[language];
  const [, before = '', run = ''] =
    /^(.*?)([^。，；：！？,;:!?\u060c\u061b\u061f()（）“”«»"]{0,60})$/su.exec(text.slice(-120)) ?? [];
  const clause = run.trimStart();
  const isOpen = /(?:^|[.。；;:：！？!?\u061b\u061f])\s*$/u.test(before);
  if (!spaced) return clause === '' ? [] : [{ typed: clause, opens: true }];
  // A stop inside ends a sentence.
  const sentence = clause.split(/[.]\s+/u).at(-1) ?? '';
  const starts = [0, ...Array.from(sentence.matchAll(/ /g), ({ index }) => index + 1)].slice(-MOST_WORDS * 2);
  return starts.map((from) => ({ typed: sentence.slice(from), opens: from === 0 && (isOpen || sentence !== clause) }));
}
