/** Annexes, appendices and enclosures: their word, and perhaps a number and a title, alone on a line. */
import { formatPart, type PartKind, type PartName } from '../../base/place';
import { writeRoman } from '../../base/roman';
import { readNumeral } from '../../languages/numerals';
import type { Lexicon } from '../../languages/lexicon';
import { mayOpen } from '../../languages/openers';
import { isFresh, type Construct } from '../construct';
import { readItemLabel } from '../items';
import { readParagraphLabel } from '../labels';
import { isStopped, type Sight } from '../line';

const mayBe = mayOpen(({ parts }) => KINDS.flatMap((kind) => parts[kind]));

const KINDS: readonly PartKind[] = ['annex', 'appendix', 'enclosure'];

export interface PartLine {
  readonly name: PartName;
  /** Whether it is the running head of a part that goes on: `Annex I (continued)`. */
  readonly continued: boolean;
  /** Whether it says to what it belongs: `Annex to the letter …`. */
  readonly of: boolean;
  /** Where the name ends, if a title follows it on the line. */
  readonly title: number | undefined;
}

/** In columns: `Annex to the letter dated … from … addressed to …` on one line. */
const LONGEST = 300;

export const part: Construct = (sight, state) => {
  if (sight.segment.width > LONGEST || sight.segment.runIn) return undefined;
  const line = readPartLine(sight.text, sight.lexicons);
  if (!line || (sight.segment.width > 120 && !line.of)) return undefined;
  // In a draft without blank lines a part stands directly behind a finished line.
  const tight = state.complete && sight.indent === 0 && line.title === undefined;
  if (sight.facts.layout === 'flowing' && !isFresh(sight, state) && !tight) return undefined;
  const { name, title } = line;
  if (title === undefined) {
    return { kind: 'part', part: name, reason: `the line names the ${formatPart(name)} and nothing else` };
  }
  return isFresh(sight, state) && !isStopped(sight.text) && (line.of || mayHaveTitle(sight))
    ? { kind: 'part', part: name, reason: `the line names the ${formatPart(name)} and its title` }
    : undefined;
};

/** A title on the line of the word is short, and no line of a list or a sentence goes on behind it. */
function mayHaveTitle(sight: Sight): boolean {
  if (sight.facts.layout === 'flowing') return sight.segment.blanks >= 1 || isLabelled(sight);
  return (
    sight.segment.width < sight.facts.width * 0.8 &&
    (sight.blanksBefore >= 2 || sight.segment.blanks >= 2 || sight.pageBreak)
  );
}

/** Whether the next line opens with a label, so that the title has ended. */
function isLabelled({ at, lexicon }: Sight): boolean {
  const next = at(1)?.text ?? '';
  return readParagraphLabel(next, lexicon) !== undefined || readItemLabel(next, lexicon) !== undefined;
}

/** Without brackets round it, footnote marks, and the spaces that some layouts put between Han characters: `【附 件 三】[^1]`. */
function plain(text: string): string {
  return text
    .replace(/(?:[[【［][\^＾][^\]】］]{1,16}[\]】］]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,3})$/u, '')
    .replace(/^[【[［](.*)[\]】］]$/, '$1')
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '')
    .replace(/[.。]+$/, '')
    .trim();
}

/** `附件一` → annex I; `Annex` → annex without a number; `附件三（续）`; `Annex II: Programme`. Undefined for anything more. */
export function readPartLine(line: string, lexicons: readonly Lexicon[]): PartLine | undefined {
  if (line.length > LONGEST || !(mayBe(line, lexicons) || /^[【[［]/.test(line))) return undefined;
  const gap = /\u3000+(?=\S)/.exec(line);
  const named = gap && gap.index > 1 ? readPartLine(line.slice(0, gap.index), lexicons) : undefined;
  if (gap && named) return { ...named, title: gap.index + gap[0].length };
  const text = plain(line);
  for (const lexicon of lexicons) {
    for (const kind of KINDS) {
      for (const word of lexicon.parts[kind]) {
        if (text.slice(0, word.length).toLowerCase() !== word) continue;
        const read = readRest(text.slice(word.length), lexicon);
        if (!read) continue;
        const { number, continued, of, title } = read;
        return { name: { kind, number }, continued, of, title: title === undefined ? undefined : line.indexOf(title) };
      }
    }
  }
  return undefined;
}

/** What stands behind the word: a number, the word for *continued*, a title behind a colon, stop or dash. */
function readRest(
  text: string,
  lexicon: Lexicon,
): { number: string | null; continued: boolean; of: boolean; title: string | undefined } | undefined {
  if (text === '') return { number: null, continued: false, of: false, title: undefined };
  const of = belongsTo(text, lexicon);
  if (of) return of;
  const match = /^(.{0,24}?)\s*(?:[(（]([^()（）]{1,20})[)）]|\s?[:：.—–]\s?([^\s.].*))?$/u.exec(text);
  if (!match) return undefined;
  const [, name = '', remark, title] = match;
  const continued = remark !== undefined && lexicon.continued.includes(remark.trim().toLowerCase());
  if (remark !== undefined && !continued) return undefined;
  // A word of a script with spaces ends at one: `Annexes`, `Annexed`.
  if (name !== '' && /^\p{L}/u.test(name) && lexicon.spaced) return undefined;
  const number = name.trim() === '' ? null : readPartNumber(name.trim(), lexicon);
  return number === undefined ? undefined : { number, continued, of: false, title };
}

/** `Annex to the letter dated …`, `Annex I to the letter …`: named by what it belongs to. */
function belongsTo(text: string, { partOf, ordinals }: Lexicon): ReturnType<typeof readRest> {
  const rest = text.trimStart();
  if (partOf.test(rest)) return { number: null, continued: false, of: true, title: rest };
  const [, name = '', behind = ''] = /^(\S{1,12})\s+(.*)$/.exec(rest) ?? [];
  const number = partOf.test(behind) ? readPartNumber(name, { ordinals }) : undefined;
  return number === undefined ? undefined : { number, continued: false, of: true, title: behind };
}

/** `一`, `II`, `3`, `الأول` → Roman; a letter stays a letter. */
function readPartNumber(text: string, lexicon: Pick<Lexicon, 'ordinals'>): string | undefined {
  const value = readNumeral(text, lexicon.ordinals);
  if (value !== undefined) return writeRoman(value);
  return /^[A-Z]$/.test(text) ? text : undefined;
}
