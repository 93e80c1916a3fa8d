/** Symbols as names of files, where no slash can stand: `S-RES-1631(2005)`, `A_RES_77_1-2223391E`, `A-80-6(SECT.24-CORR.1)`. */
import { ROOTS } from './bodies';
import { yearOfResolution } from './firstNumbers';
import { isRoman } from './glyphs';
import { parseSymbol } from './parse';
import { onlySymbol, type WrittenSymbol } from './scan';
import { inItsCase, isDotted, isKnown, isSuffix } from './words';

/** The file name, without an ending, that `symbolFromFileName` reads back: `S-RES-1631(2005)`, `A-60-341-S-2005-567`. */
export function fileNameOfSymbol(symbols: readonly string[]): string {
  return symbols
    .map((symbol) => (symbol.includes('/') ? symbol.replace(/ /g, '') : symbol))
    .join('-')
    .replace(/\//g, '-');
}

/** What a file is to be called that has the document with this symbol: its own name where that tells a symbol. */
export function nameForFile(file: string, symbol: string | undefined): string {
  const targets = symbol === undefined ? undefined : onlySymbol(symbol)?.targets;
  if (!targets || symbolFromFileName(file)) return file;
  return fileNameOfSymbol(targets) + (/\.[A-Za-z0-9]+$/.exec(file)?.[0] ?? '');
}

/**
 * The symbol that a file name stands for, as the documents system, the library and their users name files:
 * `S-RES-1631(2005).txt`, `A-60-341-S-2005-567.txt`, `A_RES_77_1-2223391E.xml`, `s_res_1631_2005.txt`; undefined where it is none.
 */
export function symbolFromFileName(name: string): WrittenSymbol | undefined {
  const stem = inCase(withoutAdditions(name.replace(/\.[A-Za-z]+$/, '').trim()));
  if (stem === undefined) return undefined;
  const root = /^([A-Z]+)-/.exec(stem)?.[1];
  if (root === undefined || !Object.hasOwn(ROOTS, root)) return undefined;
  const halves = stem.split(/(?<=\d)-(?=[ASE]-\d)/);
  const symbol = onlySymbol(halves.map((half) => bracketed(slashed(half))).join('-'));
  // `A-2024-01-05` is a date.
  if (!symbol || symbol.targets.some((target) => /\/0\d/.test(target))) return undefined;
  return { ...symbol, targets: symbol.targets.map((target) => parseSymbol(target)?.canonical ?? target) };
}

/** The job number of a printing, `2223391E`, `N0644982`. */
const JOB = /[-_ ][A-Z]{0,2}\d{7,8}[ACEFRS]?$/i;
/** The language of the version, behind a number. */
const LANGUAGE = /(?<=[\d)])[-_ ](?:[ACEFRS]|ar|zh|ch|en|fr|ru|es|sp)$/i;
/** What a system adds to the second file of the same name. */
const COPY = / \(\d{1,2}\)$/;

/** Without what stands behind the symbol, with hyphens for underscores. */
function withoutAdditions(stem: string): string {
  return stem.replace(COPY, '').replace(JOB, '').replace(LANGUAGE, '').replace(/_/g, '-');
}

/** Small letters as they are meant, where the name has no others and has a word that only symbols have; undefined for other small ones. */
function inCase(stem: string): string | undefined {
  const known = (word: string): string => {
    const meant = inItsCase(word);
    return meant !== undefined && (isSuffix(meant) || /[A-Z]{2}/.test(word)) ? meant : word;
  };
  if (/[A-Z]/.test(stem)) return stem.replace(/(?<=[-(])[A-Za-z]{3,}(?=[.-])/g, known);
  const words = [...stem.matchAll(/[a-z]+/g)].map(([word]) => word);
  const sure = words.some((word) => word.length > 1 && isKnown(inItsCase(word) ?? ''));
  return sure ? stem.replace(/[a-z]+/g, (word) => inItsCase(word) ?? word.toUpperCase()) : undefined;
}

/** `A-S-12-32` → `A/S-12/32`: a hyphen is a slash, but not in brackets, in a special session, or between letters of parts. */
function slashed(half: string): string {
  // `(SECT.24-CORR.1)`: a suffix that was drawn into the brackets.
  const plain = half
    .replace(/-((?:Add|Amend|Corr|Rev)\.\d+)\)/gi, ')-$1')
    .replace(/\((Part|Resumption)(?=[IVX\d])/g, '($1 ');
  return plain.split(/-(?![^()（）]*[)）])/).reduce((symbol, word, at, words) => {
    const before = words[at - 1] ?? '';
    const session = at > 1 && /^E?S$/.test(before) && /^\d+$/.test(word);
    const parts = /^\d+ ?[A-Z]$/.test(before) && /^[A-Z]$/.test(word);
    const dotted = isDotted(before) && /^\d+$/.test(word);
    return `${symbol}${session || parts ? '-' : dotted ? '.' : '/'}${word}`;
  });
}

/** `S/RES/1631/2005` → `S/RES/1631 (2005)`, `A/RES/217/A/III` → `A/RES/217 A (III)`: names without brackets. */
function bracketed(symbol: string): string {
  const [, series = '', number = '', letter = '', of = ''] =
    /^([AS]\/RES\/)(\d{1,4})(?:\/?([A-Z]))?\/((?:E?S-)?[IVXLC]+|\d{4})$/.exec(symbol) ?? [];
  if (series === 'S/RES/' && of === String(yearOfResolution(Number(number)) ?? of)) return `${series}${number} (${of})`;
  if (series !== 'A/RES/' || !isRoman(of.replace(/^E?S-/, ''))) return symbol;
  return `${series}${number}${letter === '' ? '' : ` ${letter}`} (${of})`;
}
