/** The line on the front of a resolution that names it, told from those that only cite one. */
import { frontLines } from '../draft/front';
import type { Draft } from '../draft/nodes';
import { findDate } from '../languages/dates';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { readLetter } from '../languages/numerals';
import { readTitleLine, type TitleLine } from './titleLine';
import { isOrgan, lexiconsOf, makeLine, readOrgan, readWords } from './titleWords';

/** How many lines may stand between the title of a resolution and the name of the organ that opens its text. */
const APART = 30;
/** How many other lines may stand before the title, where the text of the resolution opens directly under it. */
const BEFORE = 3;

/**
 * The line that names a resolution. The first of the front but for masthead lines, with the name of the organ or the day
 * of its adoption under it: what a report says of a resolution has neither.
 */
export function resolutionTitle(draft: Draft, language: Language): TitleLine | undefined {
  const lines = frontLines(draft);
  const organs = lines.map(({ text }) => readOrgan(text, language));
  let others = 0;
  for (const [at, { text, kind }] of lines.entries()) {
    const under = organs.slice(at + 1, at + 1 + APART);
    const opens = under.findIndex((found) => found !== undefined);
    const organ = under[opens];
    const read = readTitleLine(text, language, organ);
    if (read) {
      const near = lines.slice(at + 1, at + 4);
      const dated = read.date !== undefined || near.some((line) => namesAdoption(line.text, language));
      const opened = organ === read.organ;
      const close = opened && opens <= BEFORE;
      const sure = read.odd || others > 0 ? close : opened || dated;
      return sure ? withLetters(read, partLetters(draft, at + 1)) : undefined;
    }
    if (kind !== 'masthead' && kind !== 'furniture' && organs[at] === undefined) others++;
    if (others > BEFORE) return undefined;
  }
  return undefined;
}

/** A resolution of several parts has their letters over them, each alone on its line. */
function withLetters(read: TitleLine, letters: string): TitleLine {
  const [symbol = ''] = read.symbols;
  if (letters === '' || read.symbols.length > 1 || !/\d$/.test(symbol)) return read;
  return { ...read, symbols: [`${symbol} ${letters}`] };
}

/** `B` of a document that holds one part; `A-C` of one that holds three; empty where no letter stands in the line. */
function partLetters(draft: Draft, at: number): string {
  const first = letterOf(frontLines(draft)[at]?.text ?? '', draft.language);
  if (first === undefined) return '';
  let last = first;
  let over: number | undefined;
  // A further part opens as the first does, with the name of the organ under its letter.
  for (const { text } of first === 1 ? draft.segments : []) {
    if (over === last + 1 && readOrgan(text, draft.language) !== undefined) last++;
    over = letterOf(text, draft.language);
  }
  const [from, to] = [first, last].map((letter) => String.fromCharCode(64 + letter));
  return from === to ? (from ?? '') : `${from}-${to}`;
}

/** A letter alone on its line, in Arabic by its name, but for the mark of a note. */
function letterOf(text: string, language: Language): number | undefined {
  if (text.length > 24) return undefined;
  const alone = text.replace(/[(\s]*\[\^[^\]]*\][)\s]*$/, '').trim();
  const named = LEXICONS[language].letterNames.indexOf(alone) + 1;
  return readLetter(alone) ?? (named > 0 ? named : undefined);
}

/** `Adopted by … on 5 December 2000`, `Resolution adopted … on 7 October 2022`, `安全理事会2000年12月5日第4241次会议通过`. */
export function namesAdoption(text: string, language: Language): boolean {
  const { kinds, date } = readWords(makeLine(text.replace(/^[[(\s]+/, ''), language), 0);
  if (kinds.includes('adopted') || (date !== undefined && kinds.some(isOrgan))) return true;
  return kinds.includes('resolution') && (date ?? findDate(text, lexiconsOf(language))) !== undefined;
}
