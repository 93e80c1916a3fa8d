/** Contents pages: lines with dotted leaders before a page number. Nothing in them is a heading or a paragraph. */
import type { Construct } from '../construct';

const LEADERS = /(?:\.[\s.]{3,}|…{2,})[\s.…]*(?:\d+(?:\s?[-–]\s?\d+)?\s+)?\d+$/;

export const contents: Construct = (sight, state) => {
  if (!LEADERS.test(sight.text.slice(-200))) return undefined;
  return state.kind === 'contents' ? 'continue' : { kind: 'contents', reason: 'dotted leaders run to a page number' };
};
