/** Symbols as names of files, where no slash can stand: `S-RES-1631(2005)`, `A-60-341-S-2005-567`. */
import { ROOTS } from './bodies';
import { onlySymbol, type WrittenSymbol } from './scan';

/** The file name, without an ending, that `symbolFromFileName` reads back: `S-RES-1631(2005)`, `A-60-341-S-2005-567`. */
export function fileNameOfSymbol(symbols: readonly string[]): string {
  return symbols.join('-').replace(/\//g, '-').replace(/ /g, '');
}

/** The symbol that a file name stands for: `S-RES-1631(2005).txt`, `A-60-341-S-2005-567.txt`, `A_RES_77_1.pdf`; undefined where it is none. */
export function symbolFromFileName(name: string): WrittenSymbol | undefined {
  const stem = name.replace(/\.[A-Za-z]+$/, '').trim();
  const root = /^([A-Z]+)[-_]/.exec(stem)?.[1];
  if (root === undefined || !Object.hasOwn(ROOTS, root)) return undefined;
  const halves = stem.replace(/_/g, '-').split(/(?<=\d)-(?=[ASE]-\d)/);
  return onlySymbol(halves.map(slashed).join('-'));
}

/** `A-S-12-32` → `A/S-12/32`: a hyphen is a slash, but not in brackets or in a special or emergency session. */
function slashed(half: string): string {
  return half.split(/-(?![^()（）]*[)）])/).reduce((symbol, word, at, words) => {
    const session = at > 1 && /^E?S$/.test(words[at - 1] ?? '') && /^\d+$/.test(word);
    return `${symbol}${session ? '-' : '/'}${word}`;
  });
}
