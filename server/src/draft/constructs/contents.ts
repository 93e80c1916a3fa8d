/** Contents pages: lines that end in a page number behind leaders or a gap. Nothing in them is a heading or a paragraph. */
import type { Construct } from '../construct';
import { isFull, isStopped, type Sight } from '../line';
import { readPartLine } from './part';

const LEADERS = /(?:\.[\s.]{3,}|…{2,}|·{4,})[\s.…·]*(?:[\dIVXivx]+(?:\s?[-–—]\s?\d+)?\s+)?[\d\u0660-\u0669]+$/;
/** `II. Framework 3–45 4`, `一. 导言    1-5    3`: where a contents page is known to be, a number at the end is a page. */
const PAGED = /(?:\s\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)?[\s.…·]\d{1,4}$/;

/** The heads of the columns are narrower, stops or not: `Пункты Стр.`. */
const HEADS = 40;

export const contents: Construct = (sight, state) => {
  const text = sight.text.slice(-200);
  if (LEADERS.test(text))
    return { kind: 'contents', inside: 'contents', reason: 'dotted leaders run to a page number' };
  if (isTitle(sight) && announces(sight)) {
    return {
      kind: 'contents',
      inside: 'contents',
      caption: true,
      reason: 'it is the word for “contents”, and lines with page numbers follow',
    };
  }
  if (state.inside !== 'contents') return undefined;
  if (PAGED.test(text) && !isStopped(text))
    return { kind: 'contents', inside: 'contents', reason: 'on a contents page, a line that ends in a page number' };
  const sentence = isStopped(text) && sight.segment.width > HEADS;
  if (sentence || isFull(sight.segment.width, sight.facts) || readPartLine(sight.text, sight.lexicons)) {
    // The name of a part is a line of the contents only where others follow it.
    return readPartLine(sight.text, sight.lexicons) && announces(sight)
      ? { kind: 'contents', inside: 'contents', reason: 'on a contents page, and lines with page numbers follow' }
      : undefined;
  }
  return announces(sight)
    ? { kind: 'contents', inside: 'contents', reason: 'on a contents page, and lines with page numbers follow' }
    : undefined;
};

function isTitle({ text, lexicons }: Sight): boolean {
  if (text.length > 24) return false;
  const word = text.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '').toLowerCase();
  return lexicons.some((lexicon) => lexicon.contents.includes(word));
}

/** Whether one of the next lines is a line of contents: the heads of the columns stand before the first. */
function announces(sight: Sight): boolean {
  return [1, 2, 3, 4].some((k) => {
    const line = sight.at(k)?.text.slice(-200);
    return line !== undefined && (LEADERS.test(line) || (PAGED.test(line) && !isStopped(line) && /\p{L}/u.test(line)));
  });
}
