/** Documents by words of their title, in any language, or by a number alone: `小武器⟦|⟧`, `small arms⟦|⟧`, `1631⟦|⟧`. */
import { tokens } from '../../corpus/tokens';
import { numberIn, readNumbered } from '../../citations/write';
import type { KnownDocument, Titles } from '../../corpus/titles';
import { citedHere, ranked, type Candidate, type Library } from './candidates';
import { documentSuggestions, titleIn, writtenInText } from './documentItems';
import { listed, NOTHING, type Suggestions } from './suggestion';
import { runsBefore, type Run } from './typedWords';
import type { Typing } from './typing';

/** One word that so many have, and so large a share of all, names none of them. */
const COMMON = 50;
const SHARE = 0.02;

export function byTitle(typing: Typing, library: Library): Suggestions {
  for (const run of runsBefore(typing)) {
    const found = documentsOf(run, library.titles);
    if (found.length === 0) continue;
    const isCommon = run.words.length === 1 && found.length > Math.max(COMMON, library.titles.count * SHARE);
    if (isCommon) return NOTHING;
    const candidates = found.map((document): Candidate => ({ document, fit: fitOf(document, run, typing) }));
    const { length } = run.typed;
    return listed(
      documentSuggestions(
        typing,
        ranked(candidates, library),
        { typed: length, rest: 0 },
        writtenInText(typing, length),
      ),
    );
  }
  return NOTHING;
}

function documentsOf({ words, inOrder }: Run, titles: Titles): readonly KnownDocument[] {
  return inOrder ? titles.withRun(words) : titles.withWords(words);
}

function fitOf(document: KnownDocument, { typed }: Run, { language }: Typing): Candidate['fit'] {
  return titleIn(document, language).toLowerCase().startsWith(typed.toLowerCase()) ? 'begins' : 'inner';
}

/** Neither a part of a symbol nor of a date, an amount or a word. */
const NUMBER = /(?<!(?!\p{Script=Han})[\p{L}\p{M}\p{N}/.,:(（\u2010-\u2015-])(?:\d{3,4}|\d{1,3}\/\d{0,4})$/u;

/** A number of three digits or with a slash: of resolutions and decisions, and of documents where it has a slash. */
export function byBareNumber(typing: Typing, library: Library): Suggestions {
  const typed = NUMBER.exec(typing.text)?.[0];
  if (
    typed === undefined ||
    typed.length > typing.line.length ||
    /^(?!\p{Script=Han})[\p{L}\p{N}/.,]/u.test(typing.behind)
  )
    return NOTHING;
  const words = tokens(typed).map(({ word }) => word);
  const candidates = [...citedHere(library), ...library.titles.withWords(words)].flatMap((document): Candidate[] => {
    const fit = numberFit(document, typed);
    return fit ? [{ document, fit }] : [];
  });
  const { length } = typed;
  return listed(
    documentSuggestions(typing, ranked(candidates, library), { typed: length, rest: 0 }, writtenInText(typing, length)),
  );
}

function numberFit({ symbols }: KnownDocument, typed: string): Candidate['fit'] | undefined {
  const own = symbols[0] ?? '';
  const number = numberIn(own);
  if (number === undefined)
    return typed.includes('/') && symbols.some((one) => one.includes(`/${typed}`)) ? 'inner' : undefined;
  if (!number.startsWith(typed)) return undefined;
  return readNumbered(own)?.number === typed ? 'exact' : 'begins';
}
