/** Documents by the beginning of their symbol: `A/60/3⟦|⟧`, `S/RES/16⟦|⟧`. The symbol itself is completed. */
import { symbolKey } from '../../docsymbol/format';
import { tokens } from '../../corpus/tokens';
import type { KnownDocument } from '../../corpus/titles';
import { citedElsewhere, citedHere, ranked, type Candidate, type Library } from './candidates';
import { documentSuggestions } from './documentItems';
import { listed, type Suggestions } from './suggestion';
import type { Typing } from './typing';

/** A root, a slash, and what symbols are made of; the year of a resolution behind a space. Neither an address nor a path. */
const TYPED =
  /(?<!(?!\p{Script=Han})[\p{L}\p{M}\p{N}/@=\\~%#&+$.-])[A-Za-z]{1,8}\/[A-Za-z0-9./()-]{0,60}(?:(?<=\d) \([A-Za-z0-9-]{0,8}\)?)?$/u;
/** The rest of a symbol that the cursor stands in: brackets that are opened in it, a hyphen before another half or a number. */
const REST = /^(?:[A-Za-z0-9/]|\.(?=\d)|\([A-Za-z0-9. -]{1,12}\)|-(?=[A-Z]{1,8}\/)|(?<=[A-Za-z])-(?=\d))*/;
/** The year or session of a resolution, behind a space. */
const YEAR = /^ ?\((?:\d{4}|(?:E?S-)?[IVXLC]{1,8})\)/;
/** The end of a bracket that is open. */
const INSIDE = /^[A-Za-z0-9. -]{0,12}\)/;

/** So many of one beginning are looked at. */
const MOST = 200;
/** From so many letters on a symbol is also looked for inside others. */
const INNER = 4;

/** Undefined where no symbol is being typed. */
export function bySymbol(typing: Typing, library: Library): Suggestions | undefined {
  const typed = TYPED.exec(typing.text)?.[0];
  if (typed === undefined || typed.length > typing.line.length) return undefined;
  const key = symbolKey(typed);
  const found = ranked(candidates(key, library), library);
  const rest = restOf(typed, typing.behind);
  return listed(
    documentSuggestions(typing, found, { typed: typed.length, rest }, ({ symbols }) => [symbols.join('-')]),
  );
}

function restOf(typed: string, behind: string): number {
  if (!/[A-Za-z0-9/.(-]$/.test(typed)) return 0;
  const inside = /\([^()]*$/.test(typed) ? (INSIDE.exec(behind)?.[0].length ?? 0) : 0;
  const last = typed.slice(-1);
  const more = REST.exec(last + behind.slice(inside))?.[0].slice(1) ?? '';
  const end = inside + more.replace(/[/.-]+$/, '').length;
  const hasYear = /\/(?:RES|DEC)\//i.test(typed) && !/[()]/.test(typed + behind.slice(0, end));
  return end + (hasYear ? (YEAR.exec(behind.slice(end))?.[0].length ?? 0) : 0);
}

function candidates(key: string, library: Library): Candidate[] {
  // Of a joint symbol the half that is being typed.
  const half = key.slice(key.search(/-(?=[A-Z]+\/[^-]*$)/) + 1);
  const found: Candidate[] = [];
  const add = (document: KnownDocument): void => {
    const names = [document.keys.join('-'), ...document.keys];
    if (names.includes(key)) found.push({ document, fit: 'exact' });
    else if (names.some((name) => name.startsWith(key))) found.push({ document, fit: 'begins' });
    else if (key.length >= INNER && names.some((name) => name.includes(`/${key}`)))
      found.push({ document, fit: 'inner' });
  };
  citedHere(library).forEach(add);
  citedElsewhere(library).forEach(add);
  library.titles.beginning(half, MOST).forEach(add);
  if (key.length >= INNER && found.length < MOST)
    library.titles.withWords(tokens(key).map(({ word }) => word)).forEach(add);
  return found;
}
