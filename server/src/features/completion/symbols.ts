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
/** The rest of a symbol that the cursor stands in. */
const REST = /^(?:[A-Za-z0-9./()-]*[A-Za-z0-9)])?/;

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
  const rest = /[A-Za-z0-9/.(-]$/.test(typed) ? (REST.exec(typing.behind)?.[0].length ?? 0) : 0;
  return listed(
    documentSuggestions(typing, found, { typed: typed.length, rest }, ({ symbols }) => [symbols.join('-')]),
  );
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
