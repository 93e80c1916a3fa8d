/** What a document says of itself: its symbols, title, date and state, from its front, its file's facts and its running heads. */
import { CHARTER } from '../citations/forms/charter';
import { dateBounds } from '../docsymbol/dates';
import { parseSymbol } from '../docsymbol/parse';
import { onlySymbol } from '../docsymbol/scan';
import { frontLines, isAdvance, isReissued } from '../draft/front';
import { mastheadFacts, mastheadSymbols, runningSymbols } from '../draft/masthead';
import type { Draft } from '../draft/nodes';
import { findDate } from '../languages/dates';
import { ALL_LEXICONS, LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import type { SourceText } from '../sources/source';
import { namesAdoption, resolutionTitle } from './resolutionTitle';
import { readTitle } from './title';
import type { TitleLine } from './titleLine';
import { lexiconsOf, makeLine, readWords } from './titleWords';

export interface Identity {
  /** Canonical symbols, both halves of a joint one; the name of the Charter; empty where the document does not say. */
  readonly symbols: readonly string[];
  /** Empty where the document has none. */
  readonly title: string;
  /** Of its adoption, else of its issue: `2005-09-08`; null where the document does not say. */
  readonly date: string | null;
  readonly language: Language;
  /** Printed again for technical reasons, so that it takes the place of the version before. */
  readonly reissued: boolean;
  /** A version that was given out before the final one. */
  readonly advance: boolean;
  /** As symbols have it: `77`, `S-10`, `III`; undefined where the symbol has none. */
  readonly session?: string;
}

/**
 * Reads what the document says of itself; its masthead comes first, then the facts of its file, its running heads, and the
 * line that names a resolution. What it only cites is never taken for it. Never throws.
 */
export function identify({ text, facts }: Pick<SourceText, 'text' | 'facts'>, draft: Draft): Identity {
  const language = languageOf(text, facts.language, draft);
  const version = { language, reissued: isReissued(draft), advance: isAdvance(draft) };
  const named = resolutionTitle(draft, language);
  const printed = [mastheadSymbols(draft), facts.symbols ?? [], runningSymbols(draft)].find(areSound);
  if (!printed && !named && isCharter(text, draft)) {
    return { ...version, symbols: [CHARTER], title: LEXICONS[language].charter.names[0] ?? CHARTER, date: null };
  }
  const symbols = printed ?? named?.symbols ?? [];
  const session = parseSymbol(symbols[0] ?? '')?.session;
  return {
    ...version,
    symbols,
    title: readTitle(draft, symbols, facts.title, named),
    date: dateOf(draft, symbols, facts.date, named),
    ...(session !== undefined && { session }),
  };
}

/** Whether all are well written, none of them is still to be given, and there are some. */
function areSound(symbols: readonly string[]): boolean {
  return (
    symbols.length > 0 &&
    symbols.every((symbol) => {
      const written = onlySymbol(symbol);
      return written !== undefined && written.fault === undefined && written.state === undefined;
    })
  );
}

/** A text of some length says itself what language it is in; what a file says of a shorter one may be better than a guess. */
function languageOf(text: string, said: Language | undefined, draft: Draft): Language {
  const letters = text.slice(0, 4000).match(/\p{L}/gu)?.length ?? 0;
  return said !== undefined && letters < 200 ? said : draft.language;
}

/** The day of its adoption where the document is a resolution, else that of the masthead; never one that the symbol rules out. */
function dateOf(
  draft: Draft,
  symbols: readonly string[],
  said: string | undefined,
  named: TitleLine | undefined,
): string | null {
  const symbol = parseSymbol(symbols[0] ?? '');
  const bounds = symbol && dateBounds(symbol);
  const masthead = mastheadFacts(draft).date;
  const isResolution = named !== undefined || symbol?.nature === 'RES' || symbol?.nature === 'DEC';
  const found = isResolution
    ? [named?.date, ...adoptionDates(draft), said, masthead, ...datesAlone(draft)]
    : [masthead, said, ...(symbol?.nature === 'PV' || symbol?.nature === 'SR' ? datesOfLines(draft) : [])];
  return found.find((day) => typeof day === 'string' && (!bounds || (day >= bounds.from && day <= bounds.to))) ?? null;
}

function adoptionDates(draft: Draft): (string | undefined)[] {
  const { language } = draft;
  const lines = frontLines(draft);
  // The date may stand in the next line.
  return lines.flatMap(({ text }, at) =>
    namesAdoption(text, language) ? [findDate(`${text} ${lines[at + 1]?.text ?? ''}`, lexiconsOf(language))?.day] : [],
  );
}

function datesAlone(draft: Draft): string[] {
  return frontLines(draft).flatMap(({ text }) => {
    const { to, date } = readWords(makeLine(text, draft.language), 0);
    return date !== undefined && to === text.length ? [date] : [];
  });
}

/** The days that short lines of the front have: a record names the day of its meeting. */
function datesOfLines(draft: Draft): (string | undefined)[] {
  const lines = frontLines(draft).filter(({ text }) => text.length <= 80);
  return lines.map(({ text }) => findDate(text, lexiconsOf(draft.language))?.day);
}

/** The Charter, by the name that is its title, or by the words that its preamble opens with. */
function isCharter(text: string, draft: Draft): boolean {
  const opening = plainLetters(text.slice(0, 200));
  const [title = ''] = frontLines(draft).map((line) => plainLetters(line.text));
  return ALL_LEXICONS.some(
    ({ charter }) =>
      opening.startsWith(plainLetters(charter.opening)) || charter.names.some((name) => plainLetters(name) === title),
  );
}

/** Letters in one form, one space between words. */
function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
