/** Contents pages: lines that end in a page number behind leaders or a gap. Nothing in them is a heading or a paragraph. */
import { westernDigits } from '../../languages/numerals';
import type { Construct, Start } from '../construct';
import { LEADERS } from '../leaders';
import { readHeadingLabel, readParagraphLabel } from '../labels';
import { isFull, isStopped, type Sight } from '../line';
import type { State } from '../state';

const LED = new RegExp(`${LEADERS}(?:[\\dIVXivx]+(?:\\s?[-–—]\\s?\\d+)?\\s+)?[\\d\u0660-\u0669]+$`);
/** `II. Framework 3–45 4`, `一. 导言    1-5    3`: where a contents page is known to be, a number at the end is a page. */
const PAGED = /(?:\s\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)?[\s.…·]\d{1,4}$/;

/** The heads of the columns are narrower, stops or not: `Пункты Стр.`. */
const HEADS = 40;

/** Further on no page of a contents list is than the one before; a year is no page. */
const FARTHEST = 100;

export const contents: Construct = (sight, state) => {
  const text = sight.text.slice(-200);
  const page = Number(westernDigits(/[\d\u0660-\u0669]+$/.exec(text)?.[0] ?? '0'));
  if (LED.test(text)) return line('dotted leaders run to a page number', page);
  if (isTitle(sight) && announces(sight, 0)) {
    return { ...line('it is the word for “contents”, and lines with page numbers follow', 0), caption: true };
  }
  if (state.inside !== 'contents' || startsText(sight, state)) return undefined;
  if (isPaged(text, state.listed)) return line('on a contents page, a line that ends in a page number', page);
  const sentence = isStopped(text) && sight.segment.width > HEADS;
  const full = isFull(sight.segment.width, sight.facts);
  if (sentence || (full && !ends(sight.at(1)?.text, state.listed))) return undefined;
  return announces(sight, state.listed)
    ? line('on a contents page, and lines with page numbers follow', state.listed)
    : undefined;
};

function line(reason: string, page: number): Start {
  return { kind: 'contents', inside: 'contents', listed: page, reason };
}

/** Whether the text itself begins here: the paragraph that is expected, or the first heading once more. */
function startsText({ text, lexicon, blanksBefore }: Sight, state: State): boolean {
  const label = readParagraphLabel(text, lexicon);
  if (label?.number === state.next && !LED.test(text)) return true;
  const heading = readHeadingLabel(text, lexicon, { chapter: 0, section: 0 });
  return heading?.level === 1 && heading.number === 1 && blanksBefore >= 1 && state.listed > 1;
}

function isPaged(text: string, last: number): boolean {
  const page = Number(/\d+$/.exec(text)?.[0] ?? NaN);
  return PAGED.test(text) && !isStopped(text) && page >= last && page <= last + FARTHEST;
}

function ends(text: string | undefined, last: number): boolean {
  const end = text?.slice(-200) ?? '';
  return LED.test(end) || (isPaged(end, last) && /\p{L}/u.test(end));
}

function isTitle({ text, lexicons }: Sight): boolean {
  if (text.length > 24) return false;
  const word = text.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '').toLowerCase();
  return lexicons.some((lexicon) => lexicon.contents.includes(word));
}

/** Whether one of the next lines is a line of contents: the heads of the columns stand before the first. */
function announces(sight: Sight, last: number): boolean {
  return [1, 2, 3, 4].some((k) => ends(sight.at(k)?.text, last));
}
