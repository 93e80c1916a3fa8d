/** A line of a contents page: its name, and behind dotted leaders the paragraphs and the page. */
import type { Span } from '../base/span';

/** Dots and their like, to be put into a pattern. */
export const LEADERS = '(?:\\.[\\s.]{3,}|…{2,}|·{4,})[\\s.…·]*';

/** Numbers of paragraphs and pages: `1–4 3`, `iv`, `٣`. */
const PLACES = /^[\dIVXivx\u0660-\u0669\s–—-]{1,40}$/;

interface ContentsLine {
  readonly name: Span;
  /** Undefined for a line that names no page. */
  readonly places: Span | undefined;
}

/** Offsets are those of the text. Leaders in front of words are none: a title may have an ellipsis. */
export function contentsLine(text: string): ContentsLine {
  let name = text.length;
  let places: number | undefined;
  let end = text.length;
  for (const { index, 0: leaders } of [...text.matchAll(new RegExp(`${LEADERS}|\\t\\s*`, 'gu'))].reverse()) {
    const from = index + leaders.length;
    if (!PLACES.test(text.slice(from, end))) break;
    name = end = index;
    places = from;
  }
  return {
    name: { from: 0, to: text.slice(0, name).trimEnd().length },
    places: places === undefined ? undefined : { from: places, to: text.length },
  };
}

/** Places of a line as they stand behind drawn leaders. */
export function withoutLeaders(places: string): string {
  return places.replace(new RegExp(`\\s*${LEADERS}|\\t\\s*`, 'gu'), ' ');
}
