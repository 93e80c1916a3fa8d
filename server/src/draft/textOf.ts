/** The words of a draft at a span, without the text of the whole. */
import type { Span } from '../base/span';
import type { Draft } from './nodes';

/** As they stand in the file, line ends and comments included. */
export function textOf({ segments }: Draft, { from, to }: Span): string {
  let index = segments.find(from);
  let at = segments.offset(index);
  let text = '';
  for (let segment = segments.at(index); segment && at < to; segment = segments.at(index)) {
    text += segment.raw.slice(Math.max(0, from - at), to - at);
    at += segment.length;
    index++;
  }
  return text;
}
