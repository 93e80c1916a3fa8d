/**
 * Labels inside a line, where an extraction has run several paragraphs together (`…; 2. Decides …; 3. Requests …`), and
 * whole instruments on one line (`Chapter I … Article 1 … Article 2 …`). Here is only found where a block may open;
 * whether one does is decided with all others, by the number that is expected.
 */
import { ALL_LEXICONS } from '../languages/index';
import { readDivision } from './divisions';
import { DIGIT, HAN, readHan } from '../languages/numerals';

/** Shorter lines hold one paragraph. */
const SHORTEST = 20;
/** A line that holds a whole instrument is longer than any paragraph. */
const INSTRUMENT = 5000;

/** A number and a stop behind the end of a clause, before the first word of a sentence. */
const LABEL =
  /(?:[;,.:；，。：؛،][ \u00a0]+|(?<!\d)[,.:]|[;；，。：؛،])(?=(\d{1,3})(?:\s?[.．][ \u00a0]{0,8}[\p{Lu}\u4e00-\u9fff“"«]|\s?[-–‑][ \u00a0]{1,8}\p{Lo}))|[;；][ \u00a0]+(?=\d{1,3}\.[ \u00a0]{1,8}\p{Ll})/gu;

/** Shorter lines are members of a list: `Goal 1. End hunger`. */
const PARAGRAPH = 60;

/** A short heading that was run into the paragraph below it: `Reporting and review 17. Expresses …`; an indented line is all heading. */
const HEADED = /^\s?\p{L}[^.;:,\d]{1,60}[ \u00a0](?=\d{1,3}\.[ \u00a0]\p{Lu})/u;

/** Words that a number belongs to: `Section 2. Boats`, `Table 1. Levels`. */
const NUMBERED = new Set(
  ALL_LEXICONS.flatMap(({ divisions, captions, parts, drafts }) => [
    ...Object.values(divisions).flatMap(({ before }) => before),
    ...Object.values(captions).flat(),
    ...Object.values(parts).flat(),
    ...drafts,
  ]),
);

/** Where in the line a label stands behind the end of a clause, and the chapters and articles of an instrument. */
export function runIns(line: string): readonly number[] {
  if (line.length < SHORTEST) return NONE;
  if (line.length > INSTRUMENT) {
    const found = instrument(line);
    if (found.length > 0) return found;
  }
  const headed = line.length > PARAGRAPH ? (HEADED.exec(line)?.[0] ?? '') : '';
  const first = headed === '' || NUMBERED.has(headed.trim().toLowerCase()) ? NONE : [headed.length];
  // Nearly all lines end here: the pattern below costs more.
  if (!/[;,.:；，。：؛،][ \u00a0]*\d/.test(line)) return first;
  return [...first, ...Array.from(line.matchAll(LABEL), (match) => match.index + match[0].length)];
}

const NONE: readonly number[] = [];

/** The words of chapters and articles in all languages, where a sentence or a title may have ended before them. */
const DIVISION = new RegExp(
  `(?<=^|[\\s。；：])(?:${ALL_LEXICONS.flatMap(({ divisions }) =>
    [divisions.chapter, divisions.article].flatMap(({ before, after }) =>
      before.map((word) => (after === '' ? `${word}\\s` : `${word}[${HAN}${DIGIT}]{1,6}${after}`)),
    ),
  ).join('|')})`,
  'giu',
);

/** Chapters and articles that count on from one, with the short headings before them, and the numbered paragraphs of Chinese articles. */
function instrument(line: string): readonly number[] {
  const cuts: number[] = [];
  const last = { chapter: 0, section: 0, article: 0 };
  let chapter = -Infinity;
  for (const match of line.matchAll(DIVISION)) {
    const at = match.index;
    const found = readDivision(line.slice(at, at + 60), ALL_LEXICONS);
    const step = found ? found.number - last[found.division] : 0;
    if (!found || step < 1 || step > LARGEST_STEP) continue;
    // A reference goes on in its sentence.
    if (!/^(?:$|\s?[:：.]|\s+[\p{Lu}\p{Lo}“"«])/u.test(line.slice(at + found.length))) continue;
    const title = openTitle(line, at);
    if (title === undefined && at - chapter > LONGEST_TITLE) continue;
    // Files lose an article now and then; one that was skipped stands behind a stop.
    if (step > 1 && title !== at) continue;
    last[found.division] = found.number;
    const capitals = at - chapter <= LONGEST_TITLE ? CAPITALS.exec(line.slice(Math.max(0, chapter), at)) : null;
    if (capitals) cuts.push(Math.max(0, chapter) + capitals.index);
    if (title !== undefined && title < at && title > chapter + LONGEST_TITLE) cuts.push(title);
    cuts.push(at);
    chapter = found.division === 'chapter' ? at : -Infinity;
  }
  if (last.article < 3) return NONE;
  return [...cuts, ...items(line, cuts)].sort((a, b) => a - b).filter((at) => at > 0);
}

const LONGEST_TITLE = 160;
const LARGEST_STEP = 3;

/** A heading in capitals behind the title of a chapter: `The General Assembly COMPOSITION`. */
const CAPITALS = /(?<=\p{Ll}[)”»]?\s)\p{Lu}[\p{Lu}\s]{3,}$/u;

/** Where the words between the last sentence and this place begin, if they are a heading or none; undefined in a sentence. */
function openTitle(line: string, at: number): number | undefined {
  const before = line.slice(Math.max(0, at - 60), at);
  const end = /[.。;；:：!?！？][)）”"»]?\s*(?=[^.。;；:：!?！？]*$)/.exec(before);
  if (!end) return at === before.length && before.length < 60 ? 0 : undefined;
  const words = before.slice(end.index + end[0].length).trim();
  if (words === '') return at;
  // A heading is in capitals; where a script has none, its words are few.
  return /(?:^|\s)\p{Ll}+$/u.test(words) ? undefined : at - before.length + end.index + end[0].length;
}

const ITEM = new RegExp(`(?<=[。；：\\s])([${HAN}]{1,3})、`, 'g');

/** `一、`, `二、` … that count on from one inside each article. */
function items(line: string, cuts: readonly number[]): number[] {
  const found: number[] = [];
  let next = 1;
  let article = 0;
  for (const match of line.matchAll(ITEM)) {
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
