/** Annexes, appendices and enclosures: their word, and perhaps a number, alone on a line. */
import { formatPart, type PartKind, type PartName } from '../../base/place';
import { readDigits, readHan, readRoman, writeRoman } from '../../languages/numerals';
import type { Lexicon } from '../../languages/lexicon';
import { isFresh, type Construct } from '../construct';

const KINDS: readonly PartKind[] = ['annex', 'appendix', 'enclosure'];

export const part: Construct = (sight, state) => {
  const { text, facts } = sight;
  if (text.length > 40 || (facts.layout === 'flowing' && !isFresh(sight, state))) return undefined;
  const name = readPartLine(plain(text), facts.lexicon);
  return name && { kind: 'part', part: name, reason: `the line names the ${formatPart(name)} and nothing else` };
};

/** Without footnote marks, and without the spaces that some layouts put between Han characters: `附 件 三[^1]`. */
function plain(text: string): string {
  return text
    .replace(/[[【［][\^＾][^\]】］]{1,16}[\]】］]$/, '')
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
}

/** `附件一` → annex I; `Annex` → annex without a number; undefined for anything more. */
export function readPartLine(text: string, lexicon: Lexicon): PartName | undefined {
  for (const kind of KINDS) {
    for (const word of lexicon.parts[kind]) {
      if (text.slice(0, word.length).toLowerCase() !== word.toLowerCase()) continue;
      const rest = text
        .slice(word.length)
        .replace(/[*.。]+$/, '')
        .trim();
      if (rest === '') return { kind, number: null };
      const number = readPartNumber(rest);
      if (number !== undefined) return { kind, number };
    }
  }
  return undefined;
}

/** `一`, `II`, `3` → Roman; a letter stays a letter. */
export function readPartNumber(text: string): string | undefined {
  const value = readHan(text) ?? readRoman(text) ?? readDigits(text);
  if (value !== undefined) return writeRoman(value);
  return /^[A-Z]$/.test(text) ? text : undefined;
}
