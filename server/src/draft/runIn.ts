/**
 * Labels inside a line, where an extraction has run several paragraphs together (`…; 2. Decides …; 3. Requests …`), and
 * whole instruments on one line (`Chapter I … Article 1 … Article 2 …`). Here is only found where a block may open;
 * whether one does is decided with all others, by the number that is expected.
 */
import { ALL_LEXICONS } from '../languages/index';
import { readDivision } from './divisions';
import { readHan } from '../languages/numerals';

/** Shorter lines hold one paragraph. */
const SHORTEST = 40;
/** A line that holds a whole instrument is longer than any paragraph. */
const INSTRUMENT = 5000;

/** A number and a stop behind the end of a clause, before the first word of a sentence. */
const LABEL = /[;,.:；，。：][ \u00a0]*(?=(\d{1,3})\s?[.．][ \u00a0]{0,8}[\p{Lu}\u4e00-\u9fff“"«])/gu;
const OPENING = /^\s*(\d{1,3})\s?[.．](?!\d)/;

/**
 * Where in the line labels stand that go on a series: of the line's own label, of two or more inside it, or with the
 * label of the next line. `next` is the next line, or its first characters.
 */
export function runIns(line: string, next: string): readonly number[] {
  if (line.length < SHORTEST) return NONE;
  if (line.length > INSTRUMENT) {
    const found = instrument(line);
    if (found.length > 0) return found;
  }
  if (!/[;,.:；，。：][ \u00a0]*\d/.test(line)) return NONE;
  const found: { at: number; number: number }[] = [];
  for (const match of line.matchAll(LABEL)) {
    found.push({ at: match.index + match[0].length, number: Number(match[1]) });
  }
  if (found.length === 0) return NONE;
  const own = Number(OPENING.exec(line)?.[1] ?? NaN);
  const behind = Number(OPENING.exec(next)?.[1] ?? NaN);
  const cuts: number[] = [];
  let last = own;
  found.forEach(({ at, number }, index) => {
    const goesOn = number === last + 1;
    const opens = cuts.length === 0 && Number.isNaN(own) && (found[index + 1]?.number ?? behind) === number + 1;
    if (!goesOn && !opens) return;
    cuts.push(at);
    last = number;
  });
  return cuts;
}

const NONE: readonly number[] = [];

/** The words of chapters and articles in all languages, where a sentence or a title may have ended before them. */
const DIVISION = new RegExp(
  `(?<=^|[\\s。；：])(?:${ALL_LEXICONS.flatMap(({ divisions }) =>
    [divisions.chapter, divisions.article].flatMap(({ before, after }) =>
      before.map((word) => (after === '' ? `${word}\\s` : `${word}[〇零一二三四五六七八九十百\\d]{1,6}${after}`)),
    ),
  ).join('|')})`,
  'giu',
);

/** Chapters and articles that count on from one, and in Chinese the numbered paragraphs of each. At least three articles. */
function instrument(line: string): readonly number[] {
  const cuts: number[] = [];
  const last = { chapter: 0, section: 0, article: 0 };
  let titled = -Infinity;
  for (const match of line.matchAll(DIVISION)) {
    const at = match.index;
    const found = readDivision(line.slice(at, at + 60), ALL_LEXICONS);
    if (!found || found.number !== last[found.division] + 1) continue;
    const ended = at === 0 || /[.。;；:：!?！？)）”"»]\s*$/.test(line.slice(Math.max(0, at - 8), at)) || at - titled < 160;
    if (!ended || /^\s?[,，(（;；]/.test(line.slice(at + found.length))) continue;
    last[found.division] = found.number;
    cuts.push(at);
    titled = found.division === 'chapter' ? at : -Infinity;
  }
  if (last.article < 3) return NONE;
  return [...cuts, ...items(line, cuts)].sort((a, b) => a - b).filter((at) => at > 0);
}

/** `一、`, `二、` … that count on from one inside each article. */
function items(line: string, cuts: readonly number[]): number[] {
  const found: number[] = [];
  let next = 1;
  let article = 0;
  for (const match of line.matchAll(/(?<=[。；：\s])([一二三四五六七八九十]{1,3})、/g)) {
    while (article < cuts.length && (cuts[article] ?? 0) < match.index) {
      article++;
      next = 1;
    }
    if (readHan(match[1] ?? '') !== next) continue;
    found.push(match.index);
    next++;
  }
  return found;
}
